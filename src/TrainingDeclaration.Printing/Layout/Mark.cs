namespace TrainingDeclaration.Printing.Layout;

/// <summary>Something that puts ink on the page.</summary>
public abstract record Mark
{
    /// <summary>The rectangle its ink lies in, or a little more.</summary>
    public abstract Area Extent { get; }
}
