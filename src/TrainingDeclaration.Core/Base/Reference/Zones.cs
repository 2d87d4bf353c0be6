namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>
/// The project's own list of time zones: for each country or region the zones of the cities that training institutions are in, the
/// most usual first. Two uninhabited islands have none.
/// </summary>
public static class Zones
{
    /// <summary>Every entry.</summary>
    public static readonly IReadOnlyList<Zone> All = Read();

    private static readonly ILookup<string, Zone> ByCountry = All.ToLookup(zone => zone.Country);
    private static readonly Lazy<IReadOnlyList<string>> Missing = new(() => NotKnown(All.Select(zone => zone.Id)));

    /// <summary>Ids of the list that this machine has no rules for; local times there are left out (<see cref="ClassTime"/>).</summary>
    public static IReadOnlyList<string> Unknown => Missing.Value;

    /// <summary>Whether this machine has the rules of every zone in the list.</summary>
    public static bool AreKnown => Unknown.Count == 0;

    /// <summary>The zones of a country, none for an unknown code.</summary>
    public static IReadOnlyList<Zone> Of(string? country) => country is null ? [] : [.. ByCountry[country]];

    /// <summary>The country's only zone; null if it has several, which people have to choose from, or none.</summary>
    public static Zone? Preset(string? country) => Of(country) is [var only] ? only : null;

    /// <summary>The entry of a country with that id, or null.</summary>
    public static Zone? Find(string? country, string? id) => Of(country).FirstOrDefault(zone => zone.Id == id);

    /// <summary>Those of the ids that this machine has no rules for.</summary>
    public static IReadOnlyList<string> NotKnown(IEnumerable<string> ids) => [.. ids.Where(id => !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))];

    private static List<Zone> Read()
    {
        using var stream = typeof(Zones).Assembly.GetManifestResourceStream("zones.csv")
            ?? throw new InvalidOperationException("The list of time zones is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var all = new List<Zone>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            all.Add(new Zone(cells[0], cells[1], cells[2]));
        }

        return all;
    }
}
