namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One field of a Word form: what it contained, and how it was understood.</summary>
/// <param name="Field">Key of the field.</param>
/// <param name="Label">Its label on the paper.</param>
/// <param name="Found">The text in the file; null if the field was not found at all.</param>
/// <param name="Note">What the person should know or do; null if nothing.</param>
public sealed record WordField(string Field, string Label, string? Found, WordVerdict Verdict, string? Note = null);
