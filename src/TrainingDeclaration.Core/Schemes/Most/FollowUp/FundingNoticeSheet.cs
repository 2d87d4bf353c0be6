using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>经费通知单: up to which amount the class is reimbursed, for how many persons and days (M-23, M-42…M-44).</summary>
public static class FundingNoticeSheet
{
    /// <summary>The sheet.</summary>
    /// <param name="on">Beijing date of issue.</param>
    /// <param name="mark">The newest block of the chain (<see cref="Record.Chain.ChainMark"/>); null = there is none.</param>
    public static Sheet Describe(Declaration declaration, FormContext context, FundingNotice notice, DateOnly on, string? mark) => new()
    {
        Kind = "funding-notice",
        Edition = 2,
        Title = $"经费通知单　{notice.Number}",
        EvenSizes = true,
        DrawsBack = true,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, "经费通知单")),
            Free(12, Cell(24, CellRole.Small, $"编号：{notice.Number}　　计划编号：{declaration.PlanNumber}") with { Align = Align.Center }),
            Addressee(context.Unit.Name),
            BodyText(notice.FundedFen == 0
                ? "你单位报送的培训班执行材料已审核通过。本班不安排资助经费，请按审核通过的日程组织实施。"
                : "你单位报送的培训班执行材料已审核通过，资助经费额度通知如下，请据此组织实施。"),
            Free(4, Cell(24, CellRole.Small)),
            Ruled(11, Label(5, "培训班主题"), Value(19, "theme", declaration.Title)),
            Ruled(11, Label(5, "办班时间"), Value(19, "period", declaration.LongPeriod)),
            Ruled(11, Label(5, "人　数"), Value(7, "persons", $"{notice.Persons} 人"), Label(5, "天　数"), Value(7, "days", $"{notice.Days} 天")),
            Ruled(11, Label(5, "计划核定额"), Value(19, "granted", $"{Money.Yuan(declaration.GrantedFen ?? 0)} 元")),
            Ruled(11, Label(5, "资助额度"), Value(19, "funded", $"{Money.Yuan(notice.FundedFen)} 元（人民币{ChineseAmount.Of(notice.FundedFen)}）")),
            .. Basis(notice.BasisJson is { } json ? FundingBasis.FromJson(json) : null),
            .. notice.Reason is { } reason ? [Ruled(11, Label(5, "额度依据"), Value(19, "reason", reason))] : Array.Empty<Row>(),
            Free(4, Cell(24, CellRole.Small)),
            BodyText("一、资助经费用于境外培训费，在额度内按批准的人数、天数和标准实报实销，超出部分不予核销。参照财行〔2014〕4号执行。"),
            BodyText(context.Call.DayOf(DemandLimits.SettlementCutoff) is { } cutoff
                ? $"二、培训结束一个月内报送财务核销材料，报销截止时间为{BeijingTime.LongDay(cutoff)}，逾期不予核销。"
                : "二、培训结束一个月内报送财务核销材料，逾期不予核销。"),
            BodyText("三、拨付后请境外培训机构按所付金额出具票据。") with { KeepWithNext = true },
            .. Issued(context.Call.Issuer, on),
            Free(9, Small(12, $"抄送：{context.Department.Name}"), Small(12, $"版本：v{notice.Version.ToString(CultureInfo.InvariantCulture)}", Align.Right)),
            .. Anchored(mark),
        ],
    };

    /// <summary>What the amount was measured by, with formulas and numbers; 附注 that the table is test data where it is.</summary>
    private static IEnumerable<Row> Basis(FundingBasis? basis)
    {
        if (basis is null)
        {
            yield break;
        }

        if (basis.Reference is { } reference)
        {
            yield return Ruled(11, Label(5, "按标准测算"), Value(19, "reference", string.Join('\n',
            [
                .. reference.Lines.Select(line => $"{line.Line.PrintedName}：{line.Formula}{(line.ReferenceReason is { } why ? $"（参照，{why}）" : "")}"),
                $"合计 {Money.Yuan(reference.TotalFen)} 元；依据{reference.TableTitle}（{reference.DocumentNumber}）{(reference.IsTest ? "，测试数据" : "")}",
            ])));
        }
        else
        {
            yield return Ruled(11, Label(5, "按标准测算"), Value(19, "reference", "未载入标准，无法测算"));
        }

        yield return Ruled(11, Label(5, "协议金额"), Value(19, "agreed", string.Join('\n', basis.Agreements.Select(Agreed))));
    }

    private static string Agreed(AgreedPrice price) => price.Rate is { } rate
        ? $"{price.Institution}：{FollowUpLabels.Amount(price.Cents, price.Currency)}，按 {BeijingTime.LongDay(rate.RateDate)}汇率 {CostAmounts.Rate(rate.Value)}（{rate.Quote.Label(rate.Currency)}）折合 {Money.Yuan(price.Fen)} 元"
        : $"{price.Institution}：{FollowUpLabels.Amount(price.Cents, price.Currency)}";
}
