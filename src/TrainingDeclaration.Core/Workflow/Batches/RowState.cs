namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>Where one row of a batch stands. Stored by name; labels in <see cref="BatchLabels"/>.</summary>
public enum RowState
{
    /// <summary>Nothing keeps it from being done; waits.</summary>
    Ready = 1,

    /// <summary>It could not be done when the batch was made, and is left alone.</summary>
    Unready,

    /// <summary>Done, in the save of the act itself.</summary>
    Done,

    /// <summary>Somebody else was faster: it is no longer what the preview showed.</summary>
    Taken,

    /// <summary>It was refused for another reason.</summary>
    Failed,
}
