using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>财务核销审核表: what is reimbursed, measured by what, with the verdict on each voucher; the clerk and Finance sign it (M-42, F-03).</summary>
public static class ClearingSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "财务核销审核表";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, Clearing clearing)
    {
        var (declaration, claim) = (context.Declaration, content.Section<ExpenseClaim>(SectionKind.Claim));
        var basis = clearing.BasisJson is { } json ? ClearingBasis.FromJson(json) : ClaimFigures.Of(content, context);
        return new()
        {
            Kind = "settlement-clearing",
            Edition = 1,
            Title = $"{Title}　{NumberOf(declaration.PlanNumber, clearing)}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"编号：{NumberOf(declaration.PlanNumber, clearing)}"), Small(12, $"经费通知单：{context.Settlement?.Notice?.Number}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "实际办班时间"), Value(11, "period", ClaimSheet.Period(declaration)), Label(4, "参训人数"), Value(5, "persons", $"{declaration.HeldPersons} 人")),
                Ruled(10, Label(4, "计划核定额"), Value(8, "granted", $"{Money.Yuan(declaration.GrantedFen ?? 0)} 元"), Label(4, "资助额度"), Value(8, "funded", $"{Money.Yuan(basis.FundedFen)} 元")),
                Ruled(10, Label(4, "申请核销"), Value(8, "claimed", $"{Money.Yuan(basis.ClaimedFen)} 元"), Label(4, "核可单据"), Value(8, "bills", $"{Money.Yuan(basis.BillsFen)} 元")),
                .. ClaimSheet.ReferenceRows(basis),
                Ruled(11, Label(4, "核销金额"), Value(20, "cleared", $"{Money.Yuan(clearing.ClearedFen)} 元（人民币{ChineseAmount.Of(clearing.ClearedFen)}）{(basis.IsExcessAllowed ? "，超出测算部分经部领导核准" : "")}")),
                Ruled(10, Label(4, "结　余"), Value(20, "saved", $"{Money.Yuan(basis.FundedFen - clearing.ClearedFen)} 元")),
                .. clearing.Reason is { } reason ? [Ruled(10, Label(4, "说　明"), Value(20, "reason", reason))] : Array.Empty<Row>(),
                Ruled(10, Label(4, "收款账户"), Value(20, "account", ClaimSheet.Account(claim))),
                FilingSheet.Heading("单据核对"),
                .. Vouchers(claim, basis),
                Free(6, Cell(24, CellRole.Small)) with { KeepWithNext = true },
                Ruled(24, Label(4, "初审"), Value(8, null, clearing.PassedBy), Label(4, "财务审核"), Value(8, null, clearing.ClearedBy)) with { KeepWithNext = true },
                Free(10, Small(24, $"{BeijingTime.LongDay(BeijingTime.DateOf(clearing.ClearedAt))}　　按第 {clearing.FilingNumber} 次报送的材料核销，由业务和财务两人分别办理。")),
            ],
        };
    }

    /// <summary>Number on the paper: <c>JH2022-017-HJ1</c>.</summary>
    public static string NumberOf(string? planNumber, Clearing clearing) => string.Create(CultureInfo.InvariantCulture, $"{planNumber}-HJ{clearing.Ordinal}");

    private static IEnumerable<Row> Vouchers(ExpenseClaim claim, ClearingBasis basis)
    {
        yield return FilingSheet.Head((1, "序"), (6, "类别"), (5, "号码"), (4, "金额"), (4, "折合人民币"), (4, "核对"));
        foreach (var (voucher, number) in claim.Vouchers.Select((voucher, at) => (voucher, at + 1)))
        {
            var verdict = basis.Vouchers.FirstOrDefault(one => one.RowId == voucher.Id);
            yield return Ruled(
                9, Small(1, number.ToString(CultureInfo.InvariantCulture), Align.Center), Small(6, ClaimSheet.Kind(claim, voucher)), Small(5, voucher.Number),
                Small(4, voucher.AmountCents is { } cents ? FollowUpLabels.Amount(cents, voucher.Currency) : null, Align.Right),
                Small(4, ClaimSheet.Cny(claim, voucher) is { } fen ? Money.Yuan(fen) : null, Align.Right),
                Small(4, verdict is null ? "" : verdict.Reason is { } why ? $"{verdict.State.Label()}：{why}" : verdict.State.Label()));
        }
    }
}
