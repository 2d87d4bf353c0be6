using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations.Cas;

/// <summary>What a class meets and misses for every tier, with the clause (features B21).</summary>
public sealed class TiersModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    public Facts Facts { get; private set; } = null!;

    /// <summary>What every tier asks for and the class meets, by the rules of 报送.</summary>
    public Advice Advice { get; private set; } = null!;

    /// <summary>Whether the reader may type in it now.</summary>
    public bool MayEdit => DeclarationService.MayEdit(current.Required, Facts.Declaration);

    /// <summary>Answers the comparison; 404 for a declaration of another scheme.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await db.FindAsync(current.Required, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        Facts = await db.FactsAsync(declaration, current.Required, cancel);
        if (Facts.Shown is not AcademyClass shown)
        {
            return NotFound();
        }

        Advice = TierAdviser.Advise(shown, Facts.Context);
        return Page();
    }
}
