using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>
/// Everything that a calculation rested on, with its result (M-23). It is stored with what was filed or issued, and gives the same
/// bytes for ever: later tables and rates change nothing.
/// </summary>
public sealed record CostEvidence
{
    /// <summary>Raised when the formula changes; replaying an older edition keeps its own formula.</summary>
    public required int Edition { get; init; }

    /// <summary>The Beijing day as of which table and rates were chosen.</summary>
    public required DateOnly Day { get; init; }

    public required Guid TableId { get; init; }

    public required string TableTitle { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>SHA-256 of the table's lines, see <see cref="CostBasis.HashOf"/>.</summary>
    public required string LinesHash { get; init; }

    /// <summary>Whether the table was 测试数据.</summary>
    public required bool IsTest { get; init; }

    /// <summary>One per place, as printed.</summary>
    public required IReadOnlyList<CostEvidenceLine> Lines { get; init; }

    /// <summary>Sum of the printed lines, in fen (H-23).</summary>
    public required long TotalFen { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The evidence as JSON: properties in the order of this class, no blanks, Chinese unescaped. Equal evidence gives equal bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The evidence in a stored JSON.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static CostEvidence FromJson(string json) =>
        JsonSerializer.Deserialize<CostEvidence>(json, Json) ?? throw new JsonException("The evidence is empty.");
}
