namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>The three parts of a reviewer's queue.</summary>
public enum QueueTab
{
    /// <summary>待审核: the reader's office must act.</summary>
    Waiting = 1,

    /// <summary>退回中: returned by the reader's office or past it, and not back yet.</summary>
    Returned,

    /// <summary>已办: decided by the reader's office.</summary>
    Decided,
}
