using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Exports;

public abstract class ExportTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("PDF压缩包", ".pdf")]
    [InlineData("Word压缩包", ".docx")]
    public async Task Archive_OfChosenForms_HoldsEachUnderANameOfItsOwn(string button, string extension)
    {
        string[] keys = [await Site.ReportedAsync("甲/乙 线上培训班"), await Site.ReportedAsync("甲/乙 线上培训班"), await Site.ReportedAsync("不选的培训班")];
        var unit = await Site.SignInAsync("zj.unit");
        var list = await unit.GetAsync("/declarations");
        foreach (var box in list.Document.QuerySelectorAll("input[name=chosen]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.IsChecked = keys.Take(2).Contains(box.Value);
        }

        var page = await list.Form(button).SubmitAsync();
        page.Errors.ShouldBeEmpty();
        var row = page.Table()[0];
        row["状态"].ShouldBe("可下载");
        var answer = await unit.GetAsync(page.Document.QuerySelector("td.ops a")!.GetAttribute("href")!);

        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var archive = new ZipArchive(new MemoryStream(answer.Bytes));
        archive.Entries.Count.ShouldBe(2);
        archive.Entries.Select(entry => entry.FullName).Distinct().Count().ShouldBe(2);
        archive.Entries.ShouldAllBe(entry => entry.FullName.StartsWith("XQ2022-33-", StringComparison.Ordinal)
            && entry.FullName.EndsWith("甲_乙 线上培训班" + extension, StringComparison.Ordinal) && entry.Length > 1_000);
        if (extension == ".pdf")
        {
            var stored = await unit.GetAsync($"/declarations/{keys[0]}/print.pdf");
            archive.Entries.Select(Read).ShouldContain(bytes => bytes.SequenceEqual(stored.Bytes), "the stored bytes, not a new rendering");
        }
    }

    [SkippableFact]
    public async Task File_IsForItsOwnerAndForSevenDays()
    {
        await Site.ReportedAsync();
        var unit = await Site.SignInAsync("zj.unit");
        var page = await (await unit.GetAsync("/declarations")).Form("Excel表").SubmitAsync();
        var address = page.Document.QuerySelector("td.ops a")!.GetAttribute("href")!;

        (await unit.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await Site.SignInAsync("zj.unit.head")).GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.SignInAsync("zj.unit.head")).GetAsync("/exports")).Document.QuerySelectorAll("td.ops a").ShouldBeEmpty();

        Site.Clock.Advance(TimeSpan.FromDays(7));
        try
        {
            unit = await Site.SignInAsync("zj.unit");
            (await unit.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await unit.GetAsync("/exports")).Text.ShouldContain("已过期");
            await Site.InScopeAsync(async services =>
            {
                await services.GetRequiredService<ExportWorker>().TidyAsync(default);
                return true;
            });
        }
        finally
        {
            Site.Clock.Set(TestClock.Start);
        }

        var gone = await Site.DbAsync(db => db.Exports.AsNoTracking().SingleAsync(e => "/exports/" + e.Key + "/file" == address));
        (gone.State, gone.FileHash).ShouldBe((ExportState.Expired, null));
    }

    [SkippableFact]
    public async Task Table_ShowsTheListAndRunsNoFormula()
    {
        await Site.ReportedAsync("=1+1 线上培训班");
        var unit = await Site.SignInAsync("zj.unit");
        var page = await (await unit.GetAsync("/declarations?q=%3D1%2B1")).Form("Excel表").SubmitAsync();
        var file = await unit.GetAsync(page.Document.QuerySelector("td.ops a")!.GetAttribute("href")!);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), false))
        {
            new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        }

        var sheet = SheetXml(file.Bytes);
        sheet.ShouldContain("=1+1 线上培训班");
        sheet.ShouldNotContain(":f>");
        sheet.ShouldNotContain("<f>");
        sheet.ShouldContain("<x:v>12</x:v>");
        sheet.ShouldNotContain("核定");
    }

    [SkippableFact]
    public async Task Table_OfAPlan_ShowsWhatIsGranted()
    {
        var (plan, items) = await Site.PlanAsync("核减的线上培训班");
        await Site.DbAsync(db => db.Declarations.Where(d => d.Key == items[0]).ExecuteUpdateAsync(d => d.SetProperty(x => x.GrantedFen, 7_654_000)));
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync($"/plans/{plan}")).Form("Excel表").SubmitAsync();

        var sheet = SheetXml((await officer.GetAsync(page.Document.QuerySelector("td.ops a")!.GetAttribute("href")!)).Bytes);

        sheet.ShouldContain("核定经费（万元）");
        sheet.ShouldContain("<x:v>7.654</x:v>");
        var unit = await Site.SignInAsync("zj.unit");
        var list = await (await unit.GetAsync($"/declarations?q={Uri.EscapeDataString("核减的")}")).Form("Excel表").SubmitAsync();
        var below = SheetXml((await unit.GetAsync(list.Document.QuerySelector("td.ops a")!.GetAttribute("href")!)).Bytes);
        below.ShouldContain("核减的线上培训班");
        below.ShouldNotContain("核定", customMessage: "what the authority grants stays there until it issues the plan");
    }

    /// <summary>Sixty forms take two steps; after the first the process ends, and another one continues.</summary>
    [SkippableFact]
    public async Task Export_InterruptedHalfWay_GoesOnWhereItEnded()
    {
        var (key, export) = (await Site.ReportedAsync(), Guid.Empty);
        export = await WaitingAsync(key, 60);
        (await Site.InScopeAsync(services => services.GetRequiredService<ExportWorker>().StepAsync(export, default))).ShouldBeTrue();
        var half = await FindAsync(export);
        (half.State, half.Done, half.Parts.Count).ShouldBe((ExportState.Working, 50, 1));
        (await (await Site.SignInAsync("zj.unit")).GetAsync("/exports")).Text.ShouldContain("50 / 60 件");

        await SweepAsync();

        var whole = await FindAsync(export);
        whole.State.ShouldBe(ExportState.Ready);
        var pdf = await Site.InScopeAsync(services => services.GetRequiredService<ExportStore>().ReadAsync(whole.FileHash!, default));
        var pages = await Site.DbAsync(db => db.Papers.Where(p => db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId)).Select(p => p.Pages).FirstAsync());
        System.Text.Encoding.Latin1.GetString(pdf).ShouldStartWith("%PDF-1.7");
        pdf.Length.ShouldBeGreaterThan(60 * 20_000);
        pages.ShouldBeGreaterThan(0);
    }

    [SkippableFact]
    public async Task Export_WithALostFile_NamesItAndMakesNothing()
    {
        var key = await Site.ReportedAsync("丢失文件的培训班");
        var paper = await Site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Kind == Core.Record.Papers.PaperKind.Form && db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId)));
        var root = await Site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<FileStore>().Root));
        File.Delete(Path.Combine(root, paper.PdfHash[..2], paper.PdfHash));

        var export = await WaitingAsync(key, 2);
        await SweepAsync();

        var failed = await FindAsync(export);
        (failed.State, failed.FileHash).ShouldBe((ExportState.Failed, null));
        failed.Troubles.ShouldContain(trouble => trouble.Contains($"{paper.Number} v1", StringComparison.Ordinal));
        (await (await Site.SignInAsync("zj.unit")).GetAsync("/exports")).Text.ShouldContain($"{paper.Number} v1 的存档文件缺失或已被改动");
    }

    [SkippableFact]
    public async Task Bundle_InOnePdf_IsForWhoSeesTheBundle()
    {
        await Site.RecommendedAsync();
        var bundle = await Site.FrozenAsync();
        var page = await (await (await Site.SignInAsync("zj.dept")).GetAsync($"/bundles/{bundle}")).Form("合并为一个PDF").SubmitAsync();
        page.Table()[0]["状态"].ShouldBe("可下载");

        // The same form, for somebody who does not see the bundle.
        var stranger = await Site.SignInAsync("js.dept");
        await Site.ReportedAsync();
        var own = await stranger.GetAsync("/bundles");
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)own.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var answer = await stranger.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, "/exports")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("__once", "x1"), new("bundle", bundle), new("kind", "Pdf")]),
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> WaitingAsync(string key, int times) => await Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var export = new Export
        {
            OwnerId = (await Steps.UserAsync(services, "zj.unit")).Id,
            Kind = ExportKind.Pdf,
            Title = "申报",
            Items = [.. Enumerable.Repeat(new ExportItem(key, 1), times)],
            Total = times,
            RequestedAt = Site.Clock.GetUtcNow(),
        };
        db.Exports.Add(export);
        await db.SaveChangesAsync();
        return export.Id;
    });

    private Task<Export> FindAsync(Guid id) => Site.DbAsync(db => db.Exports.AsNoTracking().SingleAsync(e => e.Id == id));

    private Task<bool> SweepAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ExportWorker>().SweepAsync(default);
        return true;
    });

    private static string SheetXml(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

public sealed class ExportOnSqlite(SqliteSite site) : ExportTests(site), IClassFixture<SqliteSite>;

public sealed class ExportOnPostgres(PostgresSite site) : ExportTests(site), IClassFixture<PostgresSite>;
