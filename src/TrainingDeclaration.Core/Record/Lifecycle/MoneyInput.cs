using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What is settled, paid, paid back or invoiced.</summary>
public sealed record MoneyInput
{
    /// <summary>Amount, fen, 元 as typed; null = nothing was typed, or not an amount.</summary>
    public long? Fen { get; init; }

    /// <summary>Day of the bank or of the invoice, Beijing; of an extension its last day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>To whom it is paid; null = the payee of the claim.</summary>
    public string? Payee { get; init; }

    /// <summary>Reference of the bank.</summary>
    public string? Reference { get; init; }

    /// <summary>The payment that is paid back, or the invoice that is judged.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Number of an invoice.</summary>
    public string? Number { get; init; }

    /// <summary>The stored file of an invoice. Never posted as such.</summary>
    public InvoiceFile? File { get; init; }

    /// <summary>What Finance thinks of each voucher, by its row.</summary>
    public IReadOnlyDictionary<string, VoucherVerdict> Verdicts { get; init; } = new Dictionary<string, VoucherVerdict>();
}

/// <summary>What Finance thinks of a voucher.</summary>
/// <param name="Reason">Why it does not count.</param>
public sealed record VoucherVerdict(VoucherState State, string? Reason);

/// <summary>An uploaded file that is in the store.</summary>
/// <param name="Sha256">Its key.</param>
public sealed record InvoiceFile(string Name, string Sha256, string ContentType);
