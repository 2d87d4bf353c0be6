using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>How many declarations have come how far; what has reached a stage is counted in those before it, too.</summary>
public sealed record FunnelView(CockpitView View)
{
    /// <summary>The length of the longest bar.</summary>
    public int Whole => Math.Max(1, View.Figures.Funnel[Stage.Started]);

    /// <summary>The stages that the reader may know, from the first.</summary>
    public IEnumerable<FunnelBar> Bars => Stages.Of(View.User).Select(stage => Bar(stage, View.Figures.Funnel[stage]));

    /// <summary>How many could be reported up and are not.</summary>
    public int Waiting => View.Figures.Funnel[Stage.Recommended] - View.Figures.Funnel[Stage.ReportedUp];

    /// <summary>Where these are listed.</summary>
    public string WaitingAddress => View.Rows(Stage.Recommended, Stage.ReportedUp);

    /// <summary>What stands after their number: what they are, and for an authority with how many offices they lie.</summary>
    public string WaitingText => $"{View.User.Words.Recommended}而未上报" + (View.IsAuthority
        ? $"，分布在 {View.Figures.Offices.Count(office => office.ToReportUp > 0)} 个{View.User.Words.DepartmentShort}" : "");

    private FunnelBar Bar(Stage stage, int count) => new(stage.Label(View.User.Words), count, 100 * count / Whole, View.Rows(stage), stage switch
    {
        Stage.Started => "b-3",
        Stage.Reported => "b-2",
        Stage.Sealed => "b-s",
        _ => "b-1",
    });
}

/// <summary>One stage of the funnel.</summary>
/// <param name="Percent">Of what was begun.</param>
/// <param name="Address">Where these are listed.</param>
/// <param name="Fill">Class of the bar.</param>
public sealed record FunnelBar(string Label, int Count, int Percent, string Address, string Fill);
