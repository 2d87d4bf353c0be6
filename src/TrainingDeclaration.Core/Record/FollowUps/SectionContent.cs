using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What the typed contents of all sections have in common.</summary>
public abstract class SectionContent : IKeepsUnread
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc />
    public Dictionary<string, string> Unread { get; set; } = [];

    /// <summary>The content by stable keys; equal contents give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Options);

    /// <summary>The content from its JSON; an empty one for null.</summary>
    public static T Read<T>(string? json)
        where T : SectionContent, new() => json is null ? new T() : JsonSerializer.Deserialize<T>(json, Options) ?? new T();
}
