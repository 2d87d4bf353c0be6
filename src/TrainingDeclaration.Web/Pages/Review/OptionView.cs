using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>One decision that the reader may take on the workbench, or could once something is there.</summary>
/// <param name="Chosen">The act that was posted and refused.</param>
public sealed record OptionView(Workbench Bench, Act? Chosen, ActOption Option)
{
    /// <summary>
    /// Whether it is shown unfolded: the one that was refused, otherwise the first, which is the one that is expected; while that
    /// cannot be pressed yet, its reason is what the reader needs.
    /// </summary>
    public bool IsExpanded => Option.Act == (Chosen ?? Bench.Decided[0].Act);

    /// <summary>What becomes of the declaration, in a few words.</summary>
    public string Effect => Option.Row is { Part: not null, PartTo: var partTo } && partTo != DossierTarget.Same ? $"转为“{partTo.Of(Bench.Facts!).Label(Option.Row.Part)}”"
        : Option.Row.To == Target.Same ? "供负责人决定" : $"转为“{Option.Row.To.LabelFor(Bench.Facts!)}”";

    /// <summary>Whether it would leave 提示 of the reader's office unsent.</summary>
    public bool LeavesHints => Bench.UnsentHints > 0 && Option.Act is Act.Recommend or Act.Relay or Act.Support or Act.Accept or Act.PassUp;

    /// <summary>What its boxes show; what was typed returns only to the decision that was refused.</summary>
    public NeedView Needs => Bench.View! with
    {
        Row = Option.Row,
        Typed = IsRefused ? Bench.View.Typed : null,
        IdPrefix = IsRefused ? "" : $"{Option.Act}-",
        HasFieldBoxes = Option.Act == Bench.Back,
    };

    private bool IsRefused => Option.Act == Chosen;
}
