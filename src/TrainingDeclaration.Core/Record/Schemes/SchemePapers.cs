using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The papers of a scheme, other than the form, that have the scheme's own wording.</summary>
public sealed record SchemePapers
{
    /// <summary>Title of the list that goes up with a bundle; call and department are loaded.</summary>
    public required Func<Bundle, string> BundleTitle { get; init; }

    /// <summary>That list; rows by rank with declarations and units, opinions by declaration.</summary>
    public required Func<Bundle, IReadOnlyList<BundleRow>, IReadOnlyDictionary<Guid, Opinion>, Sheet> BundleList { get; init; }

    /// <summary>What the list says about a row besides its form: the text written for it, or one derived from the opinion.</summary>
    public required Func<BundleRow, Opinion?, string> RowOpinion { get; init; }

    /// <summary>Title of a plan, given year and ordinal.</summary>
    public required Func<int, int, string> PlanTitle { get; init; }

    /// <summary>What the 呈批单 asks of the leader.</summary>
    public required Func<IReadOnlyList<PlanItem>, string> PlanSubject { get; init; }

    /// <summary>The published list of results: declarations with their units, issued ones and those in reserve; null = results have no paper.</summary>
    public Func<Call, IReadOnlyList<Declaration>, DateOnly, Sheet>? Results { get; init; }

    /// <summary>The list that goes to a ministry, by place; null = there is none.</summary>
    public Func<Call, IReadOnlyList<Declaration>, DateOnly, Sheet>? ForMinistry { get; init; }

    /// <summary>经费通知单 with the Beijing date of issue and the newest block of the chain; null = nothing is funded after the plan.</summary>
    public Func<Declaration, FormContext, FundingNotice, DateOnly, string?, Sheet>? Funding { get; init; }

    /// <summary>Title of the notice that accompanies an issued item.</summary>
    public required string NoticeTitle { get; init; }

    /// <summary>That notice, with the granted services and the Beijing date of issue.</summary>
    public required Func<Declaration, FormContext, IReadOnlyList<string>, DateOnly, Sheet> Notice { get; init; }
}
