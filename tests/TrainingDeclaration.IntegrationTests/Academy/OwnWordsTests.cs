using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>The academy's people read their own words on every page that their menu leads to, and one click further.</summary>
public abstract class OwnWordsTests(TestSite site) : SiteTests(site)
{
    /// <summary>Words that only the first scheme has.</summary>
    private static readonly string[] Foreign =
    [
        "归口", "组团单位", "转报", "司局", "司领导", "部领导", "科技部", "汇总", "培训班主题", "国家（地区）", "征集", "转发", "附件2", "合作意向材料",
        "出国（境）", "境外", "报部", "部审核", "部截止", "推荐", "个部门", "部门公章", "省（", "部里",
    ];

    /// <summary>What holds one of them and is the academy's own: the ministry that 高研 goes to, and the list that it asks for.</summary>
    private static readonly string[] Own = ["报人社部汇总表", "高级研修项目申报汇总表"];

    [SkippableTheory]
    [InlineData("cas.unit")]
    [InlineData("cas.unit.head")]
    [InlineData("cas.officer")]
    [InlineData("cas.leader")]
    public async Task Academy_OnEveryPage_ReadsItsOwnWords(string account)
    {
        await PrepareAsync();
        var found = await WalkAsync(account);
        found.Pages.ShouldBeGreaterThan(10, "otherwise the walk has lost its way");
        found.Words.ShouldBeEmpty();
    }

    /// <summary>The negative control: the same walk of a person of the first scheme finds its words.</summary>
    [SkippableTheory]
    [InlineData("zj.unit.head", "征集", "组团单位", "归口", "附件2", "国家（地区）", "出国（境）")]
    [InlineData("zj.dept.head", "征集", "组团单位", "归口", "汇总", "推荐", "出国（境）")]
    [InlineData("most.officer", "征集", "组团单位", "归口", "汇总", "司局", "报部", "出国（境）")]
    public async Task FirstScheme_OnTheSameWalk_ReadsItsWords(string account, params string[] words)
    {
        var found = await WalkAsync(account);
        found.Pages.ShouldBeGreaterThan(10);
        foreach (var word in words)
        {
            found.Words.ShouldContain(line => line.StartsWith(word, StringComparison.Ordinal), $"otherwise the walk of the academy's people proves nothing of “{word}”");
        }
    }

    /// <summary>Something on every desk: a draft, a reported class, a plan in the making, one above, one in reserve, one proposed, one being decided.</summary>
    private async Task PrepareAsync()
    {
        if (await Site.DbAsync(db => Task.FromResult(db.Declarations.Any(d => d.Title == "走查草稿"))))
        {
            return;
        }

        await Site.DraftClassAsync("走查草稿");
        var keys = new[] { await Site.DraftClassAsync("走查在审"), await Site.DraftClassAsync("走查备选"), await Site.DraftClassAsync("走查拟支持"), await Site.DraftClassAsync("走查讲坛", AcademySteps.Forum) };
        await Site.ReachAcademyAsync(keys);
        await Site.ActAsync("cas.officer", keys[1], Act.Reserve, input => input with { Comment = "名额已满" });
        await Site.ActAsync("cas.officer", keys[2], Act.Support, input => input with { GrantedPersons = 50, GrantedDays = 4, GrantedFen = 8_000_000 });
        await Site.ActAsync("cas.officer", keys[3], Act.Support, input => input with { GrantedServices = AcademyScheme.ForumServices });
        await Site.IssueAsync(keys[3]);
        await Site.ReportClassAsync(await Site.DraftClassAsync("走查待上报"));
        await (await (await Site.SignInAsync("cas.unit.head")).GetAsync("/bundles")).Form("新建年度计划").SubmitAsync();
        await Site.ReportClassAsync(await Site.DraftClassAsync("走查未列入"));
    }

    private async Task<(int Pages, IReadOnlyList<string> Words)> WalkAsync(string account)
    {
        var browser = await Site.SignInAsync(account);
        var home = await browser.GetAsync("/");
        var (seen, words) = (new HashSet<string>(), new List<string>());
        var menu = Links(home, ".menu a, header a, footer a, main a").ToList();
        foreach (var address in menu)
        {
            var page = await VisitAsync(browser, address, seen, words);
            foreach (var further in page is null ? [] : Links(page, "main a"))
            {
                await VisitAsync(browser, further, seen, words);
            }
        }

        return (seen.Count, words);
    }

    private static async Task<WebPage?> VisitAsync(Browser browser, string address, HashSet<string> seen, List<string> words)
    {
        if (!seen.Add(address))
        {
            return null;
        }

        var page = await browser.GetAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK, address);
        foreach (var text in page.Response.Content.Headers.ContentType?.MediaType == "text/html" ? Visible(page.Document) : Cells(page))
        {
            var read = Own.Aggregate(text, (rest, own) => rest.Replace(own, "", StringComparison.Ordinal));
            words.AddRange(Foreign.Where(word => read.Contains(word, StringComparison.Ordinal)).Select(word => $"{word}　{address}　{text}"));
        }

        return page;
    }

    private static IEnumerable<string> Links(WebPage page, string selector) => page.Document.QuerySelectorAll(selector).OfType<IHtmlAnchorElement>()
        .Where(link => link.HasAttribute("href") && new Uri(link.Href).Host == new Uri(page.Document.Url).Host)
        .Select(link => new Uri(link.Href).PathAndQuery).Distinct();

    /// <summary>What is read or heard: texts, names and hints of the whole page, its title included.</summary>
    private static IEnumerable<string> Visible(IHtmlDocument document) => document.All
        .SelectMany(element => element.ChildNodes.OfType<IText>().Where(_ => element.LocalName is not ("script" or "style")).Select(text => text.Data.Trim())
            .Concat(new[] { "aria-label", "title", "placeholder", "alt" }.Select(name => element.GetAttribute(name) ?? "")))
        .Where(text => text.Length > 0).Distinct();

    private static IEnumerable<string> Cells(WebPage page)
    {
        if (page.Response.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) != true)
        {
            return [];
        }

        using var document = SpreadsheetDocument.Open(new MemoryStream(page.Bytes), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText).Where(text => text.Length > 0)];
    }
}

public sealed class OwnWordsOnSqlite(SqliteSite site) : OwnWordsTests(site), IClassFixture<SqliteSite>;

public sealed class OwnWordsOnPostgres(PostgresSite site) : OwnWordsTests(site), IClassFixture<PostgresSite>;
