namespace TrainingDeclaration.Printing.Fonts;

/// <summary>A look of type. Which file has it is decided by <see cref="FontCatalog"/>.</summary>
public enum Face
{
    /// <summary>宋体 look, ours: values and running text.</summary>
    Song = 1,

    /// <summary>黑体 look, ours: titles and labels.</summary>
    Hei,

    /// <summary>仿宋, when the site has a file of its own: values and running text.</summary>
    FangSong,

    /// <summary>小标宋, when the site has a file of its own: titles.</summary>
    BiaoSong,
}
