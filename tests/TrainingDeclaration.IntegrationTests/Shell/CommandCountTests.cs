using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>A page sends the same number of statements whether it shows few rows or many.</summary>
public abstract class CommandCountTests(TestSite site) : SiteTests(site)
{
    private const int Few = 2;
    private const int Many = 10;

    /// <summary>
    /// The most statements that each page of the menu may send to any office when nothing has changed since the last page, the look-up
    /// of the session included.
    /// </summary>
    private static readonly Dictionary<string, int> Most = new()
    {
        ["/help"] = 1,
        ["/declarations"] = 3,
        ["/followups"] = 3,
        ["/messages"] = 4,
        ["/"] = 6,
        ["/audit"] = 3,
        ["/audit/chain"] = 5,
        ["/bundles"] = 3,
        ["/calls"] = 20,
        ["/cockpit"] = 13,
        ["/merit"] = 12,
        ["/organizations"] = 5,
        ["/papers"] = 5,
        ["/plans"] = 3,
        ["/reasons"] = 5,
        ["/review"] = 35, // the queue and its first form
        ["/standards"] = 3,
        ["/statistics"] = 4,
        ["/system"] = 8, // its checks, the mails, the money
        ["/users"] = 3,
    };

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

    /// <summary>A new page of the menu needs a row in <see cref="Most"/>.</summary>
    [SkippableFact]
    public async Task Page_OfAnyMenu_SendsNoMoreStatementsThanItsRowSays()
    {
        await SeedAsync(Few);
        var (sent, over) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var account in SitePages.People.Concat(["cas.unit", "cas.officer"]))
        {
            var (browser, user) = (await Site.SignInAsync(account), await Site.InScopeAsync(services => Steps.UserAsync(services, account)));
            foreach (var page in Menu.For(user).Select(entry => entry.Path).Append("/messages"))
            {
                await browser.GetAsync(page);
                var count = await Site.Writes.CountAsync(async () => (await browser.GetAsync(page)).Status.ShouldBe(System.Net.HttpStatusCode.OK, $"{page} for {account}"));
                sent[page] = Math.Max(sent.GetValueOrDefault(page), count);
                if (count > Most.GetValueOrDefault(page))
                {
                    over.Add($"{page} for {account}: {count}");
                }
            }
        }

        over.ShouldBeEmpty();
        sent.Keys.ToList().ShouldBe(Most.Keys.Order(StringComparer.Ordinal).ToList(), "a row is a page of somebody's menu");
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
