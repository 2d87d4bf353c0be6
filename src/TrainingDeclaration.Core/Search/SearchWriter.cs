using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;

namespace TrainingDeclaration.Core.Search;

/// <summary>Keeps what can be found in step with explicit saves and reports; autosaves leave it alone. The caller saves.</summary>
public sealed class SearchWriter(AppDbContext db)
{
    private const int AtOnce = 100;

    /// <summary>Writes what the unit can find of its declaration, and on a report what everybody else can.</summary>
    /// <param name="declaration">With its number, as it will be saved.</param>
    /// <param name="isReport">Whether the body is being reported.</param>
    public async Task WriteAsync(Declaration declaration, Body body, Setting setting, bool isReport, CancellationToken cancel)
    {
        var row = await RowAsync(declaration.Id, cancel);
        row.OwnWords = Words(declaration, body, setting);
        if (isReport)
        {
            row.ReportedWords = row.OwnWords;
        }
    }

    /// <summary>Writes the rows that declarations of earlier editions of the program lack. Saves by itself, some at a time.</summary>
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
                var setting = new Setting(declaration.Call, declaration.Unit, declaration.Department);
                var reported = await db.Submissions.Where(s => s.DeclarationId == declaration.Id).OrderByDescending(s => s.Number).Select(s => s.FormJson).FirstOrDefaultAsync(cancel);
                db.Searches.Add(new DeclarationSearch
                {
                    DeclarationId = declaration.Id,
                    OwnWords = Words(declaration, await scheme.LoadAsync(db, declaration.Id, cancel), setting),
                    ReportedWords = reported is null ? "" : Words(declaration, scheme.FromJson(reported), setting),
                });
            }

            await db.SaveChangesAsync(cancel);
            written += lacking.Count;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<DeclarationSearch> RowAsync(Guid declarationId, CancellationToken cancel)
    {
        if (await db.Searches.SingleOrDefaultAsync(s => s.DeclarationId == declarationId, cancel) is { } row)
        {
            return row;
        }

        row = new DeclarationSearch { DeclarationId = declarationId };
        db.Searches.Add(row);
        return row;
    }

    /// <summary>Number, unit, department and every field that a reviewer reads.</summary>
    private static string Words(Declaration declaration, Body body, Setting setting) => SearchWords.Index(
        [declaration.Number, setting.Unit.Name, setting.Department.Name, .. SchemeCatalog.Of(declaration.Scheme).Fields(body, setting).Select(field => field.Text)],
        declaration.BureauId is { } bureau ? [declaration.UnitId, declaration.DepartmentId, bureau] : [declaration.UnitId, declaration.DepartmentId]);
}
