using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Accounts;

public abstract class PeopleTests(TestSite site) : SiteTests(site)
{
    private const string Good = "青山行不尽绿水去何长 1998";

    [SkippableFact]
    public async Task NewPerson_InvitedActivatedAndGranted_WorksFromTheNextSignIn()
    {
        var keeper = await Site.SignInAsync("zj.unit.head");
        var made = await (await keeper.GetAsync("/users/new")).Form("新建并生成激活链接")
            .Fill("姓名", "夏样例").Fill("账号", "zj.summer").Fill("邮箱", "summer@example.org").SubmitAsync();
        made.Done.ShouldContain("夏样例");
        var link = made.Form("授予经办").Request().RequestUri; // the page is the person's
        link!.AbsolutePath.ShouldBe("/users/zj.summer");
        var invitation = made.Document.QuerySelector("#link")!.GetAttribute("value")!;
        (await keeper.GetAsync("/users/zj.summer")).Document.QuerySelector("#link").ShouldBeNull("the link is shown once");

        var person = Site.Browser();
        var set = await person.GetAsync(new Uri(invitation).PathAndQuery);
        var done = await set.Form("设置密码").Fill("密码", Good).Fill("再填一次密码", Good).SubmitAsync();
        done.Done.ShouldBe("密码已设置，请登录。");
        (await person.GetAsync(new Uri(invitation).PathAndQuery)).Text.ShouldContain("激活链接已失效");

        await person.SignInAsync("zj.summer", Good);
        (await person.GetAsync("/")).Menu.ShouldNotContain("我的申报", "no seat yet");
        await (await keeper.GetAsync("/users/zj.summer")).Form("授予经办").SubmitAsync();
        (await person.GetAsync("/")).Address.ShouldStartWith("/account/login", customMessage: "a changed seat ends the session at once");
        await person.SignInAsync("zj.summer", Good);
        (await person.GetAsync("/")).Menu.ShouldContain("我的申报");
    }

    [SkippableFact]
    public async Task Suspended_Person_IsOutAtOnceAndMayComeBack()
    {
        var person = await Site.SignInAsync("zj.dept");
        var keeper = await Site.SignInAsync("zj.dept.head");
        await (await keeper.GetAsync("/users/zj.dept")).Form("停用账号").SubmitAsync();

        (await person.GetAsync("/")).Address.ShouldStartWith("/account/login");
        (await person.TrySignInAsync("zj.dept")).Errors.Single().ShouldContain("停用");
        await (await keeper.GetAsync("/users/zj.dept")).Form("恢复账号").SubmitAsync();
        (await person.TrySignInAsync("zj.dept")).Address.ShouldBe("/");
    }

