namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>State of one row of a batch. Stored by name; labels in <see cref="BatchLabels"/>.</summary>
public enum RowState
{
    /// <summary>Nothing prevents it from being done; waiting.</summary>
    Ready = 1,

    /// <summary>It could not be done when the batch was made, and is left alone.</summary>
    Unready,

    /// <summary>Done, in the save of the act itself.</summary>
    Done,

    /// <summary>Somebody else was faster: it is no longer as the preview showed it.</summary>
    Taken,

    /// <summary>It was refused for another reason.</summary>
    Failed,
}
