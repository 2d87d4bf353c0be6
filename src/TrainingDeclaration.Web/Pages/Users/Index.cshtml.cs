using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>The people whom the reader keeps.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Words to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Whether all organizations are listed.</summary>
    public bool SeesEverybody => current.Required.May(Permission.ManageEverybody);

    /// <summary>One page of them.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>The pages.</summary>
    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>Reads the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = db.Users.KeptBy(current.Required).Matching(db, Search);
        Pager = new Pager(Number, await people.CountAsync(cancel)) { Query = new() { ["q"] = Search } };
        People = await people.AsRows(db).Skip(Pager.Skip).Take(Pager.PageSize).ToListAsync(cancel);
    }
}
