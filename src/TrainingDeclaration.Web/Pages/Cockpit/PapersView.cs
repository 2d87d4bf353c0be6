using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>How many papers have come and how many of them match, of the declarations whose papers are waited for.</summary>
public sealed record PapersView(CockpitView View)
{
    /// <summary>How many papers are waited for.</summary>
    public int Expected => View.Figures.Funnel[View.Figures.Base];

    /// <summary>The length of the bar.</summary>
    public int Whole => Math.Max(1, Expected);

    /// <summary>What has been done by those whose papers are waited for.</summary>
    public string DoneWord => $"已{View.DoneWord}";

    /// <summary>The three states of a paper.</summary>
    public IReadOnlyList<PaperCount> Counts => [Count(PaperArrival.Arrived, "success"), Count(PaperArrival.Missing, "warn"), Count(PaperArrival.Mismatched, "danger")];

    /// <summary>How many papers stand so.</summary>
    public int this[PaperArrival paper] => View.Figures.Papers[paper];

    private PaperCount Count(PaperArrival paper, string tone) => new(paper.Label(), this[paper], View.Rows(paper), tone);
}

/// <summary>How many papers stand so.</summary>
/// <param name="Address">Where these are listed.</param>
/// <param name="Tone">Class of the number.</param>
public sealed record PaperCount(string Label, int Count, string Address, string Tone);
