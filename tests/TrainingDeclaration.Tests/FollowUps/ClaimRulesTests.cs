using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>财务核销材料: the worked example to the fen, and each rule by what trips it.</summary>
public sealed class ClaimRulesTests
{
    [Fact]
    public void WorkedExample_OnAttendance_IsTheReferenceToTheFen()
    {
        var basis = SettlementDossier.Rules.Clearing!(WorkedClaim.Content(), WorkedClaim.Context());

        basis.FundedFen.ShouldBe(24_575_730);
        basis.BillsFen.ShouldBe(24_255_450);
        basis.Reference.ShouldNotBeNull().Lines.Select(line => line.Fen).ShouldBe([20_045_248, 4_875_255]);
        basis.Reference.TotalFen.ShouldBe(24_920_503);
        basis.MostFen.ShouldBe(24_255_450);
        var money = new ClassMoney(28_500_000, basis.FundedFen, basis.ProposedFen, [], 0);
        (Money.Yuan(money.SavedFen), Money.Yuan(money.UnfundedFen)).ShouldBe(("3,202.80", "39,242.70"));
        ClearingBasis.FromJson(basis.ToJson()).ToJson().ShouldBe(basis.ToJson());
    }

    [Fact]
    public void Attendance_BelowTheClaim_CapsTheMoneyUntilTheLeaderAllowsMore()
    {
        var context = WorkedClaim.Context(attended: [100, 100, 100, 100, 100]);
        var basis = SettlementDossier.Rules.Clearing!(WorkedClaim.Content(), context);

        basis.MostFen.ShouldBe(basis.Reference!.TotalFen);
        basis.MostFen.ShouldBeLessThan(WorkedClaim.BankFen);
        Codes(WorkedClaim.Content(), context).ShouldBe(["CLAIM_OVER_REFERENCE"]);
        (basis with { IsExcessAllowed = true }).MostFen.ShouldBe(WorkedClaim.BankFen);
    }

    [Fact]
    public void Bill_RefusedAndChangedSince_CountsAgain()
    {
        var refused = SettlementDossier.Rules.Vouchers!(WorkedClaim.Content()).Select(voucher => new Voucher { DossierId = Guid.Empty, RowId = voucher.RowId, Digest = voucher.Digest, State = VoucherState.Refused, Reason = "看不清" });
        var context = WorkedClaim.Context(record => record with { Vouchers = [.. refused] });

        SettlementDossier.Rules.Clearing!(WorkedClaim.Content(), context).BillsFen.ShouldBe(0);
        var changed = SettlementDossier.Rules.Clearing(WorkedClaim.Content(claim => (claim.Vouchers[0].IssuedOn, claim.Vouchers[1].IssuedOn) = (new(2022, 10, 13), new(2022, 10, 17))), context);
        (changed.BillsFen, changed.Vouchers[0].State, changed.Vouchers[0].Reason).ShouldBe((WorkedClaim.BankFen, VoucherState.Pending, null));
    }

    [Fact]
    public void MorePersonsThanNoticed_AreNotPaid()
    {
        var context = WorkedClaim.Context(record => record with { Notice = Fewer(record.Notice!, persons: 100, days: 4) });
        var basis = SettlementDossier.Rules.Clearing!(WorkedClaim.Content(), context);

        basis.Reference!.Lines[0].Attendances.OfDays.ShouldBe([100, 100, 100, 100]);
        basis.Reference.Lines[1].Attendances.OfDays.ShouldBeEmpty("the fifth day is beyond the notice");
    }

