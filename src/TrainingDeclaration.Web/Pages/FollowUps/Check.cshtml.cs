using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>What the rules say of the materials, the reasons they ask for, and the button that files them.</summary>
public sealed class CheckModel(
    AppDbContext db, OpenDossier open, SectionService sections, RemarkService remarks, WorkflowService workflow, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    private const string Reason = "reason.";

    public OpenDossier Open => open;

    /// <summary>The paper as it would be frozen now.</summary>
    public Sheet Sheet => open.Rules.Paper(
        open.Content, open.Context, FilingHead.Next(open.Declaration, open.Dossier, received.Value, current.Required.Name));

    /// <summary>What was ticked and refused.</summary>
    public ActInput? Typed { get; private set; }

    /// <summary>报送 for whoever may file, otherwise the request to do so.</summary>
    public ActOption? Act => open.Option(Core.Record.Lifecycle.Act.File) ?? open.Option(Core.Record.Lifecycle.Act.AskToFile);

    /// <summary>What the button does.</summary>
    public string Says => Act?.Act == Core.Record.Lifecycle.Act.File
        ? open.Facts.Change is { Route: ChangeRoute.Filed } ? "这些改动只需备案：报送后立即生效，执行材料换成新的一版，原来的一版仍可查看。"
        : open.Facts.Change is { } change ? $"这项变更须{change.Route.Label()}：报送后送{Next}审核，批准之前仍按原来的执行材料办理。"
        : $"报送后冻结为第 {open.Dossier.FilingNumber + 1} 次，连同所附文件的摘要一并存档，送{Next}审核；审核期间不能修改。"
        : "报送由本单位负责人办理。提请后，负责人会收到消息。";

    private string Next => open.Dossier.Kind is not (DossierKind.Execution or DossierKind.Change) ? open.Facts.Context.Call.Issuer : open.Facts.Context.Call.Has(FollowUpLimits.ViaDepartment) ? open.Facts.Context.Department.Name : open.Facts.Context.Call.Issuer;

    /// <summary>The findings by grade, the gravest first; a grade without any is left out.</summary>
    public IEnumerable<(string Title, string Meaning, string Icon, string Tone, IReadOnlyList<Finding> Findings)> Groups =>
        new[] { (Grade.Error, "错误", "阻止报送", "stop", "fd-e"), (Grade.NeedsReason, "需说明", "写明理由后可报送", "warning", "fd-w"), (Grade.Hint, "提示", "不影响报送", "info", "fd-i") }
            .Select(group => (group.Item2, group.Item3, group.Item4, group.Item5, (IReadOnlyList<Finding>)[.. open.Findings.Where(finding => finding.Grade == group.Item1)]))
            .Where(group => group.Item5.Count > 0);

    /// <summary>Where a finding is mended.</summary>
    public string AddressOf(Finding finding) =>
        $"/followups/{open.Declaration.Key}/{SectionTab.Of(open.Dossier.Kind, open.Rules.SectionOf(finding.Field)).Path}#{TagBuilder.CreateSanitizedId(finding.Field, "_")}";

    /// <summary>Answers the check; what is no longer typed leads to the class.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) =>
        !await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.IsOwn ? NotFound() : open.MayEdit ? Page() : Redirect($"/followups/{key}");

    /// <summary>Files the materials, or asks the approver to; a refusal keeps what was ticked.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        Typed = ActPosts.Read(Request.Form);
        var outcome = Typed.Dossier is null ? new Refusal("没有找到这份材料。") : await workflow.PerformAsync(current.Required, key, act, Typed, cancel);
        if (outcome.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            if (!await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.IsOwn)
            {
                return NotFound();
            }

            if (!open.MayEdit)
            {
                TempData["Refused"] = refusal.Message;
                return Redirect($"/followups/{key}");
            }

            ModelState.Add(refusal with { Details = [] }, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已{act.Label(HttpContext.PartOfDossier(), current.Required.Words)}。{(act == Core.Record.Lifecycle.Act.File ? "可以打印，加盖单位公章后留存。" : "")}";
        return Redirect($"/followups/{key}");
    }

    /// <summary>Saves the reasons, beside whatever else is typed.</summary>
    public async Task<IActionResult> OnPostReasonsAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.MayEdit)
        {
            return NotFound();
        }

        var reasons = open.Content.Section<RuleReasons>(SectionKind.Reasons);
        foreach (var (name, value) in Request.Form.Where(field => field.Key.StartsWith(Reason, StringComparison.Ordinal)))
        {
            if (TextRules.Clean(value.LastOrDefault()) is { } text)
            {
                reasons.ByRule[name[Reason.Length..]] = TextRules.Cut(text, RuleReasons.Longest);
            }
            else
            {
                reasons.ByRule.Remove(name[Reason.Length..]);
            }
        }

        var revision = await sections.RevisionAsync(open.Dossier, SectionKind.Reasons, cancel);
        var saved = await sections.SaveAsync(current.Required, open.Declaration, open.Dossier.Kind, SectionKind.Reasons, revision, reasons, cancel);
        TempData[saved.Value is null ? "Refused" : "Done"] = saved.Refusal?.Message ?? (saved.Value is null ? "同事刚刚也保存了理由，请核对后再保存。" : "理由已保存。");
        return Redirect($"{open.Base}/check");
    }

    /// <summary>Saves the answers to what the return asked.</summary>
    public async Task<IActionResult> OnPostAnswersAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.MayEdit)
        {
            return NotFound();
        }

        await remarks.AnswerAsync(current.Required, open.Declaration.Id, open.Dossier.Id, ActPosts.ReadAnswers(Request.Form), cancel);
        TempData["Done"] = "答复已保存。";
        return Redirect($"{open.Base}/check");
    }
}
