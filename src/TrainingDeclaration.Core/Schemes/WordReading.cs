namespace TrainingDeclaration.Core.Schemes;

/// <summary>How a field of a Word form was understood.</summary>
public enum WordVerdict
{
    /// <summary>Taken over into the draft.</summary>
    Understood = 1,

    /// <summary>Nothing stood there.</summary>
    Empty,

    /// <summary>Something stood there that is not clear; it is not taken over, the person decides.</summary>
    Unclear,

    /// <summary>The system prints its own record here; what stood there is only compared.</summary>
    NotTaken,
}

/// <summary>One field of a Word form: what stood there, and what came of it.</summary>
/// <param name="Field">Key of the field.</param>
/// <param name="Label">Its label on the paper.</param>
/// <param name="Found">The text as it stood in the file; null when the field was not found at all.</param>
/// <param name="Note">What the person should know or do; null when nothing.</param>
public sealed record WordField(string Field, string Label, string? Found, WordVerdict Verdict, string? Note = null);
