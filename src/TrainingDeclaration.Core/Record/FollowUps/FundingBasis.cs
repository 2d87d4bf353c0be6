using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// The figures on which a funding notice rests, besides what the plan granted (M-23): what the class may cost by the standards, and
/// what was agreed. Frozen with the notice; later tables and rates change nothing.
/// </summary>
/// <param name="Reference">By the standards; null = it cannot be calculated.</param>
/// <param name="NoReference">Why not, as a sentence.</param>
/// <param name="Agreements">One per agreement.</param>
/// <param name="Persons">For how many persons it was filed.</param>
/// <param name="Days">Training days of the schedule.</param>
/// <param name="AskedFen">What the unit asks for.</param>
public sealed record FundingBasis(CostEvidence? Reference, string? NoReference, IReadOnlyList<AgreedPrice> Agreements, int Persons, int Days, long AskedFen)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What was agreed in all, in fen; null while a rate is missing.</summary>
    [JsonIgnore]
    public long? AgreedFen => Agreements.All(agreement => agreement.Fen is not null) ? Agreements.Sum(agreement => agreement.Fen ?? 0) : null;

    /// <summary>The currencies without a rate.</summary>
    [JsonIgnore]
    public IEnumerable<string> WithoutRate => Agreements.Where(agreement => agreement.Fen is null).Select(agreement => agreement.Currency).Distinct();

    /// <summary>The most that may be funded, in fen (F-02, F-09): the least of what was granted, what the standards give and what was agreed, as far as they are known.</summary>
    /// <param name="grantedFen">By the plan.</param>
    public long Most(long grantedFen) => new[] { grantedFen, Reference?.TotalFen ?? long.MaxValue, AgreedFen ?? long.MaxValue }.Min();

    /// <summary>As JSON; equal figures give equal bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>From its JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static FundingBasis FromJson(string json) => JsonSerializer.Deserialize<FundingBasis>(json, Json) ?? throw new JsonException("The basis is empty.");
}
