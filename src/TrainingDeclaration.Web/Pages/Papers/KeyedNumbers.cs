using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Papers;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>What a clerk keys from the paper in hand, as typed; each may stay empty.</summary>
public sealed class KeyedNumbers
{
    public int? Persons { get; set; }

    public int? Days { get; set; }

    /// <summary>经费, 万元.</summary>
    public string? Budget { get; set; }

    /// <summary>The difference that the clerk has been shown and confirms.</summary>
    public string? Confirmed { get; set; }

    /// <summary>The numbers; a budget that is no number is refused by the caller through <see cref="IsReadable"/>.</summary>
    public PaperNumbers Numbers => new(Persons, Days, Money.TryParseWan(Budget, out var fen) ? fen : null);

    /// <summary>Whether the budget can be read.</summary>
    public bool IsReadable => string.IsNullOrWhiteSpace(Budget) || Money.TryParseWan(Budget, out _);
}
