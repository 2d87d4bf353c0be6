using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>催办 and telephone notes: from the page, and from many people at once.</summary>
public abstract class ReminderTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 12;

    [SkippableFact]
    public async Task Remind_FromThePage_TellsTheOfficeOnceADay()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddHours(-10));
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "js.dept").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "js@example.org")));
        var officer = await Site.SignInAsync("most.officer");
        var page = await officer.GetAsync($"/calls/{day.Call}/cockpit");
        page = await page.Form("发催办：江苏省科学技术厅").SubmitAsync();
        page.Done.ShouldContain("已催办江苏省科学技术厅");
        page.Table("需电话联系的归口管理部门").Single(row => row["归口管理部门"] == "江苏省科学技术厅")["操作"].ShouldContain("今日已催办");

        var message = await Site.DbAsync(db => db.Messages.SingleAsync(m => m.Text.StartsWith("科技部人才与科普司提醒") && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == "js")));
        message.Text.ShouldContain("尚缺：未开始");
        (await Site.DbAsync(db => db.Outbox.CountAsync(m => m.MessageId == message.Id && m.To == "js@example.org"))).ShouldBe(1);

        // A page that was opened before still shows the button; it is refused, and nobody is told twice.
        (await ChaseAsync(day, "js")).ShouldNotBeNull().Message.ShouldContain("今天已经催办过");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        (await ChaseAsync(day, "js")).ShouldBeNull();
        (await TextsAsync("js", "科技部人才与科普司提醒")).Count.ShouldBe(2);
    }

    [SkippableFact]
    public async Task Remind_ByManyHandsAtOnce_ReachesTheOfficeOnce()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddDays(-20));
        for (var round = 0; round < Rounds; round++)
        {
            Site.Clock.Advance(TimeSpan.FromDays(1));
            var refusals = await AtOnceAsync(day, "sc");
            refusals.Count(refusal => refusal is null).ShouldBe(1, $"round {round}");
        }

        (await TextsAsync("sc", "科技部人才与科普司提醒")).Count.ShouldBe(Rounds);
    }

    /// <summary>The negative control: without the unique row, the same race tells the office more than once.</summary>
    [SkippableFact]
    public async Task Remind_WithoutTheUniqueRow_ReachesTheOfficeMoreThanOnce()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddDays(-20));
        const string Index = "IX_Reminders_CallId_OrganizationId_Kind_Step";
        await Site.DbAsync(db => db.Database.ExecuteSqlRawAsync($"DROP INDEX \"{Index}\""));
        try
        {
            await AtOnceAsync(day, "hb");
            (await TextsAsync("hb", "科技部人才与科普司提醒")).Count.ShouldBeGreaterThan(1, "otherwise the race above proves nothing");
        }
        finally
        {
            await Site.DbAsync(db => db.Reminders.ExecuteDeleteAsync());
            await Site.DbAsync(db => db.Database.ExecuteSqlRawAsync($"CREATE UNIQUE INDEX \"{Index}\" ON \"Reminders\" (\"CallId\", \"OrganizationId\", \"Kind\", \"Step\")"));
        }
    }

    [SkippableFact]
    public async Task Phone_Noted_IsTheLatestContactAndStaysInItsOffice()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddHours(-9));
        var officer = await Site.SignInAsync("most.officer");
        var form = await officer.GetAsync($"/calls/{day.Call}/cockpit/phone/hlj");
        form.Text.ShouldContain("0451-00000501");
        (await form.Form("登记通话").SubmitAsync()).Errors.ShouldContain(error => error.Contains("请选择通话结果"));
        var page = await form.Form("登记通话").Fill("结果", "接通").Fill("说明", "=14:00 前上报<b>").SubmitAsync();
        page.Done.ShouldContain("已登记与黑龙江省科学技术厅的通话");
        page.Table("需电话联系的归口管理部门").Single(row => row["归口管理部门"] == "黑龙江省科学技术厅")["最近联系"].ShouldContain("接通，=14:00 前上报<b>");

        var uncalled = await officer.GetAsync($"/calls/{day.Call}/cockpit?rung=none");
        uncalled.Text.ShouldNotContain("于样例");
        var table = await officer.GetAsync($"/calls/{day.Call}/cockpit/table.xlsx");
        TestWorkbook.ShouldHoldNoFormula(table.Bytes, "=14:00 前上报<b>");

        // What one office noted no other office reads, and no office can log a call to one that is not below it.
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/calls/{day.Call}/cockpit/phone/hlj")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/calls/{day.Call}/cockpit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var leader = await (await Site.SignInAsync("most.leader")).GetAsync($"/calls/{day.Call}/cockpit/phone/hlj");
        leader.Buttons.ShouldNotContain("登记通话");
    }

    [SkippableFact]
    public async Task Authority_SeesCountsOfWhatHasNotReachedIt_NeverRows()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddHours(-8));
        await day.DraftAsync("zj-unit", "秘而不宣的线上培训班");
        var officer = await Site.SignInAsync("most.officer");
        foreach (var address in new[] { $"/calls/{day.Call}/cockpit", $"/calls/{day.Call}/cockpit/stages?stage=Started", $"/declarations?call={day.Call}&stage=Started", $"/statistics?call={day.Call}" })
        {
            var page = await officer.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            page.Text.ShouldNotContain("秘而不宣");
            page.Text.ShouldNotContain("浙江示范智能装备技术研究院");
        }

        var counts = await officer.GetAsync($"/calls/{day.Call}/cockpit/stages?stage=Started");
        counts.Table("各阶段件数").Single(row => row["归口管理部门"] == "浙江省科学技术厅")["草稿"].ShouldBe("1");

        // The department learns that the draft exists, whose it is and when it was saved.
        var below = await (await Site.SignInAsync("zj.dept")).GetAsync($"/declarations?call={day.Call}&stage=Started&office=zj-unit");
        below.Text.ShouldContain("浙江示范智能装备技术研究院");
        below.Text.ShouldNotContain("秘而不宣");
    }

    private async Task<Refusal?[]> AtOnceAsync(LastDay day, string office)
    {
        using var barrier = new Barrier(4);
        return await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ChaseAsync(day, office, barrier))));
    }

    private Task<Refusal?> ChaseAsync(LastDay day, string office, Barrier? barrier = null) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "most.officer");
        var db = services.GetRequiredService<AppDbContext>();
        var call = await db.Calls.SingleAsync(c => c.Id == day.Call);
        var below = (await db.OfficeBelowAsync(user, day.Call, office, default)).ShouldNotBeNull();
        barrier?.SignalAndWait();
        return await services.GetRequiredService<ReminderService>().ChaseAsync(user, call, below, default);
    });

    private Task<List<string>> TextsAsync(string office, string begin) => Site.DbAsync(db =>
        db.Messages.Where(m => m.Text.StartsWith(begin) && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == office)).Select(m => m.Text).ToListAsync());
}

public sealed class ReminderOnSqlite(SqliteSite site) : ReminderTests(site), IClassFixture<SqliteSite>;

public sealed class ReminderOnPostgres(PostgresSite site) : ReminderTests(site), IClassFixture<PostgresSite>;
