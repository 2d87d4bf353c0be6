namespace TrainingDeclaration.Printing.Fonts;

/// <summary>A role of type. Which file plays it is decided by <see cref="FontCatalog"/>.</summary>
public enum Face
{
    /// <summary>宋体 look: values and running text.</summary>
    Song = 1,

    /// <summary>黑体 look: titles and labels.</summary>
    Hei,
}
