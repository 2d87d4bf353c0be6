namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>
/// The project's own list of countries and regions (requirements, Appendix A), in pinyin order. Names never come
/// from the framework, whose names for regions are wrong for a Chinese form.
/// </summary>
public static class Countries
{
    /// <summary>Every entry, including those that can no longer be chosen.</summary>
    public static readonly IReadOnlyList<Country> All = Read();

    private static readonly Dictionary<string, Country> ByCode = All.ToDictionary(country => country.Code);

    /// <summary>Those that can be chosen on a new form.</summary>
    public static IEnumerable<Country> Selectable => All.Where(country => country.IsSelectable);

    /// <summary>The entry with the code, or null.</summary>
    public static Country? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var country) ? country : null;

    /// <summary>The names joined by 、, as the form prints several; unknown codes are skipped.</summary>
    public static string Names(IEnumerable<string> codes) => string.Join('、', codes.Select(Find).OfType<Country>().Select(country => country.Name));

    private static List<Country> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("countries.csv")
            ?? throw new InvalidOperationException("The list of countries is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var all = new List<Country>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            all.Add(new Country(cells[0], cells[3], IsRegion: cells[4] == "地区", IsSelectable: cells[5] == "yes"));
        }

        return all;
    }
}
