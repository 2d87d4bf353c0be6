using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>
/// A last day replayed: some thirty declarations of four departments through an afternoon, checking every figure of the
/// page against the rows at every step, and every figure against the list behind it at every hour.
/// </summary>
public abstract class CockpitReplayTests(TestSite site) : SiteTests(site)
{
    private static readonly Dictionary<string, string> Departments = new() { ["zj-unit"] = "zj", ["zj-unit2"] = "zj", ["js-unit"] = "js", ["sc-unit"] = "sc", ["hb-unit"] = "hb" };

    private static readonly (string Account, string? Office)[] Readers = [("most.officer", null), ("zj.dept.head", "zj"), ("js.dept.head", "js"), ("hz.bureau", "hz")];

    private LastDay day = null!;
    private int steps;

    [SkippableFact]
    public async Task LastDay_AtEveryStep_TheFiguresAreTheRows()
    {
        day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddHours(-12));
        var commands = await CommandsAsync();
        var keys = new List<(string Unit, string Key)>();
        foreach (var (unit, count) in new[] { ("zj-unit", 5), ("zj-unit2", 5), ("js-unit", 8), ("sc-unit", 6), ("hb-unit", 6) })
        {
            for (var i = 1; i <= count; i++)
            {
                keys.Add((unit, await day.DraftAsync(unit, $"{unit} 第{i}号线上培训班")));
            }

            await CompareAsync();
        }

        await HourAsync();
        foreach (var (unit, key) in keys.Where((_, i) => i % 5 != 4))
        {
            await StepAsync(() => day.ActAsync(unit, key, Act.Report));
        }

        await HourAsync();
        var reported = keys.Where((_, i) => i % 5 != 4).ToList();
        foreach (var (unit, key) in reported.Where(one => one.Unit == "zj-unit"))
        {
            await StepAsync(() => day.ActAsync("hz", key, Act.Relay));
        }

        foreach (var (i, (unit, key)) in reported.Index())
        {
            await StepAsync(() => day.SealAsync(Departments[unit], key, i % 2 == 0 ? SealMedium.Paper : SealMedium.Fax));
        }

        await HourAsync();
        foreach (var (i, (unit, key)) in reported.Index())
        {
            await StepAsync(() => day.ActAsync(Departments[unit], key, i % 7 == 3 ? Act.Return : i % 7 == 5 ? Act.Decline : Act.Recommend));
        }

        // Some are corrected: their print has changed, so the paper at the desk is of an old version.
        foreach (var (unit, key) in reported.Where((_, i) => i % 14 == 3))
        {
            await StepAsync(() => day.AgainAsync(unit, key, form => form.Persons = 61));
        }

        await StepAsync(() => day.UnreadableScanAsync("zj", pages: 3));
        await StepAsync(() => day.UnreadableScanAsync("most", pages: 2));
        await HourAsync();
        foreach (var department in new[] { "zj", "js", "sc" })
        {
            await StepAsync(async () => (await day.ReportUpAsync(department)).ShouldBeNull());
        }

        await HourAsync();
        var up = await Site.DbAsync(db => db.Declarations.Where(d => d.CallId == day.Call && d.Status == Status.AuthorityReview).OrderBy(d => d.Number).Select(d => d.Key).ToListAsync());
        up.Count.ShouldBeGreaterThan(8);
        foreach (var (i, key) in up.Index().Where(one => one.Index % 3 != 2))
        {
            await StepAsync(() => day.SealAsync("most", key, i % 2 == 0 ? SealMedium.Fax : SealMedium.Paper));
        }

        await StepAsync(() => day.ActAsync("most", up[0], Act.ReturnToDepartment));
        await HourAsync();
        (await CommandsAsync()).ShouldBe(commands, "the same number of statements for forty declarations as for five");

