using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages;

/// <summary>What waits for the reader.</summary>
public sealed class IndexModel(Home home, CurrentUserAccessor current) : PageModel
{
    public Home Home => home;

    public bool IsUnit => current.Required.Office == Office.Unit;

    /// <summary>The most urgent of a unit's declarations that were returned to it; it stands before the others.</summary>
    public DeclarationRow? Returned => IsUnit ? home.Waiting.FirstOrDefault(IsReturned) : null;

    /// <summary>What the reader has to expect of this page.</summary>
    public string Lede => (current.Required, home.WaitingCount) switch
    {
        ({ IsAdministrator: true }, _) => "管理员不办理申报。请从左侧进入本岗位的页面。",
        ({ HasBusinessSeat: false }, _) => "您还没有办理申报的岗位，请联系本单位管理员授予。",
        (_, 0) => "现在没有等待本单位办理的申报。",
        _ when Returned is not null => $"有 {home.Waiting.Count(IsReturned)} 份申报被退回，请在截止前改好并重新报送。",
        (_, var count) => $"有 {count} 份申报等待本单位办理。",
    };

    /// <summary>Whether the kinds of what waits are worth a line: of its declarations, a unit sees a single kind below anyway.</summary>
    public bool ShowsToDos => home.ToDos.Count > 1 || home.ToDos is [var only] && !(IsUnit && only.Address.StartsWith("/declarations", StringComparison.Ordinal));

    /// <summary>The dates of the latest call, from the reader's up.</summary>
    public IEnumerable<RungView> Rungs => home.Calls.Ladder is not { } ladder ? [] : ladder.Rungs.Reverse().Select(rung =>
        new RungView(rung, rung == home.Calls.OwnRung, current.Required.Words.DueOf(ladder.Stops(rung, current.Required.Office)), home.Now));

    /// <summary>The reader's date where an extension made it later than the ladder's; otherwise null.</summary>
    public BindingDate? Extended => home.Calls.Date is { At: { } until } date && home.Calls.OwnRung?.DueAt is { } due && until > due ? date : null;

    /// <summary>Where all of what waits is listed.</summary>
    public string AllAddress => IsUnit || !current.Required.May(Permission.Review) ? "/declarations" : "/review";

    /// <summary>Name of the field that a remark is about.</summary>
    public string FieldOf(Remark remark) => SchemeCatalog.Run(current.Required.Scheme).LabelOf(remark.FieldKey) ?? "整份表";

    /// <summary>Answers the home page of the reader's office and seats.</summary>
    public Task OnGetAsync(CancellationToken cancel) => home.LoadAsync(current.Required, cancel);

    private static bool IsReturned(DeclarationRow row) => row.Status == Status.Returned;
}
