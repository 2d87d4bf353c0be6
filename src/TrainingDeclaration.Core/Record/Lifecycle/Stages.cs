using System.Diagnostics;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What a stage means, defined once: the figures and the lists behind them use it.</summary>
public static class Stages
{
    /// <summary>The stages in order.</summary>
    public static readonly IReadOnlyList<Stage> All = Enum.GetValues<Stage>();

    /// <summary>Those that the person's scheme has: without a recommending department, what is reported is recommended at once.</summary>
    public static IReadOnlyList<Stage> Of(CurrentUser user) =>
        user.Profile.HasDepartments ? All : [.. All.Where(stage => stage != Stage.Recommended)];

    /// <summary>Whose seal makes a paper arrive at the authority.</summary>
    public static SealKind SealOf(CurrentUser user) => user.Profile.HasDepartments ? SealKind.Department : SealKind.Unit;

    /// <summary>The word of the stage.</summary>
    /// <param name="wording">The wording of the scheme; null = the usual one.</param>
    public static string Label(this Stage stage, Wording? wording = null) => wording?.Names.GetValueOrDefault(stage) ?? stage switch
    {
        Stage.Started => "草稿",
        Stage.Reported => "已报送归口",
        Stage.Recommended => "归口同意推荐",
        Stage.ReportedUp => "已汇总上报",
        Stage.Sealed => "纸质或传真到件",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether a declaration with the status is at the stage or beyond; for <see cref="Stage.Sealed"/> the status only tells that it may be.</summary>
    public static bool Holds(this Stage stage, Status status) => StatusFacts.From(stage).Contains(status);

    /// <summary>Whether only the department's decision leads there.</summary>
    public static bool IsBehindDecision(this Stage stage) => stage is not (Stage.Started or Stage.Reported);

    /// <summary>Those at the stage or beyond.</summary>
    public static IQueryable<Declaration> At(this IQueryable<Declaration> declarations, AppDbContext db, CurrentUser user, Stage stage)
    {
        var statuses = StatusFacts.From(stage);
        var there = declarations.Where(d => statuses.Contains(d.Status));
        return stage == Stage.Sealed ? there.With(db, PaperArrival.Arrived, SealOf(user), null) : there;
    }

    /// <summary>Those that have not come that far; whatever has ended counts nowhere.</summary>
    public static IQueryable<Declaration> NotAt(this IQueryable<Declaration> declarations, AppDbContext db, CurrentUser user, Stage stage)
    {
        if (stage == Stage.Sealed)
        {
            var sealedOnes = declarations.At(db, user, Stage.Sealed).Select(d => d.Id);
            return declarations.At(db, user, Stage.Started).Where(d => !sealedOnes.Contains(d.Id));
        }

        var statuses = StatusFacts.From(Stage.Started).Except(StatusFacts.From(stage)).ToArray();
        return declarations.Where(d => statuses.Contains(d.Status));
    }
}