        // Too late: refused, and nothing is counted.
        Site.Clock.Set(LastDay.Stop);
        var (lateUnit, lateKey) = keys.First(one => !reported.Contains(one));
        (await day.TryAsync(lateUnit, lateKey, Act.Report)).ShouldNotBeNull().Message.ShouldContain("已过截止时间");
        (await day.ReportUpAsync("hb")).ShouldNotBeNull();
        await CompareAsync();
        await LinksAsync("most.officer");
        steps.ShouldBeGreaterThan(80);
    }

    private async Task StepAsync(Func<Task> act)
    {
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await act();
        await CompareAsync();
    }

    private async Task HourAsync()
    {
        Site.Clock.Advance(TimeSpan.FromMinutes(30));
        foreach (var (account, _) in Readers)
        {
            await LinksAsync(account);
        }
    }

    private async Task CompareAsync()
    {
        steps++;
        var truth = await CockpitTruth.ReadAsync(Site, day.Call);
        foreach (var (account, office) in Readers)
        {
            var seen = Seen(await PageAsync(account));
            foreach (var (word, figure) in truth.For(office))
            {
                seen.GetValueOrDefault(word).ShouldBe(figure, $"{word} for {account} at step {steps}");
            }
        }
    }

    /// <summary>Follows every figure and counts the rows behind it.</summary>
    private async Task LinksAsync(string account)
    {
        var browser = await BrowserAsync(account);
        var page = await PageAsync(account);
        var figures = page.Document.QuerySelectorAll(".funnel a, .pp a, .kv-r a, .late td.r a").Where(a => !a.GetAttribute("href")!.StartsWith("/papers", StringComparison.Ordinal))
            .Select(a => (Address: a.GetAttribute("href")!, Figure: WebPage.Read(a))).Distinct().ToList();
        figures.Count.ShouldBeGreaterThan(8);

        // A tile shows two figures and leads to the rows of one; the sum leads to the rows that it adds up.
        var tiles = page.Document.QuerySelectorAll(".tile").Select(tile => (Address: tile.GetAttribute("href")!, Figures: Fraction(tile).Split('/'))).ToList();
        tiles.ShouldNotBeEmpty();
        figures.AddRange(tiles.Where(tile => tile.Figures[1] != "0").Select(tile => (tile.Address, tile.Figures[tile.Address.Contains("stage=ReportedUp") ? 0 : 1])));
        var sum = page.Document.QuerySelectorAll(".stat dd a").Single();
        figures.Add((sum.GetAttribute("href")!, Seen(page)[account == "most.officer" ? "已汇总上报" : "已报送归口"]));
        foreach (var (address, figure) in figures)
        {
            var list = await browser.GetAsync(address);
            list.Status.ShouldBe(System.Net.HttpStatusCode.OK);
            var said = WebPage.Read(list.Document.QuerySelector(".lede b"));
            said.ShouldBe(figure, $"{address} for {account}");
            if (address.StartsWith("/declarations", StringComparison.Ordinal))
            {
                list.Document.QuerySelectorAll("main table tbody tr").Length.ShouldBe(Math.Min(50, int.Parse(figure)), $"{address} for {account}");
            }
        }
    }

    private static Dictionary<string, string> Seen(WebPage page)
    {
        var seen = new Dictionary<string, string>();
        foreach (var row in page.Document.QuerySelectorAll(".funnel tr"))
        {
            seen[WebPage.Read(row.QuerySelector("th"))] = WebPage.Read(row.QuerySelector("td.r a"));
        }

        foreach (var term in page.Document.QuerySelectorAll(".pp dt, .kv-r dt, .stat dt"))
        {
            seen[WebPage.Read(term)] = WebPage.Read(term.NextElementSibling!.QuerySelector("a") ?? term.NextElementSibling);
        }

        foreach (var line in page.Document.QuerySelectorAll(".legend span").Select(WebPage.Read).Where(line => line.StartsWith("首次", StringComparison.Ordinal)))
        {
            seen[line.Split(' ')[0]] = line.Split(' ')[1];
        }

        foreach (var tile in page.Document.QuerySelectorAll(".tile"))
        {
            var office = tile.GetAttribute("href")!.Split("office=")[1].Split('&')[0];
            seen[office] = Fraction(tile);
        }

        return seen;
    }

    private static string Fraction(IElement tile) => WebPage.Read(tile.QuerySelector(".a"))[WebPage.Read(tile.QuerySelector(".a b")).Length..].Trim();

    private async Task<(int, int)> CommandsAsync()
    {
        await PageAsync("most.officer");
        await PageAsync("zj.dept.head");
        return (await Site.Writes.CountAsync(() => PageAsync("most.officer")), await Site.Writes.CountAsync(() => PageAsync("zj.dept.head")));
    }

    private async Task<WebPage> PageAsync(string account)
    {
        var page = await (await BrowserAsync(account)).GetAsync($"/calls/{day.Call}/cockpit");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        return page;
    }

    private async Task<Browser> BrowserAsync(string account)
    {
        if (!browsers.TryGetValue(account, out var known) || Site.Clock.GetUtcNow() - known.At > TimeSpan.FromMinutes(20))
        {
            browsers[account] = known = (await Site.SignInAsync(account), Site.Clock.GetUtcNow());
        }

        return known.Browser;
    }

    private readonly Dictionary<string, (Browser Browser, DateTimeOffset At)> browsers = [];
}

public sealed class CockpitReplayOnSqlite(SqliteSite site) : CockpitReplayTests(site), IClassFixture<SqliteSite>;

public sealed class CockpitReplayOnPostgres(PostgresSite site) : CockpitReplayTests(site), IClassFixture<PostgresSite>;
