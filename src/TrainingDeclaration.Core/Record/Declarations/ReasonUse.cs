namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>How often an office has used a reason under one call.</summary>
/// <param name="Text">The wording of today.</param>
/// <param name="Remarks">Remarks that were sent with the code.</param>
/// <param name="Declarations">Declarations among them, each once.</param>
public sealed record ReasonUse(string Code, string Text, int Remarks, int Declarations);
