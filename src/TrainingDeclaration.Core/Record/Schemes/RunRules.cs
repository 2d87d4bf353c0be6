using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a scheme says of a class while it is held: from 登记开班 to 登记结束.</summary>
public sealed record RunRules
{
    /// <summary>The days of a schedule, in order.</summary>
    public required Func<DossierContent, IReadOnlyList<PlannedDay>> Days { get; init; }

    /// <summary>What keeps the class from beginning; without input only what no input can change. The comment is the reason that it asks for.</summary>
    public required Func<RunRecord, DossierContext, ActInput?, IReadOnlyList<Finding>> Begin { get; init; }

    /// <summary>What keeps the class from ending on the day, Beijing; each finding with the reason that was given for it.</summary>
    public required Func<RunRecord, DossierContext, DateOnly, IReadOnlyDictionary<string, string>, IReadOnlyList<Finding>> End { get; init; }

    /// <summary>The last day of the accepted schedule; null while none is known.</summary>
    public required Func<DossierContent, DateOnly?> LastDay { get; init; }

    /// <summary>What a reason kept under <see cref="Finding.ReasonKey"/> speaks of, in words.</summary>
    public required Func<string, string> LabelOf { get; init; }

    /// <summary>签到表 of half a day, with the names of the admitted trainees.</summary>
    public required Func<PlannedDay, HalfDay, IReadOnlyList<RosterRow>, DossierContext, Sheet> SignInSheet { get; init; }
}
