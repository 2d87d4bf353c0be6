using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The context of a dossier's content: its issued declaration, the call whose settings apply, and the instant for which it is judged.</summary>
/// <param name="At">UTC.</param>
public sealed record DossierContext(Declaration Declaration, FormContext Form, DateTimeOffset At)
{
    /// <summary>The form as it was reported last; null if it was not read.</summary>
    public Body? Body { get; init; }

    /// <summary>What is recorded of the class; null if it was not read.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>The money of the class from its end on; null if it was not read.</summary>
    public SettlementRecord? Settlement { get; init; }

    /// <summary>The changes of the class; null if they were not read.</summary>
    public ChangeRecord? Changes { get; init; }

    /// <summary>The materials that are valid, for the judgement of a change; null where there are none, or they were not read.</summary>
    public DossierContent? InForce { get; init; }

    /// <summary>The materials that an office approved last: the measure of a change. Small steps that need only be reported do not move it.</summary>
    public DossierContent? Approved { get; init; }

    /// <summary>The standards and rates for which it is judged; null where nothing is paid by standards, or they were not read.</summary>
    public CostContext? Costs { get; init; }
}
