using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>What a clerk keys from the paper in hand, as typed; each may stay empty.</summary>
public sealed class KeyedNumbers
{
    /// <summary>人数, a whole number.</summary>
    public string? Persons { get; set; }

    /// <summary>天数, a whole number.</summary>
    public string? Days { get; set; }

    /// <summary>经费, 万元.</summary>
    public string? Budget { get; set; }

    /// <summary>The difference that the clerk has been shown and confirms.</summary>
    public string? Confirmed { get; set; }

    /// <summary>The numbers; what is none is refused by the caller through <see cref="Mistakes"/>.</summary>
    public PaperNumbers Numbers => new(Whole(Persons), Whole(Days), Money.TryParseWan(Budget, out var fen) ? fen : null);

    /// <summary>What cannot be read: the control, and what to do about it.</summary>
    public IEnumerable<(string Control, string Message)> Mistakes()
    {
        if (!string.IsNullOrWhiteSpace(Persons) && Whole(Persons) is null)
        {
            yield return ("persons", "纸面人数请填整数，如 60；不核对可不填。");
        }

        if (!string.IsNullOrWhiteSpace(Days) && Whole(Days) is null)
        {
            yield return ("days", "纸面天数请填整数，如 5；不核对可不填。");
        }

        if (!string.IsNullOrWhiteSpace(Budget) && !Money.TryParseWan(Budget, out _))
        {
            yield return ("budget", "纸面经费请填数字，单位万元，如 28.50；不核对可不填。");
        }
    }

    private static int? Whole(string? typed) =>
        int.TryParse(TextRules.HalfWidth(TextRules.Clean(typed) ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
