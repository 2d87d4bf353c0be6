using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>The academy's people read their own wording on every page that their menu leads to, and two clicks beyond.</summary>
public abstract class OwnWordsTests(TestSite site) : SiteTests(site)
{
    /// <summary>Words that only the first scheme uses.</summary>
    private static readonly string[] Foreign =
    [
        "归口", "组团单位", "转报", "司局", "司领导", "部领导", "科技部", "汇总", "培训班主题", "国家（地区）", "征集", "转发", "附件2", "合作意向材料",
        "出国（境）", "境外", "报部", "部审核", "部截止", "推荐", "个部门", "部门公章", "省（", "部里",
    ];

    /// <summary>The academy's own texts that contain one: the list for the ministry of human resources, and where a forum's experts come from.</summary>
    private static readonly string[] Own = ["报人社部汇总表", "高级研修项目申报汇总表", "专家的机构和国家（地区）"];

    /// <summary>A page in the menu, a page behind it, and one behind that.</summary>
    private const int Clicks = 3;

    [SkippableTheory]
    [InlineData("cas.unit")]
    [InlineData("cas.unit.head")]
    [InlineData("cas.officer")]
    [InlineData("cas.leader")]
    public async Task Academy_OnEveryPage_ReadsItsOwnWords(string account)
    {
        await PrepareAsync();
        var found = await WalkAsync(account);
        found.Pages.ShouldBeGreaterThan(10, "otherwise the walk went astray");
        found.Words.ShouldBeEmpty();
    }

