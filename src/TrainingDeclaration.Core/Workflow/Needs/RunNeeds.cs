using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What the acts on a class that is being held need.</summary>
public static class RunNeeds
{
    internal static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.ReadyToBegin] = new(on => First(Begin(on, null)), (on, input) => First(Begin(on, input)) ?? TooLong(input.Comment, "comment") ?? Personal(input.Comment, "comment")),
        [Need.ReadyToEnd] = new(_ => null, Unended),
        [Need.NothingSince] = new(on => on.Facts.Declaration.Status == Status.Implementing && on.Facts.Record?.Days.Values.Any(day => day.ClosedAt is not null) == true
            ? new Refusal("已有办结的日志，不能撤销开班登记；日期有误的，请办理变更。")
            : on.Facts.Record?.IsFiledSince == true ? new Refusal("结束之后已经报送过材料，不能撤销结束登记；尚未开始审核的，请先撤回报送。") : null),
        [Need.Incident] = NeedCheck.Typed(Undescribed),
        [Need.OpenIncident] = new(on => Closable(on).Any() ? null : new Refusal("没有由您办结的情况。"), NotClosable),
    };

    /// <summary>The incidents that the office of the row may close: a serious one only the authority (H-15).</summary>
    public static IEnumerable<Incident> Closable(Facts facts, Office office) =>
        (facts.Record?.Open ?? []).Where(incident => incident.Severity == IncidentSeverity.Major ? office == Office.Authority : office == Office.Unit);

    private static IEnumerable<Incident> Closable(NeedCase on) => Closable(on.Facts, on.Row.Office);

    private static IReadOnlyList<Finding> Begin(NeedCase on, ActInput? input) =>
        on.Facts is { Record: { } record, Scheme.Run: { } rules } ? rules.Begin(record, on.Facts.Around(on.ReceivedAt), input) : [];

    private static Refusal? First(IEnumerable<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Blocks) is { } finding ? new Refusal(finding.Message, finding.Field) : null;

    private static Refusal? Unended(NeedCase on, ActInput input)
    {
        if (input.Held.Until is not { } until)
        {
            return new Refusal("请填写实际结束日期，如 2022-10-14。", "heldUntil");
        }

        var findings = on.Facts is { Record: { } record, Scheme.Run: { } rules } ? rules.End(record, on.Facts.Around(on.ReceivedAt), until, input.Run.Reasons) : [];
        return findings.FirstOrDefault(finding => finding.Grade == Grade.Error) is { } error ? new Refusal(error.Message, error.Field == "heldUntil" ? error.Field : null)
            : findings.FirstOrDefault(finding => finding.Blocks) is { } asked ? new Refusal($"还有 {findings.Count(finding => finding.Blocks)} 项须说明理由：{asked.Message}", $"why.{asked.ReasonKey}")
            : input.Run.Reasons.Select(reason => TooLong(reason.Value, $"why.{reason.Key}") ?? Personal(reason.Value, $"why.{reason.Key}")).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Undescribed(NeedCase on, ActInput input)
    {
        var incident = input.Incident;
        return incident.Kind is null ? new Refusal("请选择情况的类别。", "incidentKind")
            : incident.Severity is not { } severity ? new Refusal("请选择情况的程度。", "incidentSeverity")
            : incident.OccurredAt is not { } at ? new Refusal("请填写发生的日期和时间，如 2022-10-11 15:40。", "incidentDay")
            : at > on.ReceivedAt ? new Refusal("发生时间晚于现在，请核对。", "incidentDay")
            : incident.Text is null ? new Refusal("请写明情况的经过。", "incidentText")
            : incident.ActionTaken is null ? new Refusal("请写明已经采取的措施；尚未采取的，写明正在怎样办理。", "incidentAction")
            : Wrong(incident.Text, Incident.Longest, "incidentText") ?? Wrong(incident.ActionTaken, Incident.Longest, "incidentAction")
            ?? (Incident.IsLate(severity, at, on.ReceivedAt) && input.Comment is null
                ? new Refusal("重大情况应在发生后两小时内报告，现已超过，请在“说明”里写明理由。", "comment") : Wrong(input.Comment, RuleReasons.Longest, "comment"));
    }

    private static Refusal? NotClosable(NeedCase on, ActInput input) =>
        Closable(on).Any(incident => incident.Ordinal == input.Incident.Ordinal) ? Wrong(input.Comment, Incident.Longest, "comment")
        : on.Facts.Record?.Incidents.FirstOrDefault(incident => incident.Ordinal == input.Incident.Ordinal) is { } other
            ? new Refusal(other.ClosedAt is not null ? "这个情况已经办结。" : "重大情况由部里办结，请等待或电话联系。")
        : new Refusal("请选择要办结的情况。", "incident");

    private static Refusal? Wrong(string? text, int most, string field) => TextRules.TooLong(text, most, field) ?? Personal(text, field);

    private static Refusal? TooLong(string? text, string field) => TextRules.TooLong(text, RuleReasons.Longest, field);

    private static Refusal? Personal(string? text, string field) => PersonalNumbers.Refuse(text, "长期保存的文字", field, "涉及学员的，请写学号。");
}
