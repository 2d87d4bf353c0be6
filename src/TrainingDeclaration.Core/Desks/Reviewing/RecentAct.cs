using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>One thing that the reader's office has decided lately.</summary>
/// <param name="Declaration">As it stands now, with call, unit and department.</param>
/// <param name="Entry">Who decided what and when.</param>
/// <param name="Undo">The act that undoes it now; null when it is final or something has happened since.</param>
public sealed record RecentAct(Declaration Declaration, HistoryEntry Entry, Act? Undo)
{
    /// <summary>Whether nobody outside has been told of it at the instant.</summary>
    public bool IsInTheHouse(DateTimeOffset now) => Undo is not null && (now < Entry.At + ActFacts.ReversalWindow || Declaration.DecisionIsKept);
}
