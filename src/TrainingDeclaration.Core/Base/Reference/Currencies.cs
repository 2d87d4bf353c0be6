namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>
/// The project's own list of currencies by their ISO 4217 codes, without metals, funds, testing codes and those that no longer
/// circulate. Whatever the smallest coin is, amounts are stored in hundredths of the currency.
/// </summary>
public static class Currencies
{
    /// <summary>Code of the currency in which everything is settled; it needs no rate.</summary>
    public const string Yuan = "CNY";

    /// <summary>All, by code.</summary>
    public static readonly IReadOnlyList<Currency> All = Read();

    private static readonly Dictionary<string, Currency> ByCode = All.ToDictionary(currency => currency.Code);

    /// <summary>Those other than the yuan.</summary>
    public static IEnumerable<Currency> Foreign => All.Where(currency => currency.Code != Yuan);

    /// <summary>The entry with the code, or null.</summary>
    public static Currency? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var currency) ? currency : null;

    private static List<Currency> Read()
    {
        using var stream = typeof(Currencies).Assembly.GetManifestResourceStream("currencies.csv")
            ?? throw new InvalidOperationException("The list of currencies is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var all = new List<Currency>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            all.Add(new Currency(cells[0], cells[1]));
        }

        return all;
    }
}
