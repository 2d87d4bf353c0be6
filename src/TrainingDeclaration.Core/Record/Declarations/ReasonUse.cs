namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>How often an office has used a reason under one call.</summary>
/// <param name="Text">The current wording.</param>
/// <param name="Remarks">Remarks sent with the code.</param>
/// <param name="Declarations">Their declarations, each counted once.</param>
public sealed record ReasonUse(string Code, string Text, int Remarks, int Declarations);
