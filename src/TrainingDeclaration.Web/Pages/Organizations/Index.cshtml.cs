using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Web.Layout;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>The tree below the reader's own organization.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Words to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>Whether retired ones are listed too.</summary>
    [BindProperty(SupportsGet = true, Name = "retired")]
    public bool Retired { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>One page of the tree, superiors first.</summary>
    public IReadOnlyList<OrganizationRow> Rows { get; private set; } = [];

    /// <summary>The pages.</summary>
    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>Reads the tree.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var path = current.Required.Path;
        var search = TextRules.Clean(Search);
        var below = db.Organizations.AsNoTracking().Below(path).Where(o => Retired || !o.IsRetired)
            .Where(o => search == null || o.Name.Contains(search) || o.CreditCode == search);
        Pager = new Pager(Number, await below.CountAsync(cancel)) { Query = new() { ["q"] = Search, ["retired"] = Retired ? "true" : null } };
        Rows = await below.OrderBy(o => o.Path).Skip(Pager.Skip).Take(Pager.PageSize).Select(o => new OrganizationRow
        {
            Code = o.Code,
            Name = o.Name,
            Office = o.Office,
            Path = o.Path,
            ContactName = o.ContactName,
            ContactPhone = o.ContactPhone,
            IsRetired = o.IsRetired,
            Keepers = db.Users.Where(u => u.OrganizationId == o.Id && !u.IsSuspended && u.Seats.Any(s => s.Kind == SeatKind.Keeper))
                .OrderBy(u => u.UserName).Select(u => u.DisplayName).ToList(),
        }).ToListAsync(cancel);
        var own = OrganizationTree.Depth(path);
        foreach (var row in Rows)
        {
            row.Level = OrganizationTree.Depth(row.Path) - own;
        }
    }
}
