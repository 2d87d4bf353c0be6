using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Academy;
using TrainingDeclaration.IntegrationTests.Costs;
using TrainingDeclaration.IntegrationTests.FollowUps;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.IntegrationTests.Trainees;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.IntegrationTests.Access;

/// <summary>
/// Every page and every post of the running program × every demonstration person × own, foreign and missing objects, against the
/// reviewed table <c>access.tsv</c>. A page that is not in the table fails. To review a change, look at the differences
/// that the failure lists beside the table's own text.
/// </summary>
public abstract class AccessTableTests(TestSite site) : SiteTests(site)
{
    /// <summary>What an object that does not exist is called.</summary>
    private const string Missing = "missing";

    private static readonly IReadOnlyList<string> People = [.. DemoPeople.All.Select(person => person.Account)];

    [SkippableFact]
    public async Task EveryPage_ByEverybody_AnswersAsTheTableSays()
    {
        var objects = await ObjectsAsync();
        var browsers = new List<(string Name, Browser Browser)> { ("anonymous", Site.Browser()) };
        foreach (var person in People)
        {
            browsers.Add((person, await Site.SignInAsync(person)));
        }

        // Posts change what they find, and nothing that is missing is found; who may do what does not depend on the database, so one is enough for both.
        var withPosts = Site.Provider == Core.Data.Database.Sqlite;
        var actual = new List<string> { string.Join('\t', ["page", "object", .. browsers.Select(b => b.Name)]) };
        foreach (var route in Routes())
        {
            foreach (var (name, values) in objects.Where(o => o.Fits(route) && (withPosts || o.Name != Missing)).Select(o => (o.Name, o.Values)))
            {
                actual.Add(string.Join('\t', [route, name, .. await AnswersAsync(browsers, browser => browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, Fill(route, values))))]));
            }
        }

        foreach (var post in withPosts ? await PostsAsync() : [])
        {
            foreach (var (name, values) in objects.Where(o => o.Fits(post.Route)).Select(o => (o.Name, o.Values)))
            {
                var address = Fill(post.Route, values) + (post.Handler.Length > 0 ? $"?handler={post.Handler}" : "");
                actual.Add(string.Join('\t', [post.Name, name, .. await AnswersAsync(browsers, browser => PostAsync(browser, address))]));
            }
        }

        var table = (await TableAsync()).Where(row => withPosts || !row.StartsWith("POST ", StringComparison.Ordinal) && row.Split('\t')[1] != Missing).ToList();
        if (Environment.GetEnvironmentVariable("ACCESS_TABLE_OUT") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, actual);
        }

        actual.Except(table).ShouldBeEmpty("answers that the reviewed table does not hold");
        table.Except(actual).ShouldBeEmpty("rows of the reviewed table that no page answers");
    }

    [SkippableFact]
    public async Task ForeignAndMissing_AnswerTheSamePage()
    {
        var objects = await ObjectsAsync();
        var foreign = objects.First(o => o.Name == "declaration of zj-unit at its department").Values["key"];
        var browser = await Site.SignInAsync("js.dept.head");
        foreach (var address in new[] { "/declarations/{0}", "/declarations/{0}/print", "/declarations/{0}/print.pdf", "/declarations/{0}/acts/Recommend", "/review/{0}" })
        {
            var (one, other) = (await browser.GetAsync(string.Format(address, foreign)), await browser.GetAsync(string.Format(address, "nothing234")));
            one.Status.ShouldBe(HttpStatusCode.NotFound);
            one.Text.ShouldBe(other.Text);
            one.Title.ShouldBe(other.Title);
        }
    }

    private static async Task<List<string>> AnswersAsync(IEnumerable<(string Name, Browser Browser)> browsers, Func<Browser, Task<HttpResponseMessage>> ask)
    {
        var cells = new List<string>();
        foreach (var (_, browser) in browsers)
        {
            using var answer = await ask(browser);
            cells.Add(Word(answer));
        }

        return cells;
    }

    /// <summary>A form with a valid token and nothing else in it: people with the right are refused for what is missing, so little changes.</summary>
    /// <summary>If a page asks for one of several, an existing one is given, so that it is the right that is judged.</summary>
    private static readonly (string Path, string Name, string Value)[] Choices =
        [("/check", "act", "Report"), ("/review", "act", "Recommend"), ("handler=Act", "act", "Approve"), ("handler=Seat", "seat", "SecurityAdmin"), ("/services/", "state", "Planned"), ("/papers", "kind", "Unit"), ("/papers", "medium", "Paper")];

    private async Task<HttpResponseMessage> PostAsync(Browser browser, string address)
    {
        if (!tokens.TryGetValue(browser, out var token))
        {
            var page = await browser.GetAsync("/");
            token = ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull()).Value;
            tokens[browser] = token;
        }

        return await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. Choices.Where(choice => address.Contains(choice.Path, StringComparison.Ordinal)).Select(choice => KeyValuePair.Create(choice.Name, choice.Value))]),
        });
    }

    /// <summary>Every post handler, found by asking the program; those that end sessions come last.</summary>
    private async Task<IReadOnlyList<Post>> PostsAsync()
    {
        var loader = Site.Services.GetRequiredService<PageLoader>();
        var posts = new List<Post>();
        foreach (var endpoint in Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods;
                posts.AddRange(handlers.Where(handler => handler.HttpMethod == "Post").SelectMany(handler => Expanded("/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
                    .Select(route => new Post(route, handler.Name ?? ""))));
            }
        }

        return [.. posts.Distinct().OrderBy(post => post.Route.StartsWith("/account", StringComparison.Ordinal)).ThenBy(post => post.Route.StartsWith("/users", StringComparison.Ordinal))
            .ThenBy(post => post.Name, StringComparer.Ordinal)];
    }

    /// <summary>The page of acts stands for as many pages as there are acts that a row has there, and one that none has.</summary>
    private static IEnumerable<string> Expanded(string route) => route.Contains("{act}", StringComparison.Ordinal)
        ? SchemeCatalog.All.SelectMany(scheme => scheme.Workflow.Rows).Where(row => PartOf(route) is { } part ? row.Part == part && row.Act.Row().Page == ActPage.Class : row.Part is null)
            .Select(row => row.Act).Append(Act.PublishNotice).Distinct().Order().Select(act => route.Replace("{act}", act.ToString(), StringComparison.Ordinal)) : [route];

    /// <summary>The dossier whose acts the page is for; null = the declaration itself.</summary>
    private static DossierKind? PartOf(string route) =>
        Enum.GetValues<DossierKind>().Where(kind => route.Contains($"/{DossierAddress.Name(kind)}/acts/", StringComparison.Ordinal)).Select(kind => (DossierKind?)kind).FirstOrDefault();

    private readonly Dictionary<Browser, string> tokens = [];

    private sealed record Post(string Route, string Handler)
    {
        public string Name => $"POST {Route}{(Handler.Length > 0 ? $"?handler={Handler}" : "")}";
    }

    private sealed record Thing(string Name, string Prefix, IReadOnlyDictionary<string, string> Values)
    {
        /// <summary>Whether the page takes this kind of object and no parameter that the object cannot provide.</summary>
        public bool Fits(string route) => IsLikeAnother(route) ? false
            : Values.Count == 0
            ? !route.Contains('{', StringComparison.Ordinal) || route.Contains("?}", StringComparison.Ordinal) && !route.Replace("?}", "", StringComparison.Ordinal).Contains('}', StringComparison.Ordinal)
            : route.StartsWith(Prefix, StringComparison.Ordinal) && route.Contains('{', StringComparison.Ordinal);

        /// <summary>The page of acts is one page: what is missing, foreign or at another office is asked for with one act only.</summary>
        private bool IsLikeAnother(string route) => route.Contains("/acts/", StringComparison.Ordinal) && !route.EndsWith($"/{Act.PublishNotice}", StringComparison.Ordinal)
            && Name is Missing or "draft of js-unit" or "declaration of zj-unit at its department" or "class of zj-unit in review";
    }

    private async Task<IReadOnlyList<Thing>> ObjectsAsync()
    {
        var atDepartment = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", atDepartment, Act.Relay, input => input with { Comment = "同意转报" });
        var (proposed, bundle, plan) = await ProposedAsync();
        var draft = await DraftAsync("zj.unit");
        var foreignDraft = await DraftAsync("js.unit");
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").Select(c => c.Id).SingleAsync());
        var guide = await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2023" && c.Scheme == "cas").Select(c => c.Id).SingleAsync());
        var reviewed = await Site.DraftClassAsync("材料研修班");
        await Site.ReachAcademyAsync(reviewed);
        var code = (await Site.CodesAsync(atDepartment))[0];
        var scan = await ScanAsync("zj.dept");
        return
        [
            new("—", "", new Dictionary<string, string>()),
            .. new[] { "/declarations/", "/review/" }.SelectMany(prefix => new[]
            {
                Keyed("draft of zj-unit", prefix, draft), Keyed("declaration of zj-unit at its department", prefix, atDepartment),
                Keyed("declaration of zj-unit proposed by the authority", prefix, proposed), Keyed("draft of js-unit", prefix, foreignDraft),
                Keyed("class of cas-unit under review", prefix, reviewed), Keyed(Missing, prefix, "nothing234"),
            }),
            new("class of cas-unit under review", "/merit/", Values(("call", $"{guide}"), ("category", "seminar"), ("key", reviewed))),
            new(Missing, "/merit/", Values(("call", $"{Guid.Empty}"), ("category", "seminar"), ("key", "nothing234"))),
            Keyed("class of zj-unit in review", "/followups/", await FiledClassAsync()), Keyed("class of zj-unit that has ended", "/followups/", await EndedClassAsync()),
            Keyed(Missing, "/followups/", "nothing234"),
            Keyed("bundle of zj reported up", "/bundles/", bundle), Keyed(Missing, "/bundles/", "nothing234"),
            Keyed("export of zj.unit", "/exports/", await ExportAsync(atDepartment)), Keyed(Missing, "/exports/", "nothing234"),
            Keyed("plan of most", "/plans/", plan), Keyed(Missing, "/plans/", "nothing234"),
            new("scan of zj's desk", "/papers/scans/", Values(("id", $"{scan.Id}"))), new(Missing, "/papers/scans/", Values(("id", $"{Guid.Empty}"))),
            new("page of zj's desk", "/papers/pages/", Values(("sheet", $"{scan.Pages[0].Id}"))), new(Missing, "/papers/pages/", Values(("sheet", $"{Guid.Empty}"))),
            new("reason of zj", "/reasons/", Values(("code", await ReasonAsync("zj.dept.head")))), new(Missing, "/reasons/", Values(("code", "nothing"))),
            new("table of most", "/standards/", Values(("id", await TableIdAsync()))), new(Missing, "/standards/", Values(("id", $"{Guid.Empty}"))),
            new("call of 2022", "/calls/", Values(("id", $"{call}"))), new(Missing, "/calls/", Values(("id", $"{Guid.Empty}"))),
            new("zj-unit", "/organizations/", Values(("code", "zj-unit"))), new("js-unit", "/organizations/", Values(("code", "js-unit"))), new(Missing, "/organizations/", Values(("code", "nothing"))),
            new("zj.unit", "/users/", Values(("account", "zj.unit"))), new("js.unit", "/users/", Values(("account", "js.unit"))), new(Missing, "/users/", Values(("account", "nobody"))),
            new("valid code", "/v", Values(("code", code))), new("unknown code", "/v", Values(("code", "2222-2222-2222"))),
            new("not found", "/error/", Values(("code", "404"))),
        ];
    }

    private async Task<string> TableIdAsync() => $"{CostSteps.Key(await Site.ImportAsync("标准", "2030-01-01", ""))}";

    /// <summary>A class that was held to its end; the clock goes back to where it was.</summary>
    private async Task<string> EndedClassAsync()
    {
        var before = Site.Clock.GetUtcNow();
        var key = await Site.EndedAsync("已结束的线上培训班");
        Site.Clock.Set(before);
        return key;
    }

    /// <summary>A class whose materials are filed, with one trainee.</summary>
    private async Task<string> FiledClassAsync()
    {
        var key = await Site.ConsentedAsync();
        await Site.RegisterAsync(key, TraineeSteps.Person(1));
        await Site.CompleteAsync(key);
        await Site.FileAsync(key);
        await Site.OpenChangeAsync(key); // its unit types a change, nobody else knows of it
        return key;
    }

    private async Task<(string Proposed, string Bundle, string Plan)> ProposedAsync()
    {
        var (plan, keys) = await Site.PlanAsync("另一个线上培训班");
        return (keys[0], await Site.DbAsync(db => db.Bundles.Where(b => b.Call.Scheme == "most").OrderByDescending(b => b.Ordinal).Select(b => b.Key).FirstAsync()), plan);
    }

    private Task<string> ExportAsync(string key) => Site.InScopeAsync(async services => (await services.GetRequiredService<ExportService>()
        .OfListAsync(await Steps.UserAsync(services, "zj.unit"), ExportKind.Table, new DeclarationFilter(null, null, null), [key], default)).Value.ShouldNotBeNull().Key);

    private Task<string> ReasonAsync(string account) => Site.InScopeAsync(async services => (await services.GetRequiredService<ReasonService>()
        .AddAsync(await Steps.UserAsync(services, account), "请核对。", null, default)).Value.ShouldNotBeNull().Code);

    private Task<string> DraftAsync(string account) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        var call = await services.GetRequiredService<Core.Data.AppDbContext>().Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
        return (await services.GetRequiredService<DeclarationService>().CreateAsync(user, call.Id, null, null, default)).Value.ShouldNotBeNull().Key;
    });

    /// <summary>A scan with one unreadable page at the person's desk.</summary>
    private Task<Scan> ScanAsync(string account) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        var hash = await services.GetRequiredService<FileStore>().PutAsync(new byte[] { 1 });
        var scan = new Scan
        {
            OrganizationId = user.OrganizationId,
            Name = "scan.pdf",
            ContentType = "application/pdf",
            FileHash = hash,
            Size = 1,
            UploadedAt = Site.Clock.GetUtcNow(),
            UploadedById = user.Id,
            UploadedBy = user.Name,
            Pages = [new ScanPage { Number = 1, PictureHash = hash }],
        };
        var db = services.GetRequiredService<Core.Data.AppDbContext>();
        db.Scans.Add(scan);
        await db.SaveChangesAsync();
        return scan;
    });

    private static Thing Keyed(string name, string prefix, string key) => new(name, prefix, Values(("key", key)));

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);

    private List<string> Routes() => [.. Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint.RoutePattern.RawText?.StartsWith("/health", StringComparison.Ordinal) == true)
        .SelectMany(endpoint => Expanded("/" + endpoint.RoutePattern.RawText!.TrimStart('/'))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Parameters for which the object has no value get something that does not exist.</summary>
    private static string Fill(string route, IReadOnlyDictionary<string, string> values) => string.Join('/', route.Split('/').Select(segment =>
    {
        var open = segment.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return segment;
        }

        var name = segment[(open + 1)..segment.IndexOf('}', StringComparison.Ordinal)].TrimEnd('?').Split(':')[0];
        var value = values.TryGetValue(name, out var known) ? known
            : segment.Contains("?}", StringComparison.Ordinal) ? ""
            : name switch { "kind" => "approval", "code" => "zj", "date" => "2022-10-10", "half" => "Afternoon", _ => $"{Guid.Empty}" };
        return segment[..open] + value + segment[(segment.IndexOf('}', StringComparison.Ordinal) + 1)..];
    })).TrimEnd('/') is { Length: > 0 } path ? path : "/";

    private static string Word(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => "200",
        HttpStatusCode.Found or HttpStatusCode.MovedPermanently => answer.Headers.Location!.OriginalString.Contains("/account/login", StringComparison.Ordinal) ? "sign-in" : "→",
        var other => $"{(int)other}",
    };

    private static async Task<List<string>> TableAsync()
    {
        await using var stream = typeof(AccessTableTests).Assembly.GetManifestResourceStream("access.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}

public sealed class AccessTableOnSqlite(SqliteSite site) : AccessTableTests(site), IClassFixture<SqliteSite>;

public sealed class AccessTableOnPostgres(PostgresSite site) : AccessTableTests(site), IClassFixture<PostgresSite>;
