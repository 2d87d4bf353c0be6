using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>How one office below the reader is doing under a call: a department for the authority, a unit for the others.</summary>
/// <param name="Counts">Declarations per <see cref="Stage"/>, cumulative: each includes the later ones.</param>
/// <param name="Declined">不予推荐: reported, but nothing more is expected.</param>
/// <param name="Expected">How many papers the reader's desk expects from it.</param>
/// <param name="Missing">How many of these have not arrived.</param>
public sealed record OfficeFigures(Organization Office, IReadOnlyDictionary<Stage, int> Counts, int Declined, int Expected, int Missing)
{
    /// <summary>Whether the authority is counting, so that what matters is what was reported up.</summary>
    public bool ReportsUp { get; init; }

    /// <summary>Declarations at the stage.</summary>
    public int this[Stage stage] => Counts[stage];

    /// <summary>What is finished for the reader, out of <see cref="Whole"/>.</summary>
    public int Done => ReportsUp ? this[Stage.ReportedUp] : this[Stage.Reported];

    /// <summary>What <see cref="Done"/> is measured against: what may be reported up by offices that report up, otherwise what was started.</summary>
    public int Whole => ReportsUp ? this[Stage.Recommended] : this[Stage.Started];

    /// <summary>Started and not with the department: drafts, sign-offs, returned forms.</summary>
    public int Unreported => this[Stage.Started] - this[Stage.Reported];

    /// <summary>With the reviewers below the authority.</summary>
    public int InReview => this[Stage.Reported] - this[Stage.Recommended] - Declined;

    /// <summary>Recommended but not reported up.</summary>
    public int ToReportUp => this[Stage.Recommended] - this[Stage.ReportedUp];

    /// <summary>What could be done at once: for a department what it recommended but has not reported up, for a unit what it has not reported.</summary>
    public int Outstanding => ReportsUp ? ToReportUp : Unreported;

    /// <summary>Nothing done, a part, or all of it.</summary>
    public Standing Standing => Done == 0 ? Standing.Nothing : Done == Whole ? Standing.All : Standing.Part;

    /// <summary>What is lacking, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Lacks =>
    [
        .. this[Stage.Started] == 0 ? ["未开始"] : Array.Empty<string>(),
        .. Unreported > 0 ? [$"未报送 {Unreported}"] : Array.Empty<string>(),
        .. ReportsUp && InReview > 0 ? [$"审核中 {InReview}"] : Array.Empty<string>(),
        .. ReportsUp && ToReportUp > 0 ? [$"未上报 {ToReportUp}"] : Array.Empty<string>(),
        .. Missing > 0 ? [$"纸质未到 {Missing}"] : Array.Empty<string>(),
    ];

    /// <summary>Name without the prefix that all of them share, for a tile.</summary>
    public string ShortName
    {
        get
        {
            var name = Office.Name;
            foreach (var tail in new[] { "科学技术厅", "科学技术委员会", "科技创新委员会", "科学技术局" })
            {
                if (ReportsUp && name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 1)
                {
                    name = name[..^tail.Length];
                    return name.Length > 2 && name[^1] is '省' or '市' ? name[..^1] : name;
                }
            }

            return name;
        }
    }
}
