using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class ReceiptTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Receipt_OfAReport_NamesTheFormAndVerifies()
    {
        var key = await Site.ReportedAsync();
        var papers = await PapersAsync(key);
        var (form, receipt) = (papers.Single(p => p.Kind == PaperKind.Form), papers.Single(p => p.Kind == PaperKind.Receipt));
        var sheet = SheetJson.Read(receipt.SheetJson);
        Printed(sheet, "number").ShouldBe(form.Number);
        Printed(sheet, "code").ShouldBe(CheckCode.Display(form.Code));
        Printed(sheet, "printed").Replace(" ", "", StringComparison.Ordinal).ShouldBe(form.PrintedHash);
        Printed(sheet, "reported").ShouldStartWith("2022年6月16日 10:00:00");

        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync($"/declarations/{key}")).Document.QuerySelector("a[href$='receipt.pdf?submission=1']").ShouldNotBeNull();
        (await unit.GetAsync($"/declarations/{key}/receipt.pdf")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/declarations/{key}/receipt.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await Site.Browser().GetAsync($"/verify/{receipt.Code}");
        page.Document.QuerySelector("#r-h")!.TextContent.ShouldBe("有效");
        page.Text.ShouldContain("报送回执");
        // A made-up code is unknown, even if its check character fits.
        (await Site.Browser().GetAsync($"/verify/{CheckCode.Create()}")).Document.QuerySelector("#r-h")!.TextContent.ShouldNotBe("有效");
    }

    [SkippableFact]
    public async Task Receipt_AfterARecall_SaysSo()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("zj.unit.head", key, Act.Recall);

        (await PapersAsync(key)).ShouldAllBe(paper => paper.State == PaperState.Withdrawn);
    }

    [SkippableFact]
    public async Task FaxCover_OfAFrozenBundle_ListsEveryCodeAndCountsThePages()
    {
        var key = await Site.RecommendedAsync();
        var bundle = await Site.FrozenAsync();
        var form = (await PapersAsync(key)).Single(p => p.Kind == PaperKind.Form);
        var head = await Site.SignInAsync("zj.dept.head");
        (await head.GetAsync($"/bundles/{bundle}")).Document.QuerySelector($"a[href='/bundles/{bundle}/fax.pdf']").ShouldNotBeNull();
        (await head.GetAsync($"/bundles/{bundle}/fax.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        var (cover, list) = (await OfBundleAsync(bundle, PaperKind.FaxCover), await OfBundleAsync(bundle, PaperKind.BundleList));
        cover.SheetJson.ShouldContain(CheckCode.Display(form.Code));
        cover.SheetJson.ShouldContain(CheckCode.Display(list.Code));
        var rows = await Site.DbAsync(db => db.BundleRows.CountAsync(r => db.Bundles.Any(b => b.Key == bundle && b.Id == r.BundleId)));
        Printed(SheetJson.Read(cover.SheetJson), "pages").ShouldContain($"附件2共 {rows} 份");
    }

    private static string Printed(Sheet sheet, string field) =>
        string.Concat(sheet.Find(field)!.Paragraphs.SelectMany(paragraph => paragraph.Content).OfType<Text>().Select(text => text.Value));

    private Task<List<Paper>> PapersAsync(string key) => Site.DbAsync(db =>
        db.Papers.AsNoTracking().Where(p => db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId)).ToListAsync());

    private Task<Paper> OfBundleAsync(string key, PaperKind kind) => Site.DbAsync(db =>
        db.Papers.AsNoTracking().SingleAsync(p => p.Kind == kind && p.State == PaperState.Valid && db.Bundles.Any(b => b.Key == key && b.Id == p.SubjectId)));
}

public sealed class ReceiptOnSqlite(SqliteSite site) : ReceiptTests(site), IClassFixture<SqliteSite>;

public sealed class ReceiptOnPostgres(PostgresSite site) : ReceiptTests(site), IClassFixture<PostgresSite>;
