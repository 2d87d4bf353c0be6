using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Decisions that can be undone, and how long what they tell others waits in the house for that.</summary>
public static class Reversals
{
    /// <summary>So long a decision is told to nobody, unless the next act comes earlier.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The act that undoes the decision; null = it is final.</summary>
    public static Act? Reversal(this Act act) => act switch
    {
        Act.Recommend or Act.Decline => Act.TakeBack,
        Act.Support => Act.Remove,
        Act.RefuseSupport or Act.Reserve => Act.Reconsider,
        Act.MinistrySelect or Act.MinistryDecline => Act.CorrectSelection,
        _ => null,
    };

    /// <summary>Whether the act undoes a decision.</summary>
    public static bool IsReversal(this Act act) => act is Act.TakeBack or Act.Remove or Act.Reconsider or Act.CorrectSelection;
}
