using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The figures on which a settlement is decided (M-42, F-09, H-17). Frozen with the decision.</summary>
/// <param name="FundedFen">What the funding notice says at most.</param>
/// <param name="ClaimedFen">What the unit claims.</param>
/// <param name="BillsFen">What the bills that count cost, each once.</param>
/// <param name="Reference">By the standards, on the attendance of each day; null = it cannot be calculated.</param>
/// <param name="IsExcessAllowed">Whether the leader has allowed more than that.</param>
/// <param name="Vouchers">One per voucher, as checked.</param>
public sealed record ClearingBasis(
    long FundedFen, long ClaimedFen, long BillsFen, CostEvidence? Reference, bool IsExcessAllowed, IReadOnlyList<CheckedVoucher> Vouchers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The most that may be reimbursed, in fen.</summary>
    [JsonIgnore]
    public long MostFen => new[] { FundedFen, BillsFen, IsExcessAllowed ? long.MaxValue : Reference?.TotalFen ?? long.MaxValue }.Min();

    /// <summary>What is proposed: the most, but no more than is claimed.</summary>
    [JsonIgnore]
    public long ProposedFen => Math.Min(MostFen, ClaimedFen);

    /// <summary>As JSON; equal figures give equal bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>From its JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ClearingBasis FromJson(string json) => JsonSerializer.Deserialize<ClearingBasis>(json, Json) ?? throw new JsonException("The basis is empty.");
}

/// <summary>A voucher as it was decided on.</summary>
/// <param name="Digest">Of what is written on it and of its file.</param>
public sealed record CheckedVoucher(string RowId, VoucherState State, string? Reason, string Digest);
