namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>An answer as typed; like a draft, it may be incomplete.</summary>
/// <param name="Kind">改了 or 未改; null = not chosen yet.</param>
/// <param name="Words">What was changed, or why not.</param>
public sealed record AnswerInput(AnswerKind? Kind, string? Words);
