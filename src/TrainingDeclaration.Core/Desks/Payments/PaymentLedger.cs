using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>拨付台账: every payment and refund of a period, and how every settlement stands, as a spreadsheet in 元 (M-42, M-43).</summary>
public static class PaymentLedger
{
    /// <summary>Maximum number of lines of each sheet.</summary>
    public const int Most = 10_000;

    /// <summary>The file. Starts with what the person may see; three statements whatever the number of lines.</summary>
    /// <param name="from">First day of the bank, Beijing.</param>
    /// <param name="until">Last day, inclusive.</param>
    public static async Task<byte[]> WriteAsync(AppDbContext db, CurrentUser user, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var visible = db.Dossiers.VisibleTo(user, db).AsNoTracking().Where(d => d.Kind == DossierKind.Settlement);
        var payments = await (
            from payment in db.Payments.AsNoTracking()
            join dossier in visible on payment.DossierId equals dossier.Id
            where payment.PaidOn >= @from && payment.PaidOn <= until
            orderby payment.PaidOn, payment.Id
            select new { Payment = payment, dossier.Declaration.PlanNumber, dossier.Declaration.Title, Unit = dossier.Declaration.Unit.Name }).Take(Most).ToListAsync(cancel);
        var settlements = await visible.OrderBy(d => d.Declaration.PlanNumber).Take(Most).Select(d => new
        {
            d.State,
            d.Declaration.PlanNumber,
            d.Declaration.Title,
            Unit = d.Declaration.Unit.Name,
            d.Declaration.GrantedFen,
            Funded = db.FundingNotices.Where(n => n.DeclarationId == d.DeclarationId).OrderByDescending(n => n.Version).Select(n => (long?)n.FundedFen).FirstOrDefault(),
            Cleared = d.State != DossierState.Accepted ? null : db.Clearings.Where(c => c.DossierId == d.Id).OrderByDescending(c => c.Ordinal).Select(c => (long?)c.ClearedFen).FirstOrDefault(),
            Paid = db.Payments.Where(p => p.DossierId == d.Id).Sum(p => p.Reverses == null ? p.Fen : -p.Fen),
            Invoiced = db.Invoices.Where(i => i.DossierId == d.Id && i.State == VoucherState.Accepted).Sum(i => i.Fen),
        }).ToListAsync(cancel);
        return Spreadsheet.Write(
            new SheetTable(
                "拨付和退款",
                [("日期", 12), ("计划编号", 14), ("培训班主题", 40), ("组团单位", 30), ("类别", 8), ("金额（元）", 16), ("收款方", 30), ("流水号", 20), ("说明", 30), ("登记人", 12)],
                [
                    .. payments.Select(one => new object?[]
                    {
                        one.Payment.PaidOn, one.PlanNumber, one.Title, one.Unit, one.Payment.Reverses is null ? "拨付" : $"退回第 {one.Payment.Reverses} 笔",
                        new Yuan(one.Payment.Reverses is null ? one.Payment.Fen : -one.Payment.Fen), one.Payment.Payee, one.Payment.Reference, one.Payment.Reason, one.Payment.RecordedBy,
                    }),
                ]),
            new SheetTable(
                "核销情况",
                [("计划编号", 14), ("培训班主题", 40), ("组团单位", 30), ("状态", 14), ("核定（元）", 16), ("资助额度", 16), ("核销", 16), ("已拨付", 16), ("待拨付", 16), ("待退", 16), ("结余", 16), ("已确认票据", 16)],
                [
                    .. settlements.Select(one => new object?[]
                    {
                        one.PlanNumber, one.Title, one.Unit, one.State.Label(DossierKind.Settlement), InYuan(one.GrantedFen), InYuan(one.Funded), InYuan(one.Cleared), new Yuan(one.Paid),
                        InYuan(one.Cleared is { } cleared ? Math.Max(0, cleared - one.Paid) : null), new Yuan(Math.Max(0, one.Paid - (one.Cleared ?? 0))),
                        InYuan(one.Cleared is { } spent && one.Funded is { } funded ? funded - spent : null), new Yuan(one.Invoiced),
                    }),
                ]));
    }

    private static object? InYuan(long? fen) => fen is { } value ? new Yuan(value) : null;
}
