using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What a dossier contains: live, or as a filing froze it.</summary>
/// <param name="Sections">JSON by section; a section that was never typed is absent.</param>
/// <param name="Files">In the order in which they were uploaded.</param>
public sealed record DossierContent(IReadOnlyDictionary<SectionKind, string> Sections, IReadOnlyList<FrozenFile> Files)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Nothing typed, nothing uploaded.</summary>
    public static readonly DossierContent Empty = new(new Dictionary<SectionKind, string>(), []);

    /// <summary>The content of the section.</summary>
    public T Section<T>(SectionKind kind)
        where T : SectionContent, new() => SectionContent.Read<T>(Sections.GetValueOrDefault(kind));

    /// <summary>The reasons given, by the code of the rule.</summary>
    public IReadOnlyDictionary<string, string> Reasons => Section<RuleReasons>(SectionKind.Reasons).ByRule;

    /// <summary>The files of the kind.</summary>
    public IEnumerable<FrozenFile> Of(string kind) => Files.Where(file => file.Kind == kind);

    /// <summary>All sections as one JSON object, in the order of <see cref="SectionKind"/>.</summary>
    public string SectionsJson() => new JsonObject(
        Sections.OrderBy(section => section.Key).Select(section => KeyValuePair.Create(section.Key.ToString(), JsonNode.Parse(section.Value)))).ToJsonString(Options);

    /// <summary>All files as one JSON list.</summary>
    public string FilesJson() => JsonSerializer.Serialize(Files, Options);

    /// <summary>The content of a filing, from its JSON.</summary>
    public static DossierContent Read(Filing filing) => new(
        (JsonNode.Parse(filing.SectionsJson) as JsonObject ?? []).ToDictionary(
            section => Enum.Parse<SectionKind>(section.Key), section => section.Value?.ToJsonString(Options) ?? "{}"),
        JsonSerializer.Deserialize<List<FrozenFile>>(filing.FilesJson, Options) ?? []);
}
