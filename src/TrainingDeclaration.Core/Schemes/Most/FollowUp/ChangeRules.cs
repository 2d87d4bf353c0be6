using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What the rules say of a change: of the request, and of the materials as they shall be (§5.3).</summary>
public static class ChangeRules
{
    /// <summary>Maximum length of the reason, in characters.</summary>
    public const int LongestReason = 1_000;

    private const int ShortestReason = 10;
    private const string Clause = "征集函 二（二）5";

    /// <summary>Rules that concern the first filing of the materials, not their change.</summary>
    private static readonly string[] OfFirstFiling = ["FILED_LATE"];

    /// <summary>All findings, errors first, each with the reason that was given for it.</summary>
    public static IReadOnlyList<Finding> Check(DossierContent content, DossierContext context)
    {
        var request = content.Section<ChangeRequest>(SectionKind.Change);
        var hasMaterials = content.Sections.ContainsKey(SectionKind.Class) && !request.IsCancelled;
        var found = Requested(request, content, context)
            .Concat(UnwantedText.Check(ChangeFields.Request(content), DossierContent.Empty, [], ExecutionFields.Reasons, ExecutionFields.KeyOfFile))
            .Concat(hasMaterials ? Moved(content, context) : [])
            .Select(finding => finding.Grade == Grade.NeedsReason ? finding with { Reason = content.Reasons.GetValueOrDefault(finding.ReasonKey) } : finding);
        var materials = !hasMaterials ? [] : ExecutionRules.Check(content, context)
            .Where(finding => ExecutionFields.SectionOf(finding.Field) != SectionKind.Notice && !OfFirstFiling.Contains(finding.Code));
        return [.. found.Concat(materials).OrderByDescending(finding => finding.Grade)];
    }

    private static IEnumerable<Finding> Requested(ChangeRequest request, DossierContent content, DossierContext context)
    {
        var length = TextRules.Count(request.Reason ?? "");
        if (length is < ShortestReason or > LongestReason)
        {
            yield return new("CHANGE_REASON", Grade.Error, ChangeFields.Reason, $"请写明变更的理由，{ShortestReason} 至 {LongestReason} 字，现有 {length} 字。", Clause);
        }

        if (request.IsCancelled)
        {
            if (context.Declaration.Status is not (Status.Planned or Status.Funded))
            {
                yield return new("CANCEL_BEGUN", Grade.Error, ChangeFields.IsCancelled, "已经开班的不能取消；中途停办的，请按实际日期“登记结束”。");
            }

            yield break;
        }

        if (context.Changes?.Execution is { } state && DossierStates.InReview.Contains(state))
        {
            yield return new("CHANGE_IN_REVIEW", Grade.Error, ChangeFields.Whole, "执行材料正在审核，审核结束后才能报送变更；取消办班不受此限。");
        }

        if (context.Changes is { SettlementFiled: true })
        {
            yield return new("CHANGE_SETTLED", Grade.Error, ChangeFields.Whole, "核销材料已经报送，不能再变更，请放弃这项申请。");
        }

        if (request.Theme is { } theme && TextRules.Count(theme) > context.Form.Limit(DemandLimits.ThemeLength))
        {
            yield return new("CHANGE_THEME", Grade.Error, ChangeFields.Theme, $"主题最多 {context.Form.Limit(DemandLimits.ThemeLength)} 字，请缩短。");
        }

        if (ChangeFigures.Of(content, context).Items.Count == 0)
        {
            yield return new("CHANGE_NOTHING", Grade.Error, ChangeFields.Whole, "还没有改动任何内容。请在各栏改成变更后的样子；不变更的，可以放弃这项申请。");
        }
    }

    /// <summary>What only a change can do wrong: come too late, move money without paper, or drop a day that was recorded.</summary>
    private static IEnumerable<Finding> Moved(DossierContent content, DossierContext context)
    {
        if (context.InForce is not { } inForce)
        {
            yield break;
        }

        var (after, before) = (ExecutionMaterials.Of(content), ExecutionMaterials.Of(inForce));
        var today = BeijingTime.DateOf(context.At);
        var planned = after.Schedule.Sessions.Select(session => session.Date).ToHashSet();
        foreach (var day in (context.Record?.Days.Values ?? []).Where(day => day.Revision > 0 && !planned.Contains(day.Date) && before.Schedule.Sessions.Exists(session => session.Date == day.Date)))
        {
            yield return new("CHANGE_RECORDED_DAY", Grade.Error, ExecutionFields.Sessions, $"{BeijingTime.LongDay(day.Date)}已有办班日志，这一天的课不能全部移出日程。");
        }

        if (before.Schedule.Sessions.Exists(session => session.Date <= today && !Same(session, after.Schedule.Sessions.Find(one => one.Id == session.Id))))
        {
            yield return new("CHANGE_LATE", Grade.NeedsReason, ExecutionFields.Sessions, "改动了今天或已经过去的课次；变更应在开课之前报送，请说明理由。", Clause);
        }

        if (context.Declaration.HeldFrom is not null && after.Roster.Moved > 0)
        {
            yield return new(
                "CHANGE_ROSTER_BEGUN", Grade.Error, ExecutionFields.Trainees,
                "开班以后录取名单不再增减，否则已登记的出勤对不上人：中途退出的，请在当天的考勤里登记缺席并写明原因；学员信息有误的仍可更正。");
        }

        foreach (var agreement in after.Agreements.Items)
        {
            var then = before.AgreementOf(agreement.Id);
            var moves = then is not null && ((then.Currency, then.AmountCents) != (agreement.Currency, agreement.AmountCents)
                || FollowUpLabels.Required.Any(clause => then.Note(clause) != agreement.Note(clause)));
            if (moves && content.Of(agreement.ScanKind).Select(file => file.Sha256).Order().SequenceEqual(inForce.Of(agreement.ScanKind).Select(file => file.Sha256).Order()))
            {
                yield return new(
                    "CHANGE_SCAN", Grade.NeedsReason, ExecutionFields.Of(agreement, "scan"),
                    $"{AgreementRules.Name(after, agreement)}：金额或四项约定有改动，请上传补充协议的扫描件；没有补充协议的，请说明理由。", Clause);
            }
        }
    }

    private static bool Same(ClassSession session, ClassSession? other) => other is not null
        && (session.Date, session.Start, session.Minutes, session.Title, session.TeacherId) == (other.Date, other.Start, other.Minutes, other.Title, other.TeacherId);
}
