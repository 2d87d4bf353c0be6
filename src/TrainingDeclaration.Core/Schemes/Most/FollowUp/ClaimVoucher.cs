using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>A voucher of a claim as it is typed.</summary>
public sealed class ClaimVoucher
{
    /// <summary>Four characters, unique within the dossier: files and remarks refer to it.</summary>
    public required string Id { get; init; }

    public VoucherKind? Kind { get; set; }

    /// <summary>What a bill is for (F-04).</summary>
    public ClaimItem? Item { get; set; }

    public string? Number { get; set; }

    /// <summary>Of the bank: when it was paid. Beijing.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Who receives the money.</summary>
    public string? Payee { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; set; }

    /// <summary>In hundredths of the currency.</summary>
    public long? AmountCents { get; set; }

    /// <summary>What it cost in yuan, fen; of a bill without a voucher of the bank as typed.</summary>
    public long? CnyFen { get; set; }

    /// <summary>The bill that a voucher of the bank pays.</summary>
    public string? BillId { get; set; }

    /// <summary>Kind of the uploaded file.</summary>
    public string FileKind => $"voucher.{Id}.file";
}
