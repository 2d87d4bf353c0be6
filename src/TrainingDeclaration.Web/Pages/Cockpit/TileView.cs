using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>One office on the board of tiles.</summary>
/// <param name="Name">As short as it may be among the others.</param>
public sealed record TileView(OfficeFigures Office, string Name, CockpitView View)
{
    /// <summary>The whole name, for the tile's tooltip.</summary>
    public string FullName => Office.Office.Name;

    /// <summary>How it stands, in words.</summary>
    public string Word => Office[Stage.Started] == 0 ? "未开始" : View.Word(Office.Standing);

    /// <summary>Second half of the tile's class.</summary>
    public string Tone => Office.Standing switch { Standing.All => "ok", Standing.Part => "part", _ => "no" };

    /// <summary>Class of the bar.</summary>
    public string Fill => Office.Standing == Standing.All ? "b-s" : "b-w";

    /// <summary>Where its declarations are listed: as far as they have come and the reader may see.</summary>
    public string Address => View.Rows(
        !View.IsAuthority || Office.Whole == 0 ? Stage.Started : Office.Done == 0 ? Stage.Recommended : Stage.ReportedUp, null, Office.Office.Code);
}
