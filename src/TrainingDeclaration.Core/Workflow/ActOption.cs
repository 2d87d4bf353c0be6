using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>A row that the person's seats reach, with what prevents it from being performed now.</summary>
/// <param name="Row">The row.</param>
/// <param name="Missing">What is missing no matter what will be typed; empty = the button is enabled.</param>
public sealed record ActOption(Transition Row, IReadOnlyList<Refusal> Missing)
{
    public Act Act => Row.Act;

    /// <summary>Whether it can be performed now.</summary>
    public bool IsOpen => Missing.Count == 0;
}
