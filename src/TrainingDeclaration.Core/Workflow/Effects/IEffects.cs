using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>The effects of one subject, a method each. They change tracked entities inside the act's transaction and save nothing themselves.</summary>
public interface IEffects
{
    /// <summary>The methods by effect; no two subjects share one.</summary>
    IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods { get; }
}