    [Theory]
    [InlineData("complete", "")]
    [InlineData("no amount", "CLAIM_REQUIRED")]
    [InlineData("nothing claimed", "")]
    [InlineData("above the notice", "CLAIM_OVER_FUNDED")]
    [InlineData("above the bills", "CLAIM_OVER_BILLS")]
    [InlineData("in 万元", "CLAIM_IN_WAN")]
    [InlineData("no account", "PAYEE_REQUIRED")]
    [InlineData("other payee", "PAYEE_OTHER")]
    [InlineData("no bill", "BANK_BILL BILL_REQUIRED CLAIM_OVER_BILLS")]
    [InlineData("other item", "BILL_OTHER")]
    [InlineData("unpaid bill", "BILL_UNPAID CLAIM_OVER_BILLS")]
    [InlineData("other institution", "BILL_PAYEE")]
    [InlineData("no number", "VOUCHER_INCOMPLETE")]
    [InlineData("dated ahead", "VOUCHER_AHEAD")]
    [InlineData("no file", "VOUCHER_FILE")]
    [InlineData("twice", "VOUCHER_TWICE")]
    [InlineData("used elsewhere", "VOUCHER_USED")]
    [InlineData("no explanation", "BILL_TRANSLATION")]
    [InlineData("large payment", "TAX_FILING")]
    [InlineData("large payment with form", "")]
    public void Claim_Altered_TripsItsRule(string what, string codes)
    {
        var content = WorkedClaim.Content(claim => Alter(claim, what), hasFile: voucher => what != "no file" || voucher.Id != "bill");
        var context = WorkedClaim.Context(record => what == "used elsewhere" ? record with { UsedElsewhere = new HashSet<string> { Voucher.IdentityOf(VoucherKind.Bill, "示例工业大学", "inv 2022－33")! } } : record);

        Codes(content, context).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Alter(ExpenseClaim claim, string what)
    {
        var (bill, bank) = (claim.Vouchers[0], claim.Vouchers[1]);
        switch (what)
        {
            case "no amount": claim.ClaimedFen = null; break;
            case "nothing claimed": claim.ClaimedFen = 0; claim.PayeeName = null; claim.Vouchers.Clear(); break;
            case "above the notice": claim.ClaimedFen = 24_575_731; bank.CnyFen = 30_000_000; break;
            case "above the bills": claim.ClaimedFen = WorkedClaim.BankFen + 1; break;
            case "in 万元": claim.ClaimedFen = 2_425; break;
            case "no account": claim.Account = null; break;
            case "other payee": claim.PayeeName = "另一家公司"; break;
            case "no bill": claim.Vouchers.Remove(bill); break;
            case "other item": bill.Item = ClaimItem.Other; break;
            case "unpaid bill": claim.Vouchers.Remove(bank); break;
            case "other institution": bill.Payee = "别的学院"; break;
            case "no number": bill.Number = null; break;
            case "dated ahead": bill.IssuedOn = new(2022, 10, 21); break;
            case "twice":
                claim.Vouchers.Add(new ClaimVoucher
                {
                    Id = "copy",
                    Kind = VoucherKind.Bill,
                    Item = ClaimItem.Teaching,
                    Number = "inv 2022 33",
                    IssuedOn = bill.IssuedOn,
                    Payee = bill.Payee,
                    Currency = "CNY",
                    AmountCents = 1,
                });
                break;
            case "no explanation": claim.Vouchers.RemoveAt(2); break;
            case "large payment" or "large payment with form":
                (bank.Currency, bank.AmountCents) = ("USD", 5_000_000);
                if (what == "large payment with form")
                {
                    claim.Vouchers.Add(new ClaimVoucher { Id = "taxf", Kind = VoucherKind.TaxFiling });
                }

                break;
            default: break;
        }
    }

    private static IEnumerable<string> Codes(DossierContent content, DossierContext context) =>
        SettlementDossier.Rules.Check(content, context).Where(finding => finding.Blocks).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);

    private static FundingNotice Fewer(FundingNotice notice, int persons, int days) => new()
    {
        DeclarationId = notice.DeclarationId,
        Number = notice.Number,
        Version = 2,
        FundedFen = notice.FundedFen,
        Persons = persons,
        Days = days,
        BasisJson = notice.BasisJson,
        IssuedAt = notice.IssuedAt,
        IssuedById = notice.IssuedById,
        IssuedBy = notice.IssuedBy,
    };
}
