using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>All figures of a call that the reader may know, counted at one instant.</summary>
public sealed record CockpitFigures
{
    /// <summary>Declarations per stage, cumulative: each includes the later ones.</summary>
    public required IReadOnlyDictionary<Stage, int> Funnel { get; init; }

    /// <summary>The stage from which on the reader's desk expects paper and the money is counted.</summary>
    public required Stage Base { get; init; }

    /// <summary>Requested fen of the declarations at <see cref="Base"/>.</summary>
    public required long RequestedFen { get; init; }

    /// <summary>Papers at <see cref="Base"/> by arrival; 已到 and 未到 make the whole, 码不符 is part of 未到, fax and paper are today's.</summary>
    public required IReadOnlyDictionary<PaperArrival, int> Papers { get; init; }

    /// <summary>The offices below, in official order.</summary>
    public required IReadOnlyList<OfficeFigures> Offices { get; init; }

    /// <summary>When each declaration was first reported, and when it first reached the authority; UTC, sorted.</summary>
    public required IReadOnlyList<DateTimeOffset> FirstReports { get; init; }

    /// <inheritdoc cref="FirstReports"/>
    public required IReadOnlyList<DateTimeOffset> FirstReportUps { get; init; }

    /// <summary>Length of the prefix that all office names share; 0 if it is too short to be worth dropping.</summary>
    public int SharedPrefix
    {
        get
        {
            var names = Offices.Select(office => office.Office.Name).ToList();
            var shared = names.Count < 2 ? 0 : names[0].TakeWhile((c, i) => names.TrueForAll(name => name.Length > i + 1 && name[i] == c)).Count();
            return shared < 3 ? 0 : shared;
        }
    }

    /// <summary>Offices that still lack something: those that lack most first, then in official order.</summary>
    public IReadOnlyList<OfficeFigures> Late =>
        [.. Offices.Where(o => o.Lacks.Count > 0).OrderByDescending(o => o.Outstanding).ThenByDescending(o => o.Missing).ThenByDescending(o => o.Unreported + o.InReview)];
}
