using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>A row that the person's seat reaches, with what keeps it from being done now.</summary>
/// <param name="Row">The row.</param>
/// <param name="Missing">What is missing whatever will be typed; empty = the button is open.</param>
public sealed record ActOption(Transition Row, IReadOnlyList<Refusal> Missing)
{
    /// <summary>The act.</summary>
    public Act Act => Row.Act;

    /// <summary>Whether it can be done now.</summary>
    public bool IsOpen => Missing.Count == 0;
}
