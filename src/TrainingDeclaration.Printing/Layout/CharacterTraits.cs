namespace TrainingDeclaration.Printing.Layout;

/// <summary>How a character behaves at the ends of a line. One character may have several of these traits.</summary>
[Flags]
internal enum CharacterTraits : byte
{
    None = 0,

    /// <summary>Must not begin a line.</summary>
    NoStart = 1,

    /// <summary>Must not end a line.</summary>
    NoEnd = 2,

    /// <summary>Letter, digit or sign in a word written without gaps: 2.5D/3D, AEC-Q100, a@b.cn.</summary>
    Latin = 4,

    /// <summary>Full-width punctuation with its ink in the left half: 。，）》</summary>
    BlankRight = 8,

    /// <summary>Full-width punctuation with its ink in the right half: （《</summary>
    BlankLeft = 16,

    /// <summary>A blank.</summary>
    Space = 32,

    /// <summary>An ideograph, set a quarter em away from Latin.</summary>
    Han = 64,

    /// <summary>A measure word or unit that stays with the number before it: 人, 天, 万.</summary>
    Unit = 128,
}
