namespace TrainingDeclaration.Printing.Word;

/// <summary>What a cell of a Word document contains that is not part of its text.</summary>
public enum DocxRemarkKind
{
    /// <summary>Struck through.</summary>
    Struck = 1,

    /// <summary>Formatted as hidden.</summary>
    Hidden,

    /// <summary>Deleted or moved away with tracked changes.</summary>
    Deleted,

    /// <summary>A phonetic guide above its characters.</summary>
    Phonetic,

    /// <summary>The prompt of a content control that nobody has filled in.</summary>
    Prompt,

    /// <summary>The mark of a footnote or an endnote.</summary>
    Footnote,

    /// <summary>Raised characters: a mark, or an exponent.</summary>
    Superscript,

    /// <summary>Text inside a text box.</summary>
    TextBox,

    /// <summary>A picture, a drawing or an embedded file.</summary>
    Picture,

    /// <summary>A character of a symbol font whose meaning is not known.</summary>
    Symbol,

    /// <summary>A formula: its characters are part of the text, its arrangement is not.</summary>
    Formula,

    /// <summary>A field that shows something that is not there as text.</summary>
    Field,

    /// <summary>An automatic number whose format is not known.</summary>
    Numbering,
}
