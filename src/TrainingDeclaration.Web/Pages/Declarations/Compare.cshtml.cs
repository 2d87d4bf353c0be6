using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>Any two frozen submissions side by side; without numbers the last two.</summary>
public sealed class CompareModel(AppDbContext db, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    public FormComparison Comparison { get; private set; } = null!;

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<FieldChange> Changed => [.. Comparison.Changed];

    /// <summary>The fields that hold the same text in both.</summary>
    public IReadOnlyList<FieldChange> Same => [.. Comparison.Fields.Where(one => !one.IsChanged && one.New.Text.Length > 0)];

    /// <summary>Numbers of all submissions, ascending, to choose from.</summary>
    public IReadOnlyList<int> Numbers { get; private set; } = [];

    /// <summary>Answers two submissions side by side and enters the view in the access log; 404 for numbers that do not exist.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int? from, int? to, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await db.FindAsync(current.Required, key, cancel) is not { SubmissionNumber: > 0 } declaration)
        {
            return NotFound();
        }

        var later = to ?? declaration.SubmissionNumber;
        if (await db.CompareAsync(declaration, from ?? Math.Max(1, later - 1), later, cancel) is not { } comparison)
        {
            return NotFound();
        }

        (Declaration, Comparison) = (declaration, comparison);
        Numbers = [.. (await db.SubmissionsAsync(declaration, cancel)).Select(s => s.Number).Order()];
        await accessLog.RecordAsync(AccessKind.View, current.Required, key, later, cancel);
        return Page();
    }
}
