namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>One thing that a change makes different.</summary>
/// <param name="Key">Key of the field.</param>
/// <param name="Before">What is valid now; empty = there was nothing.</param>
/// <param name="After">What shall be; empty = nothing.</param>
/// <param name="Route">Who would decide on this alone.</param>
public sealed record ChangeItem(string Key, string Label, string Before, string After, ChangeRoute Route);
