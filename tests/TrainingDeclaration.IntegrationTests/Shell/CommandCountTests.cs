using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>A page sends the same number of statements whether it shows few rows or many.</summary>
public abstract class CommandCountTests(TestSite site) : SiteTests(site)
{
    private const int Few = 2;
    private const int Many = 10;

    [SkippableFact]
    public async Task Pages_OfManyRows_SendNoMoreStatementsThanOfFew()
    {
        await SeedAsync(Few);
        await (await (await Site.SignInAsync("zj.dept.head")).GetAsync("/bundles")).Form("新建汇总").SubmitAsync();
        await SeedAsync(Few);
        var few = await CountAsync();
        await SeedAsync(Many);
        var many = await CountAsync();

        foreach (var (page, count) in few)
        {
            many[page].ShouldBe(count, $"{page}: {count} statements for few rows");
            count.ShouldBeLessThan(40, page);
        }
    }

    private async Task SeedAsync(int forms)
    {
        for (var i = 0; i < forms; i++)
        {
            await Site.RecommendedAsync($"汇总的班 {i}");
            var waiting = await Site.ReportedAsync($"待审的班 {i}");
            await Site.ActAsync("hz.bureau", waiting, Act.Relay, input => input with { Comment = "同意转报" });
        }
    }

    private async Task<Dictionary<string, int>> CountAsync()
    {
        var bundle = await Site.DbAsync(db => db.Bundles.Where(b => b.Call.Scheme == "most").Select(b => b.Key).SingleAsync());
        var waiting = await Site.DbAsync(db => db.Declarations.Where(d => d.Status == Status.DepartmentReview && d.Title!.StartsWith("待审的班")).OrderBy(d => d.Id).Select(d => d.Key).FirstAsync());
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, account, address) in new[]
        {
            ("home of the department", "zj.dept.head", "/"), ("list", "zj.dept.head", "/declarations"), ("word in all", "zj.dept.head", "/declarations?q=%E7%8F%AD"),
            ("word in few", "zj.dept.head", "/declarations?q=%E5%BE%85%E5%AE%A1"), ("queue and form", "zj.dept.head", $"/review/{waiting}"),
            ("bundle", "zj.dept.head", $"/bundles/{bundle}"), ("bundles", "zj.dept.head", "/bundles"), ("missing paper", "zj.dept", "/papers/missing"),
            ("messages", "zj.unit", "/messages"), ("home of the unit", "zj.unit", "/"),
        })
        {
            var browser = await Site.SignInAsync(account);
            await browser.GetAsync(address); // the first visit writes what is written only once, such as the access log's day
            counts[name] = await Site.Writes.CountAsync(async () => (await browser.GetAsync(address)).Status.ShouldBe(System.Net.HttpStatusCode.OK));
        }

        return counts;
    }
}

public sealed class CommandCountOnSqlite(SqliteSite site) : CommandCountTests(site), IClassFixture<SqliteSite>;

public sealed class CommandCountOnPostgres(PostgresSite site) : CommandCountTests(site), IClassFixture<PostgresSite>;
