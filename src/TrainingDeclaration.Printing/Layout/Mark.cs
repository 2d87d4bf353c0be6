namespace TrainingDeclaration.Printing.Layout;

/// <summary>Something that puts ink on the page.</summary>
public abstract record Mark
{
    /// <summary>The rectangle that contains its ink, or a little more.</summary>
    public abstract Area Extent { get; }
}
