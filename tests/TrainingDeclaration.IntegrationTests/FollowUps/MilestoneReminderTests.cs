using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>The date for execution materials: told before it, when it is missed, and every week until the unit files.</summary>
public abstract class MilestoneReminderTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Materials_NearTheirDateAndPastIt_AreToldStepByStep()
    {
        var key = await Site.IssuedAsync("有期限的线上培训班");
        await Site.PrepareAsync(key);
        var (declaration, dossier) = await Site.DossierOfAsync(key);
        var (due, number) = (dossier.DueAt.ShouldNotBeNull(), declaration.PlanNumber.ShouldNotBeNull());
        foreach (var (after, unit, department, authority) in new[]
        {
            (TimeSpan.FromDays(-8), 0, 0, 0), (TimeSpan.FromDays(-7), 1, 0, 0), (TimeSpan.FromHours(-48), 2, 0, 0), (TimeSpan.FromHours(-4), 3, 0, 0),
            (TimeSpan.Zero, 4, 1, 1), (TimeSpan.FromDays(6), 4, 1, 1), (TimeSpan.FromDays(7), 5, 2, 1), (TimeSpan.FromDays(22), 6, 3, 1),
        })
        {
            Site.Clock.Set(due + after);
            await Task.WhenAll(SweepAsync(), SweepAsync(), SweepAsync(), SweepAsync());
            (await ToldAsync("zj-unit", number)).Count.ShouldBe(unit, $"unit, {after}");
            (await ToldAsync("zj", number)).Count.ShouldBe(department, $"department, {after}");
            (await ToldAsync("most", number)).Count.ShouldBe(authority, $"authority, {after}");
        }

        (await ToldAsync("zj-unit", number)).ShouldContain(text => text.Contains("执行材料尚未报送") && text.Contains("9月25日 24:00（北京时间）截止"));
        (await ToldAsync("zj", number)).ShouldContain(text => text.Contains("已逾期 22 天"));

        // Whoever has filed is left in peace.
        await Site.TypeAsync(key, Core.Record.FollowUps.SectionKind.Reasons, new Core.Record.FollowUps.RuleReasons
        {
            ByRule = new()
            {
                ["NO_STANDARD@budget.asked"] = "按协议价格测算。",
                ["TRAINEES_FEW@trainees"] = "按实际报名情况。",
                ["FILED_LATE@class.startsOn"] = "教师签证延误。",
            },
        });
        await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        Site.Clock.Set(due + TimeSpan.FromDays(40));
        await SweepAsync();
        (await ToldAsync("zj-unit", number)).Count(text => text.Contains("尚未报送")).ShouldBe(6);
    }

    private Task<int> SweepAsync() => Site.InScopeAsync(services => services.GetRequiredService<MilestoneReminders>().SweepAsync(default));

    /// <summary>The reminders that the office's people read, each once.</summary>
    private Task<List<string>> ToldAsync(string office, string number) => Site.DbAsync(db => db.Messages.AsNoTracking()
        .Where(m => m.Text.Contains(number) && m.Text.Contains("尚未报送") && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == office))
        .Select(m => m.Text).Distinct().ToListAsync());
}

public sealed class SqliteMilestoneReminderTests(SqliteSite site) : MilestoneReminderTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresMilestoneReminderTests(PostgresSite site) : MilestoneReminderTests(site), IClassFixture<PostgresSite>;
