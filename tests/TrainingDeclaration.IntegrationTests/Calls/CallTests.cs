using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Calls;

public abstract class CallTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Notice_EachReader_SeesTheDatesOfTheirRoute()
    {
        var open = await IdAsync("2022B");
        var zhejiang = await (await Site.SignInAsync("zj.unit")).GetAsync($"/calls/{open}");
        var jiangsu = await (await Site.SignInAsync("js.unit")).GetAsync($"/calls/{open}");

        zhejiang.Document.QuerySelector(".rung-own")!.TextContent.ShouldContain("湖州市科学技术局");
        zhejiang.Text.ShouldContain("创新强省");
        jiangsu.Document.QuerySelector(".rung-own")!.TextContent.ShouldContain("江苏省科学技术厅");
        jiangsu.Text.ShouldNotContain("湖州市科学技术局");
        jiangsu.Text.ShouldNotContain("浙江省科学技术厅");
        jiangsu.Text.ShouldContain("此件依申请公开");
    }

    [SkippableFact]
    public async Task Notice_OfAnotherTree_IsNotThere() =>
        (await (await Site.SignInAsync("cas.unit")).GetAsync($"/calls/{await IdAsync("2022")}")).Status.ShouldBe(HttpStatusCode.NotFound);

    [SkippableFact]
    public async Task DocumentNumber_WithWrongBrackets_IsOfferedCorrectedAndNotChanged()
    {
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync("/calls/new")).Form("保存")
            .Fill("发文字号", "国科才函[2022]第040号").Fill("正文", "正文").SubmitAsync();

        page.Errors.Single().ShouldContain("国科才函〔2022〕40号");
        page.Form("保存").Value("发文字号").ShouldBe("国科才函[2022]第040号");
        page = await page.Form("保存").Fill("发文字号", "国科才函〔2022〕40号").Tick("浙江省科学技术厅").SubmitAsync();
        page.Done.ShouldBe("已保存，尚未发布。");
        (await (await Site.SignInAsync("zj.dept")).GetAsync(page.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await page.Form("发布").SubmitAsync()).Done.ShouldContain("已发布");
        (await (await Site.SignInAsync("zj.dept")).GetAsync(page.Address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Forwarding_WithALaterDateThanTheUpper_IsRefused()
    {
        var department = await Site.SignInAsync("zj.dept");
        var form = (await department.GetAsync($"/calls/{await IdAsync("2022")}/forward")).Form("保存").Fill("报送截止", "2022-06-28");
        var refused = await form.SubmitAsync();

        refused.Errors.Single().ShouldContain("6月27日 24:00");
        (await refused.Form("保存").Fill("报送截止", "2022-06-21").SubmitAsync()).Done.ShouldBe("已保存。");
    }

    [SkippableFact]
    public async Task Date_MovedBelowLowerOnes_NamesThemAndMovesNone()
    {
        var officer = await Site.SignInAsync("most.officer");
        var id = await IdAsync("2022");
        var page = await (await officer.GetAsync($"/calls/{id}/edit")).Form("保存").Fill("上报截止", "2022-06-21").SubmitAsync();

        page.Text.ShouldContain("下级日期不会自动改动");
        page.Text.ShouldContain("江苏省科学技术厅 6月22日 24:00");
        (await Site.DbAsync(db => db.ForwardingNotices.CountAsync(n => n.CallId == id && n.DueDate == new DateOnly(2022, 6, 22)))).ShouldBeGreaterThan(0);
        await (await officer.GetAsync($"/calls/{id}/edit")).Form("保存").Fill("上报截止", "2022-06-27").SubmitAsync();
    }

    [SkippableFact]
    public async Task Texts_OnceAnswered_StandStillWhileDatesMove()
    {
        var refused = await Site.InScopeAsync(async services =>
        {
            var (db, user) = (services.GetRequiredService<AppDbContext>(), await Steps.UserAsync(services, "most.officer"));
            var call = await db.Calls.Include(c => c.Addressees).SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            call.Set(DemandLimits.Persons, 151);
            return await services.GetRequiredService<CallService>().SaveAsync(user, call, call.Revision, default);
        });
        refused.ShouldNotBeNull().Field.ShouldBe("limits[personLimit]");

        // A page that was opened before the first declaration is refused by the service, and stores nothing.
        var officer = await Site.SignInAsync("most.officer");
        var id = await IdAsync("2022B");
        var stale = await officer.GetAsync($"/calls/{id}/edit");
        await Site.InScopeAsync(async services => (await services.GetRequiredService<DeclarationService>()
            .CreateAsync(await Steps.UserAsync(services, "zj.unit"), id, null, null, default)).Value.ShouldNotBeNull());
        var page = await stale.Form("保存").Fill("标题", "改过的标题").Fill("年度", "2024").SubmitAsync();
        page.Errors.Single().ShouldContain("不能再改，只能移动日期");
        (await Site.DbAsync(db => db.Calls.SingleAsync(c => c.Id == id))).Title.ShouldNotBe("改过的标题");
        page = await (await officer.GetAsync($"/calls/{id}/edit")).Form("保存").Fill("报销截止", "2022-12-06").SubmitAsync();
        page.Done.ShouldBe("已保存。");
    }

    [SkippableFact]
    public async Task Limit_Unreadable_IsNamedAndNothingTypedIsLost()
    {
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync("/calls/new")).Form("保存").Fill("标题", "限额的函").Fill("年度", "2031")
            .Fill("每班一般规模", "很多").Fill("每人每天超过此数时询问", "两万").Fill("报销截止", "年底").SubmitAsync();

        page.Errors.Count.ShouldBe(3);
        page.Errors.ShouldContain(error => error.Contains("“每班一般规模”应为整数"));
        page.Form("保存").Value("每班一般规模").ShouldBe("很多");
        page = await page.Form("保存").Fill("每班一般规模", "0").Fill("每人每天超过此数时询问", "3").Fill("报销截止", "2031年12月5日").SubmitAsync();
        page.Errors.Single().ShouldBe("“每班一般规模”至少为 1。");
        page = await page.Form("保存").Fill("每班一般规模", "１２０").Fill("建议分散式；选封闭式须说明理由", "").Choose("Input.Limits[departmentSealGate]", "2").SubmitAsync();

        page.Done.ShouldBe("已保存，尚未发布。");
        page.Text.ShouldContain("一般不超过 120 人");
        page.Text.ShouldContain("2031年12月5日");
        page.Text.ShouldNotContain("建议分散式");
        var call = await Site.DbAsync(db => db.Calls.SingleAsync(c => c.Title == "限额的函"));
        (call.FenOf(DemandLimits.BudgetQuestionPerPersonDay), call.NumberOf(SealLimits.DepartmentGate), call.Has(SealLimits.UnitGate))
            .ShouldBe((3 * Money.FenPerWan, 2, true));
    }

    [SkippableFact]
    public async Task Limits_OfTheAcademy_AreItsOwn()
    {
        var officer = await Site.SignInAsync("cas.officer");
        var page = await (await officer.GetAsync("/calls/new")).Form("保存").Fill("年度", "2032").Fill("学术讲坛可作为申报精品的基础", "true").SubmitAsync();

        page.Done.ShouldBe("已保存，尚未发布。");
        page.Text.ShouldContain("学术讲坛遴选名额");
        page.Text.ShouldNotContain("每班规模");
        var call = await Site.DbAsync(db => db.Calls.SingleAsync(c => c.Scheme == "cas" && c.Year == 2032));
        call.Has(AcademyLimits.ForumCounts).ShouldBeTrue();
        call.Limits.Keys.ShouldBe(AcademyLimits.All.Select(limit => limit.Key), ignoreOrder: true);
    }

    [SkippableFact]
    public async Task Year_WhileUnanswered_IsChangedWithTheSeriesOfNumbers()
    {
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync("/calls/new")).Form("保存").Fill("标题", "另一年的函").Fill("年度", "2030").Fill("正文", "正文").SubmitAsync();
        page = await (await officer.GetAsync($"{page.Address}/edit")).Form("保存").Fill("年度", "2022").SubmitAsync();

        page.Done.ShouldBe("已保存，尚未发布。");
        (await Site.DbAsync(db => db.Calls.SingleAsync(c => c.Title == "另一年的函"))).Serial.ShouldMatch("^2022[C-Z]$");
    }

    [SkippableFact]
    public async Task Extension_PastTheGiversDate_IsRefusedAndWithinItGiven()
    {
        var department = await Site.SignInAsync("js.dept");
        var page = await department.GetAsync($"/calls/{await IdAsync("2022")}/extensions");
        var refused = await page.Form("同意延期").Fill("单位", "江苏示范新材料产业创新中心").Fill("延期到", "2022-06-28").Fill("理由", "换届").SubmitAsync();

        refused.Errors.Single().ShouldContain("6月27日 24:00");
        var done = await page.Form("同意延期").Fill("单位", "江苏示范新材料产业创新中心").Fill("延期到", "2022-06-25").Fill("理由", "换届").SubmitAsync();
        done.Table("延期").Single()["延期到"].ShouldBe("6月25日 24:00");
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/calls/{await IdAsync("2022")}")).Text.ShouldContain("可办理到 6月25日 24:00");
    }

    [SkippableFact]
    public async Task SignInPage_ShowsOpenCallsWithTheirDates()
    {
        var page = await Site.Browser().GetAsync("/account/login");

        page.Text.ShouldContain("国科才函〔2022〕39号");
        page.Text.ShouldContain("6月20日 24:00");
        (await page.FollowAsync("忘记密码")).Text.ShouldContain("请联系本单位管理员");
    }

    [SkippableFact]
    public async Task BlankForm_IsForEverybodyWhileADraftCallIsNot()
    {
        var page = await Site.Browser().GetAsync("/account/login");
        var blank = await page.FollowAsync("下载空白附件2");

        blank.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        System.Text.Encoding.Latin1.GetString(blank.Bytes, 0, 5).ShouldBe("%PDF-");
        (await Site.Browser().GetAsync($"/calls/{Guid.NewGuid()}/blank.pdf")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private Task<Guid> IdAsync(string serial) => Site.DbAsync(db => db.Calls.Where(c => c.Serial == serial && c.Scheme == "most").Select(c => c.Id).SingleAsync());
}

public sealed class CallOnSqlite(SqliteSite site) : CallTests(site), IClassFixture<SqliteSite>;

public sealed class CallOnPostgres(PostgresSite site) : CallTests(site), IClassFixture<PostgresSite>;
