using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>The settlement of <see cref="WorkedExample"/>: an invoice over 33,900.00 EUR, for which the bank took 242,554.50 元.</summary>
internal static class WorkedClaim
{
    /// <summary>What the bank took, fen.</summary>
    public const long BankFen = 24_255_450;

    private static readonly DateOnly First = new(2022, 10, 10), Last = new(2022, 10, 14);

    /// <summary>What is typed.</summary>
    public static ExpenseClaim Typed() => new()
    {
        ClaimedFen = BankFen,
        PayeeName = "示例智能装备研究院",
        Bank = "示例银行",
        Account = "622200000000000012",
        Vouchers =
        [
            new ClaimVoucher { Id = "bill", Kind = VoucherKind.Bill, Item = ClaimItem.Teaching, Number = "INV-2022-33", IssuedOn = Last, Payee = "示例工业大学", Currency = "EUR", AmountCents = 3_390_000 },
            new ClaimVoucher { Id = "bank", Kind = VoucherKind.Bank, Number = "FX20221018", IssuedOn = new(2022, 10, 18), Payee = "示例工业大学", Currency = "EUR", AmountCents = 3_390_000, CnyFen = BankFen, BillId = "bill" },
            new ClaimVoucher { Id = "text", Kind = VoucherKind.Translation },
        ],
    };

    /// <summary>The content, with a file for each voucher.</summary>
    public static DossierContent Content(Action<ExpenseClaim>? change = null, IReadOnlyDictionary<string, string>? reasons = null, Func<ClaimVoucher, bool>? hasFile = null)
    {
        var claim = Typed();
        change?.Invoke(claim);
        return new DossierContent(
            new Dictionary<SectionKind, string>
            {
                [SectionKind.Claim] = claim.ToJson(),
                [SectionKind.Reasons] = new RuleReasons { ByRule = new(reasons?.ToDictionary() ?? []) }.ToJson(),
            },
            [.. claim.Vouchers.Where(voucher => hasFile?.Invoke(voucher) ?? true).Select(voucher => new FrozenFile(Guid.Empty, voucher.FileKind, $"{voucher.Id}.pdf", "application/pdf", 60_000, new string('c', 64)))]);
    }

    /// <summary>The context: held as planned, 118, 118, 117 and 116 present on the days from Germany, 118 on the last.</summary>
    public static DossierContext Context(Func<SettlementRecord, SettlementRecord>? change = null, int[]? attended = null)
    {
        var context = WorkedExample.Context(WorkedExample.Costs);
        var (declaration, basis) = (context.Declaration, ExecutionRules.Funding(WorkedExample.Content(), context));
        (declaration.Status, declaration.HeldFrom, declaration.HeldUntil, declaration.HeldPersons) = (Status.Implemented, First, Last, 118);
        var notice = new FundingNotice
        {
            DeclarationId = declaration.Id,
            Number = "JF2022-001",
            Version = 1,
            FundedFen = basis.Most(WorkedExample.GrantedFen),
            Persons = basis.Persons,
            Days = basis.Days,
            BasisJson = basis.ToJson(),
            IssuedAt = context.At,
            IssuedById = Guid.Empty,
            IssuedBy = "钱样例",
        };
        var settlement = new SettlementRecord(DossierState.Preparing, DossierState.Preparing, notice, [], null, [], []);
        return context with
        {
            At = new DateTimeOffset(2022, 10, 20, 2, 0, 0, TimeSpan.Zero),
            Record = Record(attended ?? [118, 118, 117, 116, 118]),
            Settlement = change?.Invoke(settlement) ?? settlement,
        };
    }

    private static RunRecord Record(int[] attended)
    {
        var plan = WorkedExample.Content();
        var days = ClassRunRules.Rules.Days(plan);
        List<int> numbers = [.. Enumerable.Range(1, 118)];
        return new RunRecord(plan, days, null, days.Select((day, at) => (day.Date, Marks: Marks(day, numbers, attended[at]))).ToDictionary(
            day => day.Date, day => new ClassDay { DeclarationId = Guid.Empty, Date = day.Date, MarksJson = day.Marks.ToJson() }), numbers, [], null);
    }

    private static DayMarks Marks(PlannedDay day, List<int> numbers, int attended)
    {
        var marks = new DayMarks();
        foreach (var (number, half) in numbers.SelectMany(number => day.Halves.Select(half => (number, half.Half))))
        {
            marks.Set(number, half, number <= attended ? Attendance.Present : Attendance.Absent);
        }

        return marks;
    }
}
