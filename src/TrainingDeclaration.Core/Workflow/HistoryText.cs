using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What the history says of an act besides its name. It is kept for ever, so that what can be erased is never repeated in it.</summary>
internal static class HistoryText
{
    /// <summary>The input with the comment that is kept.</summary>
    public static ActInput Kept(Facts facts, Transition row, ActInput input) => Of(facts, row, input) is { } text
        ? input with { Comment = TextRules.Cut(text, NeedChecks.LongestComment) } : input;

    private static string Said(ActInput input) => input.Comment is { } why ? $"说明：{why}" : "";

    private static string? Of(Facts facts, Transition row, ActInput input) => row.Act switch
    {
        // The call's list can change: the texts that were confirmed stay.
        _ when facts.Dossier is not null && row.Needs.Contains(Need.CheckList) && facts.CheckPoints is { Count: > 0 } points =>
            $"审核要点 {points.Count} 项均已确认：{string.Join("；", points.Select(point => point.Text))}",
        Act.BeginClass when input is { Held.From: { } from, Run.BriefedOn: { } briefed } =>
            $"实际开班{BeijingTime.LongDay(from)}；{BeijingTime.LongDay(briefed)}进行了保密和纪律教育；会议平台测试通过。{(input.Comment is { } why ? $"说明：{why}" : "")}",
        Act.EndClass when input.Held.Until is { } until => $"实际结束{BeijingTime.LongDay(until)}，参训 {facts.Declaration.HeldPersons} 人。",
        Act.ReportIncident when input.Incident is { Kind: { } kind, Severity: { } severity } =>
            $"情况 {facts.Record?.Incidents.Count + 1}：{kind.Label()}，{severity.Label()}",
        Act.ClearSettlement => $"核销 {Money.Yuan(input.Money.Fen)} 元。{Said(input)}",
        Act.RecordPayment => $"拨付 {Money.Yuan(input.Money.Fen)} 元（{BeijingTime.LongDay(input.Money.Day ?? default)}）。{Said(input)}",
        Act.RecordRefund => $"第 {input.Money.Ordinal} 笔退回 {Money.Yuan(input.Money.Fen)} 元（{BeijingTime.LongDay(input.Money.Day ?? default)}）。{Said(input)}",
        Act.FileInvoice => $"票据 {input.Money.Number}，{Money.Yuan(input.Money.Fen)} 元。{Said(input)}",
        Act.ConfirmInvoice or Act.RefuseInvoice when facts.Settlement?.Invoices.FirstOrDefault(one => one.Ordinal == input.Money.Ordinal) is { } invoice =>
            $"票据 {invoice.Number}，{Money.Yuan(invoice.Fen)} 元。{Said(input)}",
        Act.ExtendSettlement when input.Money.Day is { } day => $"延长到{BeijingTime.LongDay(day)}。{Said(input)}",
        Act.CloseIncident => $"情况 {input.Incident.Ordinal} 已办结",
        _ => null,
    };
}
