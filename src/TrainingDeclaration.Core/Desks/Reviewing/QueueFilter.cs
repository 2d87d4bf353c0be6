using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>
/// A view of the review queue as its URL describes it. It names no declaration and grants no right: whoever opens the URL
/// sees only their own office's rows.
/// </summary>
public sealed record QueueFilter
{
    /// <summary>The parameter names, in order.</summary>
    public static readonly IReadOnlyList<string> Names = ["tab", "q", "place", "from", "to", "warned", "scan", "below", "sort"];

    /// <summary>Which part.</summary>
    public QueueTab Tab { get; init; } = QueueTab.Waiting;

    /// <summary>Part of a theme or unit name, or a complete number.</summary>
    public string? Text { get; init; }

    /// <summary>Part of the place names.</summary>
    public string? Place { get; init; }

    /// <summary>Minimum amount, fen.</summary>
    public long? FromFen { get; init; }

    /// <summary>Maximum, fen.</summary>
    public long? ToFen { get; init; }

    /// <summary>With or without warnings; null = both.</summary>
    public bool? Warned { get; init; }

    /// <summary>With or without the unit's seal; null = both.</summary>
    public bool? Scan { get; init; }

    /// <summary>Name of the unit or department below.</summary>
    public string? Below { get; init; }

    /// <summary>The order.</summary>
    public QueueSort Sort { get; init; } = QueueSort.Waited;

    /// <summary>Whether more than a tab and an order is asked for.</summary>
    public bool IsNarrow => this with { Tab = QueueTab.Waiting, Sort = QueueSort.Waited } != new QueueFilter();

    /// <summary>Reads the query string; values that cannot be read do not filter.</summary>
    /// <param name="value">The value of a parameter, or null.</param>
    public static QueueFilter Read(Func<string, string?> value) => new()
    {
        Tab = Enum.TryParse<QueueTab>(value("tab"), true, out var tab) && Enum.IsDefined(tab) ? tab : QueueTab.Waiting,
        Text = TextRules.Clean(value("q")),
        Place = TextRules.Clean(value("place")),
        FromFen = Fen(value("from")),
        ToFen = Fen(value("to")),
        Warned = Either(value("warned")),
        Scan = Either(value("scan")),
        Below = TextRules.Clean(value("below")),
        Sort = Enum.TryParse<QueueSort>(value("sort"), true, out var sort) && Enum.IsDefined(sort) ? sort : QueueSort.Waited,
    };

    /// <summary>The value of a parameter; null = absent.</summary>
    public string? this[string name] => name switch
    {
        "tab" => Tab == QueueTab.Waiting ? null : Tab.ToString().ToLowerInvariant(),
        "q" => Text,
        "place" => Place,
        "from" => FromFen is { } from ? Money.Wan(from) : null,
        "to" => ToFen is { } to ? Money.Wan(to) : null,
        "warned" => Said(Warned),
        "scan" => Said(Scan),
        "below" => Below,
        "sort" => Sort == QueueSort.Waited ? null : Sort.ToString().ToLowerInvariant(),
        _ => null,
    };

    /// <summary>The query string without question mark; empty for the default view.</summary>
    public string Query => string.Join('&', Names.Select(name => (name, Value: this[name])).Where(pair => pair.Value is not null)
        .Select(pair => $"{pair.name}={Uri.EscapeDataString(pair.Value ?? "")}"));

    /// <summary>The URL of a declaration in this view, or of the view itself.</summary>
    public string Address(string? key = null) => $"/review{(key is null ? "" : $"/{key}")}{(Query is { Length: > 0 } query ? $"?{query}" : "")}";

    private static long? Fen(string? text) => TextRules.Clean(text) is { } clean && Money.TryParseWan(TextRules.HalfWidth(clean).Replace(",", "", StringComparison.Ordinal), out var fen) ? fen : null;

    private static bool? Either(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Said(bool? either) => either switch { true => "yes", false => "no", _ => null };
}
