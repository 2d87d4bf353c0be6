using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What a claim is measured by: its bills, and what the standards give for the attendance of each day (M-42, F-09, H-17).</summary>
internal static class ClaimFigures
{
    /// <summary>The vouchers as Finance checks them.</summary>
    public static IReadOnlyList<VoucherFigures> Vouchers(DossierContent content) =>
    [
        .. content.Section<ExpenseClaim>(SectionKind.Claim).Vouchers.Select((voucher, at) => new VoucherFigures(
            voucher.Id, voucher.Kind is { } kind ? Voucher.IdentityOf(kind, voucher.Payee, voucher.Number) : null, DigestOf(content, voucher),
            $"单据 {at + 1}　{voucher.Kind?.Label()}　{voucher.Number}")),
    ];

    /// <summary>The account to which it asks to pay.</summary>
    public static PayeeAccount Payee(DossierContent content)
    {
        var claim = content.Section<ExpenseClaim>(SectionKind.Claim);
        return new PayeeAccount(claim.PayeeName, claim.Bank, claim.Account);
    }

    /// <summary>What a decision on it rests on: only bills count that Finance has not refused, and that a refused voucher of the bank does not pay.</summary>
    public static ClearingBasis Of(DossierContent content, DossierContext context)
    {
        var (claim, settlement) = (content.Section<ExpenseClaim>(SectionKind.Claim), context.Settlement);
        var states = settlement?.Vouchers.ToDictionary(voucher => voucher.RowId) ?? [];
        Voucher? Checked(ClaimVoucher voucher) => states.GetValueOrDefault(voucher.Id) is { } kept && kept.Digest == DigestOf(content, voucher) ? kept : null; // what was changed is checked again
        VoucherState StateOf(ClaimVoucher voucher) => Checked(voucher)?.State ?? VoucherState.Pending;
        var bills = claim.Bills.Where(bill => StateOf(bill) != VoucherState.Refused && !claim.PaidBy(bill).Any(bank => StateOf(bank) == VoucherState.Refused));
        return new ClearingBasis(
            settlement?.Notice?.FundedFen ?? 0, claim.ClaimedFen ?? 0, bills.Sum(bill => claim.CostOf(bill) ?? 0), Reference(context), settlement?.IsExcessAllowed ?? false,
            [.. claim.Vouchers.Select(voucher => new CheckedVoucher(voucher.Id, StateOf(voucher), Checked(voucher)?.Reason, DigestOf(content, voucher)))]);
    }

    /// <summary>
    /// By the standards and rates of the funding notice, with the persons who attended each day, of no more persons and days than it names.
    /// Null where the notice rests on no standards.
    /// </summary>
    private static CostEvidence? Reference(DossierContext context)
    {
        if (context is not { Record: { } record, Settlement.Notice: { BasisJson: { } json } notice, Declaration.HeldUntil: { } until } || FundingBasis.FromJson(json).Reference is not { } funded)
        {
            return null;
        }

        var attended = record.AttendanceUntil(until).Days.ToDictionary(day => day.Day.Date, day => Math.Min(day.Persons, notice.Persons));
        var schedule = record.Plan.Section<Schedule>(SectionKind.Schedule);
        var minutes = schedule.Sessions.Where(session => schedule.IsOverseas(session) && session.Date is { } day && attended.ContainsKey(day) && schedule.TeacherOf(session)?.CountryCode is not null)
            .Select(session => new OverseasMinutes(session.Date ?? default, schedule.TeacherOf(session)?.CountryCode ?? "", session.Minutes ?? 0)).ToList();
        decimal Standard(string place) => funded.Lines.FirstOrDefault(line => line.Place == place) is { } line
            ? line.Line.Currency == Currencies.Yuan ? line.Line.CentsPerPersonDay : line.Rate?.Fen(line.Line.CentsPerPersonDay) ?? decimal.MaxValue : decimal.MaxValue;
        var days = TrainingDays.ByPlace(minutes, Standard);
        var paid = days.SelectMany(place => place.Value).Order().Take(notice.Days).ToHashSet();
        return CostCalculator.Replay(funded with
        {
            Lines =
            [
                .. funded.Lines.Where(line => days.ContainsKey(line.Place))
                    .Select(line => line with { Attendances = new Attendances([.. days[line.Place].Where(paid.Contains).Select(day => attended[day])]) }),
            ],
        });
    }

    private static string DigestOf(DossierContent content, ClaimVoucher voucher) => ChainHash.Of(
        voucher.Kind?.ToString(), voucher.Item?.ToString(), voucher.Number, voucher.IssuedOn is { } day ? ChainHash.Text(day.DayNumber) : null, voucher.Payee, voucher.Currency,
        voucher.AmountCents is { } cents ? ChainHash.Text(cents) : null, voucher.CnyFen is { } fen ? ChainHash.Text(fen) : null, voucher.BillId,
        string.Join(' ', content.Of(voucher.FileKind).Select(file => file.Sha256)));
}