    /// <summary>The negative control: on the same walk, a person of the first scheme finds its words.</summary>
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
            found.Words.ShouldContain(line => line.StartsWith(word, StringComparison.Ordinal), $"otherwise the walk of the academy's people proves nothing about “{word}”");
        }
    }

    [SkippableFact]
    public async Task Verify_OfAPaperOfTheAcademy_SpeaksItsWordsToAnybody()
    {
        await PrepareAsync();
        var codes = await Site.DbAsync(db => db.Papers.Where(p => db.Calls.Any(c => c.Scheme == "cas")
            && (db.Declarations.Any(d => d.Id == p.SubjectId && d.Title == "走查讲坛") || db.Bundles.Any(b => b.Id == p.SubjectId && b.Call.Scheme == "cas") || db.Plans.Any(b => b.Id == p.SubjectId)))
            .Select(p => p.Code).ToListAsync());
        codes.Count.ShouldBeGreaterThan(4, "a form, a notice, annual plans, a sheet for the leader");
        foreach (var code in codes)
        {
            var words = new List<string>();
            var page = (await VisitAsync(Site.Browser(), $"/verify/{code}", [], words)).ShouldNotBeNull();
            words.ShouldBeEmpty();
            page.Title.ShouldContain("继续教育与培训");
            page.Text.ShouldContain("请联系人事局");
        }

        var form = await Site.Browser().GetAsync($"/verify/{await new Steps(Site).CodeAsync(await KeyAsync("走查讲坛"))}");
        form.Facts["研究所"].ShouldContain("研究所");
        form.Facts["班次名称"].ShouldBe("走查讲坛");
        form.Facts.Keys.Where(term => term.Contains("公章")).ShouldHaveSingleItem().ShouldBe("研究所公章");
        var other = await Site.ReportedAsync();
        form = await Site.Browser().GetAsync($"/verify/{await new Steps(Site).CodeAsync(other)}");
        form.Facts.Keys.ShouldContain("归口管理部门", customMessage: "a paper of the first scheme keeps its words");
        form.Title.ShouldContain("出国（境）");
    }

    [Fact]
    public void Export_OfTheList_HasTheColumnsOfTheScheme()
    {
        var academy = Cells(ExportTable.Write([], SchemeCatalog.Of("cas"))).Skip(1);
        academy.ShouldBe(["申报编号", "版本", "年度", "班次名称", "状态", "类别", "研究所", "举办地点", "人数", "天数", "申请金额（万元）", "现由其办理", "办理期限"]);
        Cells(ExportTable.Write([], SchemeCatalog.Of("most"))).Skip(1).ShouldBe(
            ["申报编号", "版本", "年度", "培训班主题", "状态", "组团单位", "归口管理部门", "国家（地区）", "人数", "天数", "经费预算（万元）", "现由其办理", "办理期限"]);
    }

    [SkippableFact]
    public async Task Cockpit_OfTheAcademy_CountsInstitutesByWhatTheyReportedUp()
    {
        await PrepareAsync();
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/calls/{call}/cockpit/stages");
        var row = page.Table("各阶段件数").Single(line => line["研究所"].Contains("地球系统"));
        row.Keys.ShouldNotContain("归口同意推荐");
        // The demonstration reported up one class of this institute; then there are four: one in the year's plan, one not in it, one draft.
        var counts = await Site.DbAsync(db => db.Declarations.Where(d => d.CallId == call && d.Unit.Code == "cas-unit").GroupBy(d => d.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        var up = counts.Where(c => c.Key is not (Status.Draft or Status.Returned or Status.AwaitingSignOff or Status.Recommended)).Sum(c => c.Count);
        row["已上报年度计划"].ShouldBe($"{up}");
        row["已报送"].ShouldBe($"{up + counts.Single(c => c.Key == Status.Recommended).Count}");
        row["纸质或传真到件"].ShouldBe("4", "the seal of an institute is registered for each of the four");
        page = await officer.GetAsync($"/calls/{call}/cockpit");
        page.Text.ShouldContain("中国科学院示范地球系统研究所");
        page.Text.ShouldContain("未上报 2");
        page = await officer.GetAsync($"/statistics?call={call}");
        page.Text.ShouldContain("按类别");
        page.Text.ShouldContain("按研究所");
        page.Text.ShouldNotContain("按报送层级");
        var seminars = await page.FollowAsync("1");
        seminars.Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<string> KeyAsync(string title) => Site.DbAsync(db => db.Declarations.Where(d => d.Title == title).Select(d => d.Key).SingleAsync());

    /// <summary>Something on every desk: a draft, a reported class, a plan in progress, one reported up, one reserved, one proposed, one being decided.</summary>
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
        await Site.ActAsync("cas.officer", keys[2], Act.Support, input => input with { Grant = new() { Persons = 50, Days = 4, Fen = 8_000_000 } });
        await Site.ActAsync("cas.officer", keys[3], Act.Support, input => input with { Grant = new() { Services = AcademyScheme.ForumServices } });
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
        var addresses = Links(home, ".menu a, header a, footer a, main a").ToList();
        for (var click = 0; click < Clicks; click++)
        {
            var further = new List<string>();
            foreach (var address in addresses)
            {
                further.AddRange(await VisitAsync(browser, address, seen, words) is { } page ? Links(page, "main a") : []);
            }

            addresses = further;
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

    /// <summary>What is read or heard: texts, names and hints of the whole page, including its title.</summary>
    private static IEnumerable<string> Visible(IHtmlDocument document) => document.All
        .SelectMany(element => element.ChildNodes.OfType<IText>().Where(_ => element.LocalName is not ("script" or "style")).Select(text => text.Data.Trim())
            .Concat(new[] { "aria-label", "title", "placeholder", "alt" }.Select(name => element.GetAttribute(name) ?? "")))
        .Where(text => text.Length > 0).Distinct();

    private static IReadOnlyList<string> Cells(WebPage page) =>
        page.Response.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) == true ? Cells(page.Bytes) : [];

    private static IReadOnlyList<string> Cells(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText).Where(text => text.Length > 0)];
    }
}

public sealed class OwnWordsOnSqlite(SqliteSite site) : OwnWordsTests(site), IClassFixture<SqliteSite>;

public sealed class OwnWordsOnPostgres(PostgresSite site) : OwnWordsTests(site), IClassFixture<PostgresSite>;
