using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>The paper in hand as the desk shows it: what the code says, the form as printed, and pictures of it.</summary>
/// <param name="Summary">What the paper prints, of a form.</param>
/// <param name="Kinds">Seals that the reader's office registers on it.</param>
/// <param name="Differences">Printed fields that the current submission says otherwise.</param>
/// <param name="Stored">Pages of the paper in hand as SVG.</param>
/// <param name="Pictures">Scanned pages of it.</param>
public sealed record DeskView(
    DeskFinding Finding, Summary? Summary, IReadOnlyList<SealKind> Kinds, IReadOnlyList<FieldDifference> Differences,
    IReadOnlyList<string> Stored, IReadOnlyList<ScanPage> Pictures)
{
    /// <summary>What was keyed differs, in words, and waits for being confirmed; null = nothing does.</summary>
    public string? ToConfirm { get; init; }

    /// <summary>Address of a picture: below its form when the unit uploaded it, else below the desk.</summary>
    public string AddressOf(ScanPage page) => page.Scan.DeclarationId is null ? $"/papers/pages/{page.Id}" : $"{Finding.Address}/scans/pages/{page.Id}";

    /// <summary>Reads it.</summary>
    public static async Task<DeskView> LoadAsync(AppDbContext db, PaperService papers, CurrentUser user, DeskFinding finding, CancellationToken cancel) => new(
        finding,
        finding.Declaration is null ? null : await db.SummaryOfAsync(finding, cancel),
        SealService.RegisteredBy(user, finding),
        await db.DifferencesAsync(finding, cancel),
        [.. SvgEngine.Render(SheetJson.Read(finding.Paper.SheetJson), papers.FooterOf(finding.Paper))],
        await db.PicturesOfAsync(user, finding.Paper, cancel));
}
