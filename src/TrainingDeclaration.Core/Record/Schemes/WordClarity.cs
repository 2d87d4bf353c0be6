namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How certain the meaning of a cell in a Word form is.</summary>
public enum WordClarity
{
    /// <summary>Its text is its value.</summary>
    Clear = 1,

    /// <summary>Its text may be incomplete: long texts are taken over and listed, numbers and ticks are not.</summary>
    Doubtful,

    /// <summary>It is not clear which part is the value: nothing is taken over.</summary>
    Unclear,
}
