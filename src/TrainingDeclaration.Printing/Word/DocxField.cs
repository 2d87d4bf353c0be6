using System.Text;

namespace TrainingDeclaration.Printing.Word;

/// <summary>A field of Word that has begun and not yet ended: what stands in it is its code, then its result.</summary>
internal sealed class DocxField
{
    /// <summary>Its code so far.</summary>
    public StringBuilder Code { get; } = new();

    /// <summary>Whether its result has begun.</summary>
    public required bool ShowsResult { get; set; }

    /// <summary>Whether it is a box, a list or a blank of an old form.</summary>
    public required bool IsOfForm { get; init; }
}
