namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a field of a Word form says, before it is understood.</summary>
/// <param name="Text">Its text; empty if there is none.</param>
/// <param name="Note">What was left out of it, or why it is not clear; null if nothing.</param>
public sealed record WordText(string Text, string? Note, WordClarity Clarity)
{
    /// <summary>The same with a further note, and no clearer than the given clarity.</summary>
    public WordText With(string note, WordClarity clarity) => new(Text, Note + note, clarity > Clarity ? clarity : Clarity);
}
