using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>The effects on one subject, a method each. They change tracked entities inside the act's transaction and do not save.</summary>
public interface IEffects
{
    /// <summary>The methods by effect; no two subjects share one.</summary>
    IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods { get; }
}
