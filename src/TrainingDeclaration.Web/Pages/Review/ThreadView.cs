using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>A remark as the reviewer reads it, with its answer and what became of the field.</summary>
/// <param name="Label">What the remark speaks of.</param>
/// <param name="Difference">What became of the field since the submission that the remark speaks of; null when unknown.</param>
/// <param name="IsOwn">Whether the reader's office wrote it and the reader may end it.</param>
public sealed record ThreadView(Workbench Bench, Remark Remark, string Label, FieldChange? Difference, bool IsOwn)
{
    /// <summary>Whether 改了 is said of a field that has not changed.</summary>
    public bool IsIdle => Remark.AnswerKind == AnswerKind.Changed && Difference is { IsChanged: false };

    /// <summary>Class of the tag of its kind; what is settled is told as quietly as what is internal.</summary>
    public string Tone => Remark is { End: null, Kind: RemarkKind.Correction } ? "tag-back" : Remark is { End: null, Kind: RemarkKind.Hint } ? "tag-wait" : "tag-draft";

    /// <summary>The boxes for the same remark once more.</summary>
    public NoteView Again => new(Bench, $"again.{Remark.Id}", Remark.Id.ToString(), Label, Remark.FieldKey);

    /// <summary>The name of the button's value: which remark, seen in which state, ends how.</summary>
    public string Settle(RemarkEnd end) => $"{Remark.Id}.{Remark.Stamp}.{end}";

    /// <summary>What was said of the form as a whole, open remarks first.</summary>
    public static IReadOnlyList<ThreadView> OfTheWhole(Workbench bench, Guid reader) =>
    [
        .. bench.Remarks.Where(remark => !bench.Fields.Any(field => field.Key == remark.FieldKey)).OrderBy(remark => remark.End is not null)
            .Select(remark => Of(bench, remark, "整份表", reader)),
    ];

    /// <summary>The view of a remark on the workbench.</summary>
    public static ThreadView Of(Workbench bench, Remark remark, string label, Guid reader) => new(
        bench, remark, label,
        bench.Comparison is { } comparison && comparison.From == remark.SubmissionNumber ? comparison.Of(remark.FieldKey) : null,
        bench.MayWrite && remark.OrganizationId == reader);
}
