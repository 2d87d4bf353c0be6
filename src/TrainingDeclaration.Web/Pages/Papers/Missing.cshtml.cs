using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>Who still owes the sealed paper, with the telephone.</summary>
public sealed class MissingModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public IReadOnlyList<MissingPaper> Missing { get; private set; } = [];

    /// <summary>Answers the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Missing = await db.MissingAsync(current.Required, cancel);

    /// <summary>Answers the same as a spreadsheet, instants in Beijing time.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => this.Table(
        "纸质件未到名单", await db.MissingAsync(current.Required, cancel), received.Value,
        new("表号", 18, m => m.Number), new(current.Required.Words.Title, 44, m => m.Title), new(current.Required.Words.Unit, 30, m => m.UnitName), new(current.Required.Words.Department, 26, m => m.DepartmentName),
        new("联系人", 12, m => m.ContactName), new("电话", 18, m => m.ContactPhone), new("报送", 20, m => BeijingTime.LongMinute(m.ReportedAt)), new("扫描件", 10, m => m.HasScan ? "已上传" : "无"));
}
