namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>How a rule compares a measure.</summary>
public enum Comparator
{
    /// <summary>不少于: nothing entered is too little.</summary>
    AtLeast = 1,

    /// <summary>最高: nothing entered is fine.</summary>
    AtMost,

    /// <summary>左右, between two limits of the call; nothing entered is not judged.</summary>
    Around,

    /// <summary>One of the allowed answers; no answer is not one of them.</summary>
    OneOf,

    /// <summary>There must be none.</summary>
    None,
}
