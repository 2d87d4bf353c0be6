using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The query bar over the list of those who still lack something; its fields are the address.</summary>
public sealed record LateQuery
{
    /// <summary>Part of the office's name.</summary>
    public string? Q { get; set; }

    /// <summary><c>none</c> nothing begun, <c>open</c> something not reported (up), <c>paper</c> paper has not come; null = whatever.</summary>
    public string? Lack { get; set; }

    /// <summary><c>none</c> not rung today; null = whatever.</summary>
    public string? Rung { get; set; }

    /// <summary>Page.</summary>
    public int P { get; set; } = 1;

    /// <summary>Who fits.</summary>
    public IReadOnlyList<OfficeFigures> Of(CockpitView view) =>
    [
        .. view.Figures.Late
            .Where(o => TextRules.Clean(Q) is not { } text || o.Office.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Where(o => Lack switch { "none" => o[Stage.Started] == 0, "open" => o.Outstanding > 0, "paper" => o.Missing > 0, _ => true })
            .Where(o => Rung != "none" || view.LatestCall(o.Office.Id) is not { } call || BeijingTime.DateOf(call.At) != view.Today),
    ];

    /// <summary>What the address carries.</summary>
    public Dictionary<string, string?> Address => new() { ["q"] = Q, ["lack"] = Lack, ["rung"] = Rung };
}
