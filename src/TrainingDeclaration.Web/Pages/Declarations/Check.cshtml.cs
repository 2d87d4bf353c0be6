using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form as it will be printed, what the rules say, and the button that reports it.</summary>
public sealed class CheckModel(AppDbContext db, WorkflowService workflow, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>What the acts are judged by.</summary>
    public Facts Facts { get; private set; } = null!;

    /// <summary>The paper as it would be frozen now.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>What the rules say of the draft.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What the reader can do, each with what is still missing.</summary>
    public IReadOnlyList<ActOption> Options { get; private set; } = [];

    /// <summary>What the last return asks for.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>What was ticked and refused.</summary>
    public ActInput? Typed { get; private set; }

    private IReadOnlySet<string> Changed { get; set; } = new HashSet<string>();

    /// <summary>Whether 改了 is said of a field that has not changed.</summary>
    public bool IsIdle(Remark remark) => remark is { AnswerKind: AnswerKind.Changed, FieldKey: { } key } && !Changed.Contains(key);

    /// <summary>The findings by grade, as the page shows them.</summary>
    public IReadOnlyList<FindingGroup> Groups => FindingGroup.Of(Findings);

    /// <summary>Until when the unit may report, and who says so.</summary>
    public BindingDate Due => Facts.Due(Office.Unit);

    /// <summary>What becomes of the earlier submission, if there is one.</summary>
    public string Replaces => Facts.Declaration.SubmissionNumber is > 0 and var number
        ? $"，v{number} 的打印件随即失效；印刷内容不变时，已登记的盖章件继续有效" : "";

    /// <summary>Where it goes after 报送.</summary>
    public string NextStep => Facts.ReportsStraight ? $"然后列入{Facts.Scheme.Wording.Bundle}，一并上报{Facts.Context.Call.Issuer}。"
        : Facts.Bureau is { } bureau ? $"先送{bureau.Name}转报，再由{Facts.Context.Department.Name}审核。" : $"报送{Facts.Context.Department.Name}审核。";

    /// <summary>The instant of the check, UTC.</summary>
    public DateTimeOffset CheckedAt => received.Value;

    /// <summary>The act if the reader has it at all; null otherwise.</summary>
    public ActOption? Option(Act act) => Options.FirstOrDefault(option => option.Act == act);

    /// <summary>Answers the check of a draft of the reader's unit; what is no longer typed in leads to the page that says why.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return await ElsewhereAsync(key, null, cancel);
        }

        if (TempData.Remove(OnceFilter.Lost))
        {
            TempData["Refused"] = $"没有{(Option(Act.Report) is null ? "提请审签" : "报送")}成功，请再按一次。";
        }

        return Page();
    }

    /// <summary>Reports the draft, or asks the approver to; a refusal keeps what was ticked.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        Typed = ActPosts.Read(Request.Form);
        var outcome = await workflow.PerformAsync(current.Required, key, act, Typed, cancel);
        if (outcome.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(key, cancel))
            {
                return await ElsewhereAsync(key, refusal, cancel);
            }

            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = act == Act.Report
            ? $"已报送 v{outcome.Value!.SubmissionNumber}，编号 {outcome.Value.Number}。下一步：{Next(outcome.Value)}。"
            : $"已{act.Label(current.Required.Words)}。";
        return Redirect($"/declarations/{key}");
    }

    private async Task<IActionResult> ElsewhereAsync(string key, Refusal? refusal, CancellationToken cancel) =>
        await db.FindAsync(current.Required, key, cancel) is { } declaration && declaration.UnitId == current.Required.OrganizationId
            ? this.LeadBack(declaration, current.Required, refusal) : NotFound();

    private static string Next(Declaration reported) => SchemeCatalog.Of(reported.Scheme) is { HasDepartments: false, Wording: var words }
        ? $"列入{words.Bundle}上报" : $"打印，加盖公章，送{SchemeCatalog.Of(reported.Scheme).Wording.Department}";

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration || declaration.UnitId != user.OrganizationId
            || !StatusFacts.Typing.Contains(declaration.Status))
        {
            return false;
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel);
        var body = Facts.Body ?? throw new InvalidOperationException("Read by the unit, yet without body.");
        (Sheet, Findings) = (Facts.Scheme.Describe(body, Facts.Context), Facts.Findings);
        Remarks = Facts.OpenRemarks.Count == 0 ? [] : await db.RemarksToAnswerAsync(user, declaration.Id, cancel); // what is to be answered is open
        Changed = ComparisonQueries.ChangedSince(declaration, body, Facts.FormJson);
        return true;
    }
}
