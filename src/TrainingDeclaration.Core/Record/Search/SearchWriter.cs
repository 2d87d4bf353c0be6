using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Search;

/// <summary>Keeps the search rows in step with explicit saves and reports; autosaves leave them alone. The caller saves.</summary>
public sealed class SearchWriter(AppDbContext db)
{
    private const int AtOnce = 100;

    /// <summary>Writes what the unit can find of its declaration and, on a report, what everybody else can.</summary>
    /// <param name="declaration">With its number, as it will be saved.</param>
    /// <param name="isReport">Whether the body is being reported.</param>
    public async Task WriteAsync(Declaration declaration, Body body, FormContext context, bool isReport, CancellationToken cancel)
    {
        var row = await RowAsync(declaration, cancel);
        row.Follow(declaration);
        row.OwnWords = Words(row, declaration, body, context);
        if (isReport)
        {
            row.ReportedWords = row.OwnWords;
        }
    }

    /// <summary>Lets the authority find what has now reached it.</summary>
    public async Task ReachAsync(Declaration declaration, CancellationToken cancel)
    {
        var row = await RowAsync(declaration, cancel);
        row.Follow(declaration);
        row.ReportedWords = SearchWords.Widen(row.ReportedWords, declaration.AuthorityId);
    }

    /// <summary>Lets a declaration be found by the theme that a change has given it; the old words stay.</summary>
    public async Task RetitleAsync(Declaration declaration, CancellationToken cancel)
    {
        var row = await RowAsync(declaration, cancel);
        var words = " " + row.Words([declaration.Title]);
        (row.OwnWords, row.ReportedWords) = (row.OwnWords + words, row.ReportedWords + words);
    }

    /// <summary>Lets declarations of a renamed organization be found by its new name too; the old words stay. Saves by itself.</summary>
    public Task<int> RenameAsync(Organization organization, CancellationToken cancel)
    {
        var words = " " + SearchWords.Index([organization.Name], []);
        return db.Searches.Where(s => s.UnitId == organization.Id || s.DepartmentId == organization.Id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.OwnWords, s => s.OwnWords + words).SetProperty(s => s.ReportedWords, s => s.ReportedWords == "" ? "" : s.ReportedWords + words), cancel);
    }

    /// <summary>Writes rows that are missing for declarations made by earlier versions of the program. Saves by itself, a batch at a time.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancel)
    {
        for (var written = 0; ;)
        {
            var lacking = await db.Declarations.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
                .Where(d => !db.Searches.Any(s => s.DeclarationId == d.Id)).OrderBy(d => d.Id).Take(AtOnce).ToListAsync(cancel);
            if (lacking.Count == 0)
            {
                return written;
            }

            foreach (var declaration in lacking)
            {
                var scheme = SchemeCatalog.Of(declaration.Scheme);
                var context = new FormContext(declaration.Call, declaration.Unit, declaration.Department);
                var reported = await db.Submissions.Where(s => s.DeclarationId == declaration.Id).OrderByDescending(s => s.Number).Select(s => s.FormJson).FirstOrDefaultAsync(cancel);
                var row = DeclarationSearch.Of(declaration);
                row.OwnWords = Words(row, declaration, await scheme.LoadAsync(db, declaration.Id, cancel), context);
                row.ReportedWords = reported is null ? "" : Words(row, declaration, scheme.FromJson(reported), context);
                db.Searches.Add(row);
            }

            await db.SaveChangesAsync(cancel);
            written += lacking.Count;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<DeclarationSearch> RowAsync(Declaration declaration, CancellationToken cancel)
    {
        if (await db.Searches.SingleOrDefaultAsync(s => s.DeclarationId == declaration.Id, cancel) is { } row)
        {
            return row;
        }

        row = DeclarationSearch.Of(declaration);
        db.Searches.Add(row);
        return row;
    }

    /// <summary>Number, unit, department and every field that a reviewer reads.</summary>
    private static string Words(DeclarationSearch row, Declaration declaration, Body body, FormContext context) =>
        row.Words([declaration.Number, context.Unit.Name, context.Unit.FormerNames, context.Department.Name, context.Department.FormerNames, .. SchemeCatalog.Of(declaration.Scheme).Fields(body, context).Select(field => field.Text)]);
}
