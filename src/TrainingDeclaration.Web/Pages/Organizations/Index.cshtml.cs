using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>The tree below the reader's own organization.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
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
        Pager = new Pager(Number, await Below().CountAsync(cancel)) { Query = new() { ["q"] = Search, ["retired"] = Retired ? "true" : null } };
        Rows = await RowsAsync(Pager.Skip, Pager.PageSize, cancel);
    }

    /// <summary>All that was found, as a spreadsheet.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => this.Table(
        "下属单位", await RowsAsync(0, TableFile.Most, cancel), received.Value,
        new("单位", 40, o => o.Name), new("类别", 14, o => o.Office.Label(current.Required.Words)), new("联系人", 12, o => o.ContactName), new("电话", 18, o => o.ContactPhone),
        new("单位管理员", 20, o => string.Join('、', o.Keepers)), new("状态", 10, o => o.IsRetired ? "已停用" : null));

    private IQueryable<Organization> Below()
    {
        var search = TextRules.Clean(Search);
        return db.Organizations.AsNoTracking().Below(current.Required.Path)
            .Where(o => (Retired || !o.IsRetired) && (search == null || o.Name.Contains(search) || o.FormerNames!.Contains(search) || o.CreditCode == search));
    }

    private async Task<IReadOnlyList<OrganizationRow>> RowsAsync(int skip, int take, CancellationToken cancel)
    {
        var codes = (await db.Organizations.AsNoTracking().InTreeOrderAsync(current.Required.Path, Below(), cancel)).Skip(skip).Take(take).ToList();
        var rows = await db.Organizations.AsNoTracking().Where(o => codes.Contains(o.Code)).Select(o => new OrganizationRow
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
        var own = OrganizationTree.Depth(current.Required.Path);
        rows.ForEach(row => row.Level = OrganizationTree.Depth(row.Path) - own);
        return [.. rows.OrderBy(row => codes.IndexOf(row.Code))];
    }
}
