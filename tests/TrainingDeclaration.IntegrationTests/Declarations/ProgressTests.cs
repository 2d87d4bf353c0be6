using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Academy;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>办理进度: the steps of a declaration as its unit reads them.</summary>
public abstract class ProgressTests(TestSite site) : SiteTests(site)
{
    private const double MiddleOfThePage = 210 / 2.0;

    [SkippableFact]
    public async Task Paper_OfTheUnit_IsDueOnTheDateOfWhoeverReceivesIt()
    {
        var key = await Site.ReportedAsync();
        var step = await StepAsync("zj.unit", key, "收到纸质件或传真");

        step.ShouldContain("6月20日 24:00", customMessage: "the department's own date, which binds the unit");
        step.ShouldNotContain("6月27日", customMessage: "the authority's date binds the department");
    }

    [SkippableFact]
    public async Task Seal_OfTheUnit_IsPutWhereItsFormHasThePlace()
    {
        var key = await Site.ReportedAsync();
        await PlaceShouldBeOnTheSheetAsync("zj.unit", key, "加盖组团单位公章");
    }

    [SkippableFact]
    public async Task Seal_OfTheInstitute_IsPutWhereItsFormHasThePlace()
    {
        var key = await Site.DraftClassAsync("写明公章位置的班");
        await Site.ReportClassAsync(key);
        await PlaceShouldBeOnTheSheetAsync("cas.unit", key, "加盖研究所公章");
    }

    /// <summary>What the step says about the place, against the paper itself.</summary>
    private async Task PlaceShouldBeOnTheSheetAsync(string account, string key, string title)
    {
        var step = await StepAsync(account, key, title);
        var sheet = SheetJson.Read(await Site.DbAsync(db => db.Papers.Where(p => p.Kind == PaperKind.Form && db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId)).Select(p => p.SheetJson).SingleAsync()));
        var (row, box) = sheet.Rows.SelectMany((row, at) => row.Cells.SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Content).OfType<SealBox>().Select(box => (at, box))).First();
        var page = SheetLayout.Arrange(sheet, PaperService.DraftFooter).Pages.First(page => page.SealZones.Count > 0);
        var place = page.SealZones[0];
        var year = page.Marks.OfType<TextMark>().First(mark => mark.Extent.Bottom > place.Y && mark.Extent.Y < place.Bottom && mark.Text.Contains('年', StringComparison.Ordinal));

        var side = place.X + place.Width / 2 < MiddleOfThePage ? "左" : "右";
        step.ShouldContain(row < sheet.Rows.Count / 2 ? $"盖在表{side}上方“{box.Label}”处" : $"盖在表末{side}侧“{box.Label}”处");
        step.ShouldContain(year.X > place.X ? "日期写在右侧" : "日期写在左侧");
        step.ShouldNotContain("框", customMessage: "nothing is drawn around the place");
    }

    private async Task<string> StepAsync(string account, string key, string title)
    {
        var page = await (await Site.SignInAsync(account)).GetAsync($"/declarations/{key}");
        return page.Document.QuerySelectorAll("ol.steps > li").Select(WebPage.Read).Single(step => step.Contains(title, StringComparison.Ordinal));
    }
}

public sealed class ProgressOnSqlite(SqliteSite site) : ProgressTests(site), IClassFixture<SqliteSite>;

public sealed class ProgressOnPostgres(PostgresSite site) : ProgressTests(site), IClassFixture<PostgresSite>;
