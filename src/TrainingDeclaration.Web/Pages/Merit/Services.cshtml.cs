using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>Notes how far a granted service has come; the page of the declaration shows it.</summary>
public sealed class ServicesModel(AppDbContext db, MeritService merit, CurrentUserAccessor current) : PageModel
{
    /// <summary>Redirects to the declaration, whose page shows the services.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) =>
        await db.FindAsync(current.Required, key, cancel) is null ? NotFound() : Redirect($"/declarations/{key}");

    /// <summary>Notes the state of one service; a refusal is told on the declaration's page.</summary>
    public async Task<IActionResult> OnPostAsync(string key, string? name, ServiceState state, CancellationToken cancel)
    {
        if (await db.FindAsync(current.Required, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        var refusal = Enum.IsDefined(state) ? await merit.SetServiceAsync(current.Required, declaration, name ?? "", state, cancel) : new Refusal("请选择进展：待提供、进行中或已完成。");
        TempData["Done"] = refusal?.Message ?? $"{name}：{state.Label()}。";
        return Redirect($"/declarations/{key}#services");
    }
}
