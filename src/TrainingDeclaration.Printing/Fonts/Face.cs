namespace TrainingDeclaration.Printing.Fonts;

/// <summary>A typeface style. <see cref="FontCatalog"/> decides which file provides it.</summary>
public enum Face
{
    /// <summary>宋体, ours: values and running text.</summary>
    Song = 1,

    /// <summary>黑体, ours: titles and labels.</summary>
    Hei,

    /// <summary>仿宋, if the site has a file of its own: values and running text.</summary>
    FangSong,

    /// <summary>小标宋, if the site has a file of its own: titles.</summary>
    BiaoSong,
}
