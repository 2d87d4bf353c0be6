using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What acts write of the money of a class. Every row of money raises the settlement's stamp: of two at one moment, one reads again.</summary>
public sealed class SettlementEffects(AppDbContext db, PaperService papers, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.RegisterVouchers] = RegisterAsync,
        [Effect.ReleaseVouchers] = ReleaseAsync,
        [Effect.CheckVouchers] = CheckAsync,
        [Effect.Extend] = (deed, _) => Extend(deed),
        [Effect.Clear] = ClearAsync,
        [Effect.ClearAtZero] = (deed, _) => Task.FromResult(Decide(deed, 0, null)),
        [Effect.WithdrawClearing] = (deed, cancel) => papers.WithdrawAsync(Of(deed).Id, PaperKind.Clearing, cancel),
        [Effect.Pay] = (deed, _) => Pay(deed),
        [Effect.Refund] = (deed, _) => Refund(deed),
        [Effect.FileInvoice] = (deed, _) => FileInvoice(deed),
        [Effect.JudgeInvoice] = JudgeInvoiceAsync,
    };

    /// <summary>Enters the vouchers of the filing; those that were checked and are unchanged stay checked.</summary>
    private async Task RegisterAsync(Deed deed, CancellationToken cancel)
    {
        var dossier = Of(deed);
        var filed = deed.Facts is { Content: { } content, Rules.Vouchers: { } of } ? of(content) : throw new InvalidOperationException("Nothing is filed.");
        var known = await db.Vouchers.Where(v => v.DossierId == dossier.Id).ToDictionaryAsync(v => v.RowId, cancel);
        db.Vouchers.RemoveRange(known.Values.Where(voucher => !filed.Any(one => one.RowId == voucher.RowId)));
        foreach (var figures in filed)
        {
            if (known.GetValueOrDefault(figures.RowId) is not { } voucher)
            {
                db.Vouchers.Add(new Voucher { DossierId = dossier.Id, RowId = figures.RowId, Identity = figures.Identity, Digest = figures.Digest });
            }
            else if (voucher.Digest != figures.Digest)
            {
                (voucher.Identity, voucher.Digest, voucher.State, voucher.Reason, voucher.CheckedBy, voucher.CheckedAt) =
                    (figures.Identity, figures.Digest, VoucherState.Pending, null, null, null);
            }
        }
    }

    private async Task ReleaseAsync(Deed deed, CancellationToken cancel)
    {
        foreach (var voucher in await db.Vouchers.Where(v => db.Dossiers.Any(d => d.Id == v.DossierId && d.DeclarationId == deed.Declaration.Id)).ToListAsync(cancel))
        {
            (voucher.State, voucher.Reason) = (VoucherState.Refused, "班次已终止。");
        }
    }

    private async Task CheckAsync(Deed deed, CancellationToken cancel)
    {
        var dossier = Of(deed);
        foreach (var voucher in await db.Vouchers.Where(v => v.DossierId == dossier.Id).ToListAsync(cancel))
        {
            if (deed.Input.Money.Verdicts.GetValueOrDefault(voucher.RowId) is { } verdict && (voucher.State, voucher.Reason) != (verdict.State, verdict.Reason))
            {
                (voucher.State, voucher.Reason) = (verdict.State, verdict.State == VoucherState.Refused ? verdict.Reason : null);
                (voucher.CheckedBy, voucher.CheckedAt) = (deed.User.Name, received.Value);
            }
        }

        StateWriter.Touch(dossier);
    }

    private static Task Extend(Deed deed)
    {
        StateWriter.Extend(Of(deed), BeijingTime.EndOf(deed.Input.Money.Day ?? throw new InvalidOperationException("Extended without a day.")));
        return Task.CompletedTask;
    }

    private async Task ClearAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, dossier) = (deed.Facts, Of(deed));
        if (facts is not { Filing: { } filing, Clearing: { } basis, Rules.ClearingPaper: { } describe })
        {
            throw new InvalidOperationException("Nothing was filed to be cleared.");
        }

        var clearing = Decide(deed, deed.Input.Money.Fen ?? throw new InvalidOperationException("Cleared without an amount."), basis.ToJson());
        var paper = await papers.FreezeAsync(
            describe(DossierContent.Read(filing), facts.Around(received.Value), clearing),
            new PaperSubject(PaperKind.Clearing, dossier.Id, "财务核销审核表", $"{facts.Declaration.PlanNumber}-HJ{clearing.Ordinal}", clearing.Ordinal)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
            },
            received.Value, cancel);
        clearing.PaperId = paper.Id;
    }

    private Clearing Decide(Deed deed, long fen, string? basis)
    {
        var (facts, dossier) = (deed.Facts, Of(deed));
        var clearing = new Clearing
        {
            DossierId = dossier.Id,
            Ordinal = (facts.Settlement?.Latest?.Ordinal ?? 0) + 1,
            FilingNumber = basis is null ? 0 : dossier.FilingNumber,
            ClearedFen = fen,
            BasisJson = basis,
            Reason = deed.Input.Comment,
            ClearedAt = received.Value,
            ClearedById = deed.User.Id,
            ClearedBy = deed.User.Name,
            PassedBy = basis is null ? null : facts.Accepted?.ActorName,
        };
        db.Clearings.Add(clearing);
        return clearing;
    }

    private Task Pay(Deed deed)
    {
        var (facts, input) = (deed.Facts, deed.Input.Money);
        var payee = facts is { Filing: { } filing, Rules.Payee: { } of } ? of(DossierContent.Read(filing)) : null;
        Add(deed, input.Payee ?? payee?.Name ?? facts.Context.Unit.Name, payee?.Line, null);
        return Task.CompletedTask;
    }

    private Task Refund(Deed deed)
    {
        var paid = deed.Facts.Settlement?.Payments.FirstOrDefault(payment => payment.Ordinal == deed.Input.Money.Ordinal) ?? throw new InvalidOperationException("Refunded without a payment.");
        Add(deed, paid.Payee, paid.Account, paid.Ordinal);
        return Task.CompletedTask;
    }

    private void Add(Deed deed, string payee, string? account, int? reverses)
    {
        var (dossier, input) = (Of(deed), deed.Input.Money);
        db.Payments.Add(new Payment
        {
            DossierId = dossier.Id,
            Ordinal = (deed.Facts.Settlement?.Payments.Count ?? 0) + 1,
            PaidOn = input.Day ?? throw new InvalidOperationException("Paid without a day."),
            Fen = input.Fen ?? throw new InvalidOperationException("Paid without an amount."),
            Payee = TextRules.Cut(payee, Payment.Longest),
            Account = account is null ? null : TextRules.Cut(account, Payment.Longest),
            Reference = input.Reference,
            Reverses = reverses,
            Reason = deed.Input.Comment,
            RecordedAt = received.Value,
            RecordedById = deed.User.Id,
            RecordedBy = deed.User.Name,
        });
        StateWriter.Touch(dossier);
    }

    private Task FileInvoice(Deed deed)
    {
        var (dossier, input) = (Of(deed), deed.Input.Money);
        var file = input.File ?? throw new InvalidOperationException("Invoiced without a file.");
        db.Invoices.Add(new Invoice
        {
            DossierId = dossier.Id,
            Ordinal = (deed.Facts.Settlement?.Invoices.Count ?? 0) + 1,
            Number = input.Number ?? "",
            IssuedOn = input.Day ?? default,
            Fen = input.Fen ?? 0,
            FileName = file.Name,
            FileHash = file.Sha256,
            ContentType = file.ContentType,
            FiledAt = received.Value,
            FiledBy = deed.User.Name,
        });
        StateWriter.Touch(dossier);
        return Task.CompletedTask;
    }

    private async Task JudgeInvoiceAsync(Deed deed, CancellationToken cancel)
    {
        var dossier = Of(deed);
        var invoice = await db.Invoices.SingleAsync(i => i.DossierId == dossier.Id && i.Ordinal == deed.Input.Money.Ordinal, cancel);
        (invoice.State, invoice.Reason) = deed.Row.Act == Act.ConfirmInvoice ? (VoucherState.Accepted, null) : (VoucherState.Refused, deed.Input.Comment);
        invoice.JudgedBy = deed.User.Name;
        StateWriter.Touch(dossier);
    }

    private static Dossier Of(Deed deed) => deed.Facts.Dossier ?? throw new InvalidOperationException($"{deed.Row.Act} outside a dossier.");
}
