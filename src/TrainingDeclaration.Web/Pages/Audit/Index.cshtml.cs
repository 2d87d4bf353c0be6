using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Audit;

/// <summary>The audit trail and the access log.</summary>
public sealed class IndexModel(AppDbContext db, ReceiveInstant received) : PageModel
{
    /// <summary><c>access</c> for the access log.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    /// <summary>Part of an account or a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>One page, newest first.</summary>
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>The pages.</summary>
    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>Reads the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var filter = new AuditFilter(Person, From, To);
        var total = View == "access" ? await db.Accesses(filter).CountAsync(cancel) : await db.Trail(filter).CountAsync(cancel);
        Pager = new Pager(Number, total)
        {
            Query = new() { ["view"] = View, ["person"] = Person, ["from"] = Text(From), ["to"] = Text(To) },
        };
        Rows = await RowsAsync(Pager.Skip, Pager.PageSize, cancel);
    }

    /// <summary>The latest that were found, as a spreadsheet.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => this.Table(
        View == "access" ? "查看、打印与下载" : "登录与授权", await RowsAsync(0, TableFile.Most, cancel), received.Value,
        new("时间", 20, r => BeijingTime.Second(r.At)), new("事项", 16, r => r.Kind), new("操作人", 20, r => r.Actor), new("对象", 30, r => r.Subject),
        new("说明", 40, r => r.Detail), new("结果", 8, r => r.Succeeded ? "成功" : "失败"), new("网络地址", 18, r => r.Address));

    private async Task<IReadOnlyList<AuditRow>> RowsAsync(int skip, int take, CancellationToken cancel) => View == "access"
        ? await db.Accesses(new AuditFilter(Person, From, To)).ToRowsAsync(db, skip, take, cancel)
        : await db.Trail(new AuditFilter(Person, From, To)).ToRowsAsync(db, skip, take, cancel);

    /// <summary>A day as the browser's date field writes it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
