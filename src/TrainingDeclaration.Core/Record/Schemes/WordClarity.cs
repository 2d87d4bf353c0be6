namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How certain the meaning of a cell of a Word form is.</summary>
public enum WordClarity
{
    /// <summary>Its text is its value.</summary>
    Clear = 1,

    /// <summary>Its text may lack something: long texts are taken and listed, numbers and ticks are not taken.</summary>
    Doubtful,

    /// <summary>It is not known what of it is the value: nothing is taken.</summary>
    Unclear,
}
