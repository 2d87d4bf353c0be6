using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>存证: the stream of one declaration, for everybody who may see it, and as a file that proves it without the system.</summary>
public sealed class ProofModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>The declaration.</summary>
    public Declaration Declaration { get; private set; } = null!;

    /// <summary>Its stream.</summary>
    public DeclarationProof Proof { get; private set; } = null!;

    /// <summary>The entries that the reader may know of, by their number.</summary>
    public IReadOnlyDictionary<int, HistoryEntry> Known { get; private set; } = new Dictionary<int, HistoryEntry>();

    /// <summary>Answers the page; 404 where the declaration is not visible.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>The proof as JSON: hashes, the way to the block, and the block; no content.</summary>
    public async Task<IActionResult> OnGetFileAsync(string key, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return NotFound();
        }

        return File(Proof.ToJson(Declaration), "application/json", $"存证-{Declaration.Number ?? Declaration.Key}.json");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        (Declaration, Proof) = (declaration, await DeclarationProof.ReadAsync(db, declaration, cancel));
        Known = (await db.TimelineAsync(user, declaration, cancel)).ToDictionary(entry => entry.Sequence);
        return true;
    }
}
