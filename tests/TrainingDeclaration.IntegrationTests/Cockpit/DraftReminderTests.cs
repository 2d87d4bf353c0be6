using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>Drafts near their date: seven days, 48 hours, four hours; one digest per office and step, whatever the machines do.</summary>
public abstract class DraftReminderTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Drafts_NearTheirDate_AreToldAtEachStepToUnitAndDepartment()
    {
        var day = await FreshAsync();
        var first = await day.DraftAsync("js-unit", "不在消息里的主题");
        await day.DraftAsync("js-unit", "第二个主题");
        (await SweepAsync()).ShouldBe(0);
        foreach (var (before, step) in new[] { (TimeSpan.FromDays(7), 1), (TimeSpan.FromHours(48), 2), (TimeSpan.FromHours(4), 3) })
        {
            Site.Clock.Set(LastDay.Stop - before - TimeSpan.FromMilliseconds(1));
            await SweepAsync();
            (await ToldAsync("js-unit")).Count.ShouldBe(step - 1);
            Site.Clock.Set(LastDay.Stop - before);
            await SweepAsync();
            await SweepAsync();
            (await ToldAsync("js-unit")).Count.ShouldBe(step, $"{before} before");
            (await ToldAsync("js")).Count.ShouldBe(step, $"{before} before");
        }

        var texts = await ToldAsync("js-unit");
        texts.ShouldAllBe(text => text.Contains("2 份草稿尚未报送") && text.Contains("6月27日 24:00（北京时间）截止") && !text.Contains("主题"));
        (await ToldAsync("js")).ShouldAllBe(text => text.Contains("江苏示范新材料产业创新中心 2 份") && !text.Contains("主题"));
        await day.ActAsync("js-unit", first, Act.Report);
        Site.Clock.Set(LastDay.Stop);
        (await SweepAsync()).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Steps_MissedWhileTheServerStood_AreNotToldAfterwards()
    {
        var day = await FreshAsync();
        await day.DraftAsync("js-unit", "停机期间的班");
        Site.Clock.Set(LastDay.Stop.AddHours(-3));
        await SweepAsync();
        (await ToldAsync("js-unit")).ShouldHaveSingleItem().ShouldContain("还有 3小时");
        (await Site.DbAsync(db => db.Reminders.Select(r => r.Step).Distinct().ToListAsync())).ShouldHaveSingleItem().ShouldEndWith("-4h");
    }

    [SkippableFact]
    public async Task Returned_AndWaitingForTheHead_IsToldToTheUnitOneByOne()
    {
        var day = await FreshAsync();
        var returned = await day.DraftAsync("js-unit", "退回的班");
        await day.ActAsync("js-unit", returned, Act.Report);
        await day.ActAsync("js", returned, Act.Return);
        var waiting = await day.DraftAsync("js-unit", "待审签的班");
        await day.ActAsync("js-unit", waiting, Act.RequestSignOff);
        Site.Clock.Set(LastDay.Stop.AddHours(-47));
        await SweepAsync();
        await SweepAsync();
        var told = await Site.DbAsync(db => db.Messages.Where(m => m.SentAt == Site.Clock.GetUtcNow() && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == "js-unit"))
            .Select(m => new { m.Text, m.Link }).ToListAsync());
        told.Count.ShouldBe(2);
        told.ShouldContain(m => m.Link == $"/declarations/{returned}" && m.Text.Contains("已退回修改，等待重新报送"));
        told.ShouldContain(m => m.Link == $"/declarations/{waiting}" && m.Text.Contains("等待负责人审签报送"));
    }

    [SkippableFact]
    public async Task Sweep_InSeveralProcesses_TellsEachOfficeOnce()
    {
        var day = await FreshAsync();
        foreach (var unit in new[] { "js-unit", "zj-unit", "zj-unit2", "sc-unit", "hb-unit" })
        {
            await day.DraftAsync(unit, "同时");
        }

        Site.Clock.Set(LastDay.Stop.AddHours(-2));
        await AtOnceAsync();
        (await CountAsync()).ShouldBe(9, "five units and four departments, once each");
    }

    /// <summary>The negative control: the same sweeps without the unique row.</summary>
    [SkippableFact]
    public async Task Sweep_InSeveralProcessesWithoutTheUniqueRow_TellsSomeTwice()
    {
        var day = await FreshAsync();
        await day.DraftAsync("js-unit", "对照");
        Site.Clock.Set(LastDay.Stop.AddHours(-2));
        const string Index = "IX_Reminders_CallId_OrganizationId_Kind_Step";
        await Site.DbAsync(db => db.Database.ExecuteSqlRawAsync($"DROP INDEX \"{Index}\""));
        try
        {
            await AtOnceAsync();
            (await CountAsync()).ShouldBeGreaterThan(2, "otherwise the race above proves nothing");
        }
        finally
        {
            await Site.DbAsync(db => db.Reminders.ExecuteDeleteAsync());
            await Site.DbAsync(db => db.Database.ExecuteSqlRawAsync($"CREATE UNIQUE INDEX \"{Index}\" ON \"Reminders\" (\"CallId\", \"OrganizationId\", \"Kind\", \"Step\")"));
        }
    }

    /// <summary>Ten days before the deadline, without the drafts and reminders of other tests.</summary>
    private async Task<LastDay> FreshAsync()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddDays(-10));
        await Site.DbAsync(async db =>
        {
            await db.Reminders.ExecuteDeleteAsync();
            await db.Outbox.ExecuteDeleteAsync();
            await db.Messages.ExecuteDeleteAsync();
            return await db.Declarations.Where(d => d.CallId == day.Call && (d.Status == Status.Draft || d.Status == Status.Returned || d.Status == Status.AwaitingSignOff))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, Status.Withdrawn));
        });
        return day;
    }

    private Task<int> SweepAsync() => Site.InScopeAsync(services => services.GetRequiredService<DraftReminders>().SweepAsync(default));

    private async Task AtOnceAsync()
    {
        using var barrier = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Site.InScopeAsync(services =>
        {
            var reminders = services.GetRequiredService<DraftReminders>();
            barrier.SignalAndWait();
            return reminders.SweepAsync(default);
        }))));
    }

    private Task<int> CountAsync() => Site.DbAsync(db => db.Messages.CountAsync(m => m.SentAt == Site.Clock.GetUtcNow() && m.Text.Contains("草稿尚未报送")));

    private Task<List<string>> ToldAsync(string office) => Site.DbAsync(db => db.Messages
        .Where(m => m.Text.Contains("草稿尚未报送") && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == office)).OrderBy(m => m.SentAt).Select(m => m.Text).ToListAsync());
}

public sealed class DraftReminderOnSqlite(SqliteSite site) : DraftReminderTests(site), IClassFixture<SqliteSite>;

public sealed class DraftReminderOnPostgres(PostgresSite site) : DraftReminderTests(site), IClassFixture<PostgresSite>;
