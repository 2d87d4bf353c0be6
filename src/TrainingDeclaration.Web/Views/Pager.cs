namespace TrainingDeclaration.Web.Views;

/// <summary>Pages of a list, fifty rows each.</summary>
public sealed record Pager
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>The requested page, clamped to those that exist.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="total">All rows.</param>
    public Pager(int number, int total)
    {
        Total = total;
        Count = Math.Max(1, (total + PageSize - 1) / PageSize);
        Number = Math.Clamp(number, 1, Count);
    }

    /// <summary>The current page.</summary>
    public int Number { get; }

    /// <summary>How many pages there are.</summary>
    public int Count { get; }

    /// <summary>All rows.</summary>
    public int Total { get; }

    /// <summary>Rows before this page.</summary>
    public int Skip => (Number - 1) * PageSize;

    /// <summary>The other query parameters.</summary>
    public Dictionary<string, string?> Query { get; init; } = [];

    /// <summary>Pages worth a link: the first, the last and the neighbours.</summary>
    public IEnumerable<int> Links => Enumerable.Range(1, Count).Where(n => n == 1 || n == Count || Math.Abs(n - Number) <= 2);

    /// <summary>Address of a page.</summary>
    public string Address(int number) => "?" + string.Join('&', Query.Append(new("p", $"{number}"))
        .Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
}
