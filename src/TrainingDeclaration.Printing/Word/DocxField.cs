using System.Text;

namespace TrainingDeclaration.Printing.Word;

/// <summary>A Word field that has begun and not yet ended: first comes its code, then its result.</summary>
internal sealed class DocxField
{
    /// <summary>Its code so far.</summary>
    public StringBuilder Code { get; } = new();

    /// <summary>Whether its result has begun.</summary>
    public required bool ShowsResult { get; set; }

    /// <summary>Whether it is a check box, drop-down list or text input of a legacy form.</summary>
    public required bool IsOfForm { get; init; }
}
