using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>The two judgements of one need.</summary>
/// <param name="ByFacts">What is missing no matter what will be typed; null = nothing can be.</param>
/// <param name="ByInput">What is missing when the button is pressed; null = the same.</param>
internal sealed record NeedCheck(Func<NeedCase, Refusal?>? ByFacts, Func<NeedCase, ActInput, Refusal?>? ByInput = null)
{
    /// <summary>A need that only typed input can meet.</summary>
    public static NeedCheck Typed(Func<NeedCase, ActInput, Refusal?> byInput) => new(null, byInput);
}
