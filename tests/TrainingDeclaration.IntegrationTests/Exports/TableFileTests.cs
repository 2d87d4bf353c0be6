using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Exports;

/// <summary>Every list is available as a spreadsheet, to whoever may read the page and with what the page shows.</summary>
public abstract class TableFileTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Lists_AsSpreadsheets_HoldWhatThePageShows()
    {
        await new Steps(Site).DraftAsync(DemandExample.D1);
        await Site.PlanAsync("列入计划的线上培训班");
        await Site.ReportedAsync("盖章件未到的线上培训班");
        foreach (var (account, page) in new[]
        {
            ("zj.dept", "/papers/missing"), ("hz.bureau", "/declarations"), ("zj.dept", "/organizations"), ("most.officer", "/plans"),
            ("zj.dept", "/bundles"), ("audit.admin", "/audit"),
        })
        {
            var browser = await Site.SignInAsync(account);
            var seen = await browser.GetAsync(page);
            var link = seen.Document.QuerySelectorAll("main a").SingleOrDefault(a => a.TextContent == "导出Excel表").ShouldNotBeNull(page).GetAttribute("href")!;

            var file = await browser.GetAsync(new Uri(new Uri("http://site" + seen.Address), link).PathAndQuery);

            file.Response.Content.Headers.ContentType!.MediaType.ShouldBe(Spreadsheet.ContentType, page);
            using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), false);
            new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
            var text = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
            var tables = seen.Document.QuerySelectorAll("main table");
            var rows = tables[tables.Length - 1].QuerySelectorAll("tbody th").Select(head => WebPage.Read(head.QuerySelector("a") ?? head)).ToList();
            rows.ShouldNotBeEmpty(page);
            rows.ShouldAllBe(row => text.Contains(row), page);
        }
    }

    [SkippableFact]
    public async Task Lists_AsSpreadsheets_AreForWhoMayReadThePage()
    {
        var unit = await Site.SignInAsync("zj.unit");
        foreach (var page in new[] { "/papers/missing", "/organizations", "/plans", "/bundles", "/audit" })
        {
            (await unit.GetAsync($"{page}?handler=Table")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden, page);
        }
    }
}

public sealed class TableFileOnSqlite(SqliteSite site) : TableFileTests(site), IClassFixture<SqliteSite>;

public sealed class TableFileOnPostgres(PostgresSite site) : TableFileTests(site), IClassFixture<PostgresSite>;
