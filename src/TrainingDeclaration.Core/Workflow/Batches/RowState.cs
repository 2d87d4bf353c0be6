namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>Where one row of a selection stands. Stored by name; labels in <see cref="SelectionLabels"/>.</summary>
public enum RowState
{
    /// <summary>Nothing keeps it from being done; waits.</summary>
    Ready = 1,

    /// <summary>It could not be done when the selection was made, and is left alone.</summary>
    Unready,

    /// <summary>Done, in the save of the act itself.</summary>
    Done,

    /// <summary>Somebody else was faster: it no longer is what the preview showed.</summary>
    Taken,

    /// <summary>It was refused for another reason.</summary>
    Failed,
}
