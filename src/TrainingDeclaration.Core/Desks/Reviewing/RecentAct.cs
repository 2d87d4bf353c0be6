using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>A recent decision of the reader's office.</summary>
/// <param name="Declaration">As it is now, with call, unit and department.</param>
/// <param name="Entry">Who decided what and when.</param>
/// <param name="Undo">The act that undoes it now; null if it is final or something has happened since.</param>
public sealed record RecentAct(Declaration Declaration, HistoryEntry Entry, Act? Undo)
{
    /// <summary>Whether nobody outside the office has been told of it yet.</summary>
    public bool IsInTheHouse(DateTimeOffset now) => Undo is not null && (now < Entry.At + ActFacts.ReversalWindow || Declaration.DecisionIsKept);
}
