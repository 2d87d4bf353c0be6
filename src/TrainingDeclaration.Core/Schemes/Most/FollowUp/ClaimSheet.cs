using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训费核销申请表 of one filing; the unit seals it (M-41, M-62).</summary>
public static class ClaimSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "境外培训费核销申请表";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, FilingHead head)
    {
        var (declaration, claim) = (context.Declaration, content.Section<ExpenseClaim>(SectionKind.Claim));
        var basis = ClaimFigures.Of(content, context);
        return new()
        {
            Kind = "settlement-claim",
            Edition = 1,
            Title = $"{Title}　{head.Paper}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"报送编号：{head.Paper}（第 {head.Number} 次）"), Small(12, $"经费通知单：{context.Settlement?.Notice?.Number}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "实际办班时间"), Value(11, "period", Period(declaration)), Label(4, "参训人数"), Value(5, "persons", $"{declaration.HeldPersons} 人")),
                Ruled(10, Label(4, "资助额度"), Value(8, "funded", $"{Money.Yuan(basis.FundedFen)} 元"), Label(4, "单据合计"), Value(8, "bills", $"{Money.Yuan(basis.BillsFen)} 元")),
                Ruled(10, Label(4, "申请核销"), Value(20, "claimed", $"{Money.Yuan(claim.ClaimedFen ?? 0)} 元（人民币{ChineseAmount.Of(claim.ClaimedFen ?? 0)}）")),
                Ruled(10, Label(4, "收款账户"), Value(20, "account", Account(claim))),
                .. ReferenceRows(basis),
                FilingSheet.Heading("单据"),
                .. VoucherRows(content, claim),
                Free(10, Small(24, $"报送人：{head.FiledBy}　　服务器收到时间：{BeijingTime.Second(head.At)}（北京时间）　　文件摘要为 SHA-256 前 8 位。")) with { KeepWithNext = true },
                .. Issued(context.Form.Unit.Name, BeijingTime.DateOf(head.At)),
                .. Anchored(head.Mark),
            ],
        };
    }

    /// <summary>When the class was held.</summary>
    internal static string? Period(Record.Declarations.Declaration declaration) => declaration is { HeldFrom: { } first, HeldUntil: { } last }
        ? $"{BeijingTime.LongDay(first)}至{BeijingTime.Day(last, first.Year)}" : null;

    /// <summary>The account on its lines.</summary>
    internal static string Account(ExpenseClaim claim) => claim.PayeeName is null ? "—" : string.Join('\n', new[]
    {
        claim.PayeeName, claim.Bank, claim.Account, claim.Swift is { } swift ? $"SWIFT {swift}" : null,
    }.OfType<string>());

    /// <summary>What the standards give for the attendance, with formulas.</summary>
    internal static IEnumerable<Row> ReferenceRows(ClearingBasis basis)
    {
        yield return Ruled(10, Label(4, "按出勤测算"), Value(20, "reference", basis.Reference is not { } reference ? "未载入标准，无法测算" : string.Join('\n',
        [
            .. reference.Lines.Select(line => $"{line.Line.PrintedName}：{line.Formula}"),
            $"合计 {Money.Yuan(reference.TotalFen)} 元；依据{reference.TableTitle}（{reference.DocumentNumber}）{(reference.IsTest ? "，测试数据" : "")}",
        ])));
    }

    private static IEnumerable<Row> VoucherRows(DossierContent content, ExpenseClaim claim)
    {
        yield return FilingSheet.Head((1, "序"), (5, "类别"), (4, "号码"), (4, "收款方"), (4, "金额"), (4, "折合人民币"), (2, "摘要"));
        foreach (var (voucher, number) in claim.Vouchers.Select((voucher, at) => (voucher, at + 1)))
        {
            yield return Ruled(
                9, Small(1, number.ToString(CultureInfo.InvariantCulture), Align.Center), Small(5, Kind(claim, voucher)), Small(4, voucher.Number),
                Small(4, voucher.Payee), Small(4, voucher.AmountCents is { } cents ? FollowUpLabels.Amount(cents, voucher.Currency) : null, Align.Right),
                Small(4, Cny(claim, voucher) is { } fen ? Money.Yuan(fen) : null, Align.Right), Small(2, content.Of(voucher.FileKind).FirstOrDefault()?.Sha256[..8]));
        }
    }

    /// <summary>What kind of voucher it is, what for, and which bill it pays.</summary>
    internal static string Kind(ExpenseClaim claim, ClaimVoucher voucher) => voucher.Kind == VoucherKind.Bill ? $"{voucher.Kind?.Label()}（{voucher.Item?.Label()}）"
        : voucher.BillId is { } bill && claim.Vouchers.FindIndex(one => one.Id == bill) is >= 0 and var at ? $"{voucher.Kind?.Label()}（支付单据 {at + 1}）"
        : voucher.Kind?.Label() ?? "";

    /// <summary>What it cost in yuan, as far as it is said.</summary>
    internal static long? Cny(ExpenseClaim claim, ClaimVoucher voucher) => voucher.Kind switch
    {
        VoucherKind.Bill => claim.CostOf(voucher),
        VoucherKind.Bank => voucher.CnyFen,
        _ => null,
    };
}