    [SkippableFact]
    public async Task Keeper_CannotGrantWhatOthersGrant()
    {
        var keeper = await Site.SignInAsync("zj.unit.head");
        var page = await keeper.GetAsync("/users/zj.unit");
        var forged = await page.Form("授予负责人").Set("seat", "SystemAdmin").SubmitAsync();

        forged.Errors.Single().ShouldContain("安全管理员");
        (await Site.DbAsync(db => db.Seats.CountAsync(s => s.Kind == Core.People.Accounts.SeatKind.SystemAdmin))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task SecurityAdmin_CannotMixAdministratorsWithBusiness()
    {
        var security = await Site.SignInAsync("sec.admin");
        var page = await (await security.GetAsync("/users/most.officer")).Form("授予审计管理员").SubmitAsync();

        page.Errors.Single().ShouldContain("三个不同的人");
        var own = await (await security.GetAsync("/users/sec.admin")).Form("撤销安全管理员").SubmitAsync();
        own.Errors.Single().ShouldContain("不能撤销自己");
    }

    [SkippableFact]
    public async Task SecurityAdmin_GrantsTheLeaderSeatAndEndsSessions()
    {
        var finance = await Site.SignInAsync("most.finance");
        var security = await Site.SignInAsync("sec.admin");
        var page = await (await security.GetAsync("/users/most.finance")).Form("授予分管领导").SubmitAsync();

        page.Done.ShouldContain("分管领导");
        (await finance.GetAsync("/")).Address.ShouldStartWith("/account/login");
        await finance.SignInAsync("most.finance");
        await (await security.GetAsync("/users/most.finance")).Form("结束全部会话").SubmitAsync();
        (await finance.GetAsync("/")).Address.ShouldStartWith("/account/login");
        (await Site.DbAsync(db => db.AuditEntries.CountAsync(e => e.Account == "most.finance" && e.Kind == AuditKind.SessionsEnded))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Password_Changed_EndsOtherSessionsOnly()
    {
        var here = await Site.SignInAsync("cas.unit");
        var there = await Site.SignInAsync("cas.unit");
        var page = await here.GetAsync("/account/password");
        (await page.Form("修改密码").Fill("当前密码", "wrong").Fill("新密码", Good).Fill("再填一次新密码", Good).SubmitAsync())
            .Errors.ShouldBe(["当前密码不正确。"]);
        var done = await page.Form("修改密码").Fill("当前密码", "Yanshi-2022-Only").Fill("新密码", Good).Fill("再填一次新密码", Good).SubmitAsync();

        done.Address.ShouldBe("/");
        (await here.GetAsync("/")).Address.ShouldBe("/");
        (await there.GetAsync("/")).Address.ShouldStartWith("/account/login");
        (await Site.Browser().TrySignInAsync("cas.unit")).Errors.ShouldNotBeEmpty();
        await Site.Browser().SignInAsync("cas.unit", Good);
    }

    [SkippableFact]
    public async Task NewPerson_WrongEntries_AreNamedAtTheirFields()
    {
        var keeper = await Site.SignInAsync("js.unit.head");
        var page = await (await keeper.GetAsync("/users/new")).Form("新建并生成激活链接")
            .Fill("姓名", " ").Fill("账号", "js.unit").Fill("邮箱", "no address").SubmitAsync();

        page.Errors.Count.ShouldBe(3);
        page.Title.ShouldStartWith("错误：");
        page.Form("新建并生成激活链接").Value("邮箱").ShouldBe("no address");
        page.Document.QuerySelector("#Input_Account")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [SkippableFact]
    public async Task DoublePost_InParallel_IsDoneOnce()
    {
        var keeper = await Site.SignInAsync("cas.unit.head");
        var form = (await keeper.GetAsync("/users/new")).Form("新建并生成激活链接").Fill("姓名", "双样例").Fill("账号", "cas.double");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.SubmitOnceAsync()));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Found);
        answers.ShouldAllBe(answer => answer.Headers.Location!.ToString() == "/users/cas.double");
        (await Site.DbAsync(db => db.AuditEntries.CountAsync(e => e.Account == "cas.double"))).ShouldBe(1);
        var later = await form.SubmitAsync();
        later.Address.ShouldBe("/users/cas.double", "the same post again, much later, leads there too");
    }

    [SkippableFact]
    public async Task RefusedPost_Corrected_IsAccepted()
    {
        var keeper = await Site.SignInAsync("cas.unit.head");
        var form = (await keeper.GetAsync("/users/new")).Form("新建并生成激活链接").Fill("姓名", "改样例").Fill("账号", "x");
        (await form.SubmitAsync()).Errors.Count.ShouldBe(1);
        (await form.SubmitAsync()).Errors.Count.ShouldBe(1, "a refused post may be repeated");
        (await form.Fill("账号", "cas.corrected").SubmitAsync()).Address.ShouldBe("/users/cas.corrected");
    }

    [SkippableFact]
    public async Task Restart_KeepsSessionsAndForms()
    {
        var browser = await Site.SignInAsync("cas.officer");
        var page = await browser.GetAsync("/");
        await using var second = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        var other = second.Browser();
        foreach (var (name, value) in browser.Cookies)
        {
            other.Cookies[name] = value;
        }

        (await other.GetAsync("/")).Address.ShouldBe("/");
        var signedOut = await other.SendAsync(page.Form("退出登录").Request());
        signedOut.Address.ShouldBe("/account/login");
    }
}

public sealed class PeopleOnSqlite(SqliteSite site) : PeopleTests(site), IClassFixture<SqliteSite>;

public sealed class PeopleOnPostgres(PostgresSite site) : PeopleTests(site), IClassFixture<PostgresSite>;
