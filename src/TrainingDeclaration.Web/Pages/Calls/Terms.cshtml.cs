using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>办班要求 of a call, for the authority: check list, further files, discipline.</summary>
public sealed class TermsModel(AppDbContext db, CallService calls, CurrentUserAccessor current) : PageModel
{
    public Call Call { get; private set; } = null!;

    /// <summary>The revision that is edited.</summary>
    public int Revision { get; private set; }

    /// <summary>审核要点, one per line.</summary>
    public string? Points { get; private set; }

    /// <summary>审核要点 of settlements, one per line.</summary>
    public string? SettlementPoints { get; private set; }

    /// <summary>Files that must be there, one per line.</summary>
    public string? RequiredFiles { get; private set; }

    /// <summary>Files that may be there.</summary>
    public string? OptionalFiles { get; private set; }

    /// <summary>What every handbook prints.</summary>
    public string? Discipline { get; private set; }

    /// <summary>Answers the form; 404 where the scheme has no classes to follow, and for calls that are not visible.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var terms = Call.FollowUp ?? new FollowUpTerms();
        Revision = Call.Revision;
        Points = string.Join('\n', terms.Points.Select(point => point.Line));
        SettlementPoints = string.Join('\n', terms.SettlementPoints.Select(point => point.Line));
        RequiredFiles = Lines(terms.Files.Where(file => file.IsRequired));
        OptionalFiles = Lines(terms.Files.Where(file => !file.IsRequired));
        Discipline = terms.Discipline;
        return Page();
    }

    /// <summary>Saves all of it; what is refused comes back as typed.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id, int revision, string? points, string? settlementPoints, string? required, string? optional, string? discipline, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        (Revision, Points, SettlementPoints, RequiredFiles, OptionalFiles, Discipline) = (revision, points, settlementPoints, required, optional, discipline);
        var terms = new FollowUpTerms
        {
            Points = CheckPoint.Read(points),
            SettlementPoints = CheckPoint.Read(settlementPoints),
            Files = [.. Read(required, true).Concat(Read(optional, false)).DistinctBy(file => file.Name)],
            Discipline = TextRules.Clean(discipline),
        };
        if (await calls.SaveTermsAsync(current.Required, Call, terms, revision, cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "已保存。";
        return Redirect($"/calls/{id}");
    }

    private static string Lines(IEnumerable<AskedFile> files) => string.Join('\n', files.Select(file => file.Name));

    private static IEnumerable<AskedFile> Read(string? lines, bool isRequired) =>
        (lines ?? "").Split('\n').Select(TextRules.Clean).OfType<string>().Select(name => new AskedFile(name, isRequired));

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Call = (await db.Calls.VisibleTo(current.Required, db).SingleOrDefaultAsync(c => c.Id == id, cancel))!; // null leads to 404
        return Call is not null && SchemeCatalog.Of(Call.Scheme).Dossier(DossierKind.Execution) is not null;
    }
}
