using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Review;

/// <summary>收回 brings a form back to the desk where its review began: the unit cannot recall it again.</summary>
public abstract class TakeBackTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData(Act.Recommend)]
    [InlineData(Act.Decline)]
    public async Task TakeBack_KeepsTheReviewBegun(Act decision)
    {
        var key = await Site.ReportedAsync($"收回的班 {decision}");
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Journeys.Steps(Site).RegisterSealAsync(key, "zj.dept");
        var unit = await Site.SignInAsync("zj.unit.head");
        (await unit.GetAsync($"/declarations/{key}")).Buttons.ShouldContain("撤回", customMessage: "nobody has begun");
        await Site.ActAsync("zj.dept", key, Act.BeginReview);
        var begun = await BegunAsync(key);
        begun.By.ShouldNotBeNull();

        await Site.ActAsync("zj.dept.head", key, decision, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" }, Comment = "同类培训已有安排。" });
        await Site.ActAsync("zj.dept.head", key, Act.TakeBack);
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Status).SingleAsync())).ShouldBe(Status.DepartmentReview);
        (await BegunAsync(key)).ShouldBe(begun);
        (await unit.GetAsync($"/declarations/{key}")).Buttons.ShouldNotContain("撤回");
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/review/{key}")).Buttons.ShouldNotContain("开始审核");
    }

    private Task<(Guid? By, DateTimeOffset? At)> BegunAsync(string key) => Site.DbAsync(async db =>
    {
        var one = await db.Declarations.Where(d => d.Key == key).Select(d => new { d.ReviewerId, d.ReviewBegunAt }).SingleAsync();
        return (one.ReviewerId, one.ReviewBegunAt);
    });
}

public sealed class TakeBackOnSqlite(SqliteSite site) : TakeBackTests(site), IClassFixture<SqliteSite>;

public sealed class TakeBackOnPostgres(PostgresSite site) : TakeBackTests(site), IClassFixture<PostgresSite>;
