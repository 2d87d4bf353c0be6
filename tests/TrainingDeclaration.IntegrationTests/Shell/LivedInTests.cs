using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>First impressions: after the first start every person of the demonstration finds something to do and something to look at.</summary>
public abstract class LivedInTests(LivedInSite world)
{
    private static readonly string[] Administrators = ["sys.admin", "sec.admin", "audit.admin"];

    private static readonly Status[] UpToIssued =
    [
        Status.Draft, Status.AwaitingSignOff, Status.BureauReview, Status.DepartmentReview, Status.Returned, Status.Recommended, Status.NotRecommended,
        Status.AuthorityReview, Status.ReturnedToDepartment, Status.Proposed, Status.NotSupported, Status.AwaitingLeader, Status.Approved, Status.Planned,
    ];

    private TestSite Site => world.Ready;

    [SkippableFact]
    public async Task Home_OfEverybodyWithWork_HasSomethingToDo()
    {
        foreach (var person in DemoPeople.All.Select(person => person.Account).Except(Administrators))
        {
            var browser = await Site.SignInAsync(person);
            var home = await browser.GetAsync("/");
            home.Status.ShouldBe(HttpStatusCode.OK);
            home.Document.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThan(0, $"{person} sees declarations");
            if (person is not ("most.finance" or "cas.finance"))
            {
                var kinds = home.Document.QuerySelectorAll(".todo-k .stat dd, .next, #wait ~ table tbody tr").Select(WebPage.Read).ToList();
                kinds.ShouldNotBeEmpty($"{person} has something to do");
            }
        }

        foreach (var (account, address) in new[] { ("most.finance", "/plans"), ("sys.admin", "/system"), ("sec.admin", "/users"), ("audit.admin", "/audit") })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync(address);
            page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThan(0, $"{account} sees something on {address}");
        }
    }

    [SkippableFact]
    public async Task ToDos_OfThePeopleOnTheLine_AreOfManyKinds()
    {
        (await KindsAsync("zj.unit.head")).ShouldContain("待负责人报送");
        (await KindsAsync("hz.bureau")).ShouldContain("待转报");
        var department = await KindsAsync("zj.dept.head");
        department.ShouldContain("待审核");
        department.ShouldContain("汇总未上报");
        (await KindsAsync("zj.dept")).ShouldContain("扫描页待匹配");
        (await KindsAsync("js.dept.head")).ShouldContain("已推荐、未汇总");
        var officer = await KindsAsync("most.officer");
        officer.ShouldContain("待审核");
        officer.ShouldContain("拟支持、未编入计划");
        officer.ShouldContain("计划已批、未下达");
        (await KindsAsync("most.leader")).ShouldContain("计划待批");
        (await KindsAsync("cas.officer")).ShouldContain("待审核");
        (await KindsAsync("cas.leader")).ShouldContain("计划待批");
    }

    [SkippableFact]
    public async Task OpenCall_HasEveryStatusUpToIssued_AndEveryFormPassesItsCheck()
    {
        var (call, serial) = await CallAsync("most");
        var made = await Site.DbAsync(db => db.Declarations.Where(d => d.CallId == call).Select(d => new { d.Status, d.UnitId, d.DepartmentId }).ToListAsync());
        made.Count.ShouldBeInRange(38, 45, serial);
        made.Select(d => d.UnitId).Distinct().Count().ShouldBe(12);
        made.Select(d => d.DepartmentId).Distinct().Count().ShouldBe(5);
        UpToIssued.Except(made.Select(d => d.Status)).ShouldBeEmpty();

        foreach (var scheme in new[] { "most", "cas" })
        {
            var (open, _) = await CallAsync(scheme);
            var blocked = await Site.DbAsync(async db =>
            {
                var all = await db.Declarations.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department).Where(d => d.CallId == open).ToListAsync();
                var findings = new List<string>();
                foreach (var declaration in all)
                {
                    var body = await SchemeCatalog.Of(scheme).LoadAsync(db, declaration.Id, default);
                    findings.AddRange(SchemeCatalog.Of(scheme).Check(body, new FormContext(declaration.Call, declaration.Unit, declaration.Department))
                        .Where(finding => finding.Grade == Grade.Error).Select(finding => $"{declaration.Title}: {finding.Message}"));
                }

                return findings;
            });
            blocked.ShouldBeEmpty();
        }
    }

    [SkippableFact]
    public async Task Cockpit_HasAHistoryOfTwoWeeks_AndStatisticsAddUp()
    {
        var (call, _) = await CallAsync("most");
        foreach (var account in new[] { "most.officer", "zj.dept.head", "js.dept.head" })
        {
            var browser = await Site.SignInAsync(account);
            var burn = (await browser.GetAsync($"/calls/{call}/cockpit")).Table("累计报送与上报").Select(row => int.Parse(row["累计首次报送"])).ToList();
            burn.Count.ShouldBeGreaterThan(14, account);
            burn.Distinct().Count().ShouldBeGreaterThan(account == "most.officer" ? 6 : 4, $"{account} sees it grow");
            burn.Zip(burn.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second);
            var statistics = await browser.GetAsync($"/statistics?call={call}");
            var bars = statistics.Document.QuerySelectorAll(".funnel tr a").ToList();
            bars.Count.ShouldBeGreaterThan(8, account);
            foreach (var bar in bars)
            {
                var list = await browser.GetAsync(bar.GetAttribute("href")!);
                WebPage.Read(list.Document.QuerySelector(".lede b")).ShouldBe(WebPage.Read(bar), $"{bar.GetAttribute("href")} for {account}");
            }
        }
    }

    [SkippableFact]
    public async Task Pages_OfEverybody_OpenOrSayWhoMay()
    {
        foreach (var person in DemoPeople.All)
        {
            var browser = await Site.SignInAsync(person.Account);
            var links = (await browser.GetAsync("/")).Document.QuerySelectorAll(".menu a, main a[href^='/']").Select(a => a.GetAttribute("href")!)
                .Where(address => !address.EndsWith(".pdf", StringComparison.Ordinal)).Distinct().ToList();
            links.Count.ShouldBeGreaterThan(3);
            foreach (var address in links)
            {
                (await browser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, $"{address} for {person.Account}");
            }
        }
    }

    /// <summary>One class of each: half prepared, returned and filed again, funded, being held; each page says so to the people it is about.</summary>
    [SkippableFact]
    public async Task IssuedCall_HasClassesOnTheirWay()
    {
        var made = await Site.DbAsync(async db => (await db.Dossiers.Include(d => d.Declaration).Where(d => d.Kind == DossierKind.Execution && d.Declaration.Call.Title.EndsWith("（演示：已下达）")).ToListAsync())
            .ToDictionary(d => d.Declaration.Title!));
        made.Values.Select(d => (d.State, d.FilingNumber, d.Declaration.Status)).ShouldBe(
            [
                (DossierState.Preparing, 0, Status.Planned), (DossierState.Review, 2, Status.Planned), (DossierState.Accepted, 2, Status.Funded),
                (DossierState.Accepted, 1, Status.Implementing), (DossierState.Accepted, 1, Status.Implemented), (DossierState.Accepted, 1, Status.Concluded),
            ],
            ignoreOrder: true);

        var settled = await Site.DbAsync(db => db.Dossiers.Where(d => d.Kind == DossierKind.Settlement).Select(d => d.State).ToListAsync());
        settled.ShouldBe([DossierState.SecondReview, DossierState.Accepted], ignoreOrder: true);

        var unit = await Site.SignInAsync("zj.unit");
        var half = made.Values.Single(d => d.State == DossierState.Preparing).Declaration.Key;
        var check = WebPage.Read((await unit.GetAsync($"/followups/{half}/check")).Document.Body);
        check.ShouldContain("不可抗力");
        check.ShouldContain("姓名和单位都相同");
        var again = made.Values.Single(d => d is { FilingNumber: 2, State: DossierState.Review }).Declaration.Key;
        (await (await Site.SignInAsync("most.officer")).GetAsync($"/review/execution/{again}")).Status.ShouldBe(HttpStatusCode.OK);
        var funded = made.Values.Single(d => d.Declaration.Status == Status.Funded).Declaration.Key;
        var changed = WebPage.Read((await unit.GetAsync($"/followups/{funded}")).Document.Body);
        changed.ShouldContain("135,000.00");
        changed.ShouldContain("已生效");
    }

    [SkippableFact]
    public async Task Dates_AreCountedFromTheFirstStart()
    {
        var today = new DateOnly(2026, 11, 28);
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "most").OrderByDescending(c => c.PublishedAt).FirstAsync());
        Core.Base.BeijingTime.DateOf(call.PublishedAt!.Value).ShouldBe(today.AddDays(-21));
        call.DueDate.ShouldBe(today.AddDays(45));
        var acts = await Site.DbAsync(db => db.History.Where(e => db.Declarations.Any(d => d.Id == e.DeclarationId && d.CallId == call.Id)).Select(e => e.At).ToListAsync());
        acts.ShouldAllBe(at => at > call.PublishedAt && at < LivedInSite.Start);
    }

    private async Task<IReadOnlyList<string>> KindsAsync(string account) =>
        [.. (await (await Site.SignInAsync(account)).GetAsync("/")).Document.QuerySelectorAll(".todo-k .stat dt").Select(WebPage.Read)];

    private Task<(Guid Id, string Serial)> CallAsync(string scheme) => Site.DbAsync(async db =>
    {
        var call = await db.Calls.Where(c => c.Scheme == scheme).OrderByDescending(c => c.PublishedAt).FirstAsync();
        return (call.Id, call.Serial);
    });
}

public sealed class LivedInOnSqlite(LivedInOnSqlite.World world) : LivedInTests(world), IClassFixture<LivedInOnSqlite.World>
{
    public sealed class World() : LivedInSite(Core.Data.Database.Sqlite);
}

public sealed class LivedInOnPostgres(LivedInOnPostgres.World world) : LivedInTests(world), IClassFixture<LivedInOnPostgres.World>
{
    public sealed class World() : LivedInSite(Core.Data.Database.Postgres);
}
