using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>An act being performed: who, on what, by which row, with what input.</summary>
/// <param name="Done">The act in words, for the bundles and plans it affects.</param>
public sealed record Deed(CurrentUser User, Facts Facts, Transition Row, ActInput Input, LastAct Done)
{
    /// <summary>The tracked declaration.</summary>
    public Declaration Declaration => Facts.Declaration;
}
