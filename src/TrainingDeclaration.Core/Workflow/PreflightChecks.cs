using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Judges forms before they go up together.</summary>
public static class PreflightChecks
{
    /// <summary>The check of one form before 汇总上报: every need of that act except the bundle's own state and date.</summary>
    /// <param name="row">Its row; null while it is not in a bundle.</param>
    public static Preflight Preflight(this Facts facts, BundleRow? row, DateTimeOffset receivedAt)
    {
        var declaration = facts.Declaration;
        var act = facts.Scheme.Workflow.Rows.First(r => r.Act == Act.ReportUp);
        var blocks = act.Needs.Where(need => need is not (Need.InFrozenBundle or Need.InTime))
            .Select(need => NeedChecks.Missing(need, facts, act, receivedAt)?.Message).OfType<string>().ToList();
        if (declaration.Status != Status.Recommended)
        {
            blocks.Insert(0, $"现为“{declaration.Status.Label(facts.Scheme.Wording)}”。");
        }

        if (row is not null && row.SubmissionNumber != declaration.SubmissionNumber)
        {
            blocks.Add($"{facts.Scheme.Wording.Bundle}中是 v{row.SubmissionNumber}，当前为 v{declaration.SubmissionNumber}，请取消“纳入”并保存，再重新纳入。");
        }

        var isSealed = facts.SealsSeen.Contains(SealKind.Unit);
        if (!isSealed && facts.Context.Call.Has(SealLimits.UnitGate) && !facts.ReportsStraight)
        {
            blocks.Add($"尚未登记与当前版本一致的{facts.Scheme.Wording.Unit}盖章件。");
        }

        if (blocks.Count > 0)
        {
            return new Preflight(PreflightVerdict.Blocked, blocks, facts.SealsSeen);
        }

        var asked = facts.SubmittedFindings.Where(f => f.Grade == Grade.NeedsReason).Select(finding => finding.Settled).ToList();
        if (!isSealed && !facts.ReportsStraight)
        {
            asked.Add($"{facts.Scheme.Wording.Unit}盖章件尚未登记。");
        }

        return new Preflight(asked.Count > 0 ? PreflightVerdict.ToConfirm : PreflightVerdict.Ready, asked, facts.SealsSeen);
    }
}
