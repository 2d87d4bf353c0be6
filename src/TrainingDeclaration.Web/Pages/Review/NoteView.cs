using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>The boxes for a new remark.</summary>
/// <param name="Box">Name of the box for the words.</param>
/// <param name="Name">What the names of kind and reason end in.</param>
/// <param name="Label">What the remark speaks of.</param>
/// <param name="FieldKey">Key of the field; null = the whole form.</param>
public sealed record NoteView(Workbench Bench, string Box, string Name, string Label, string? FieldKey)
{
    /// <summary>What was posted under the name and refused.</summary>
    public string? Posted(string name) => Bench.Posted?[name].LastOrDefault();

    /// <summary>Whether words were posted and refused.</summary>
    public bool IsTyped => Posted(Box) is { Length: > 0 };

    /// <summary>What the remark may ask.</summary>
    public IReadOnlyList<RemarkKind> Kinds => Bench.MayAsk ? Enum.GetValues<RemarkKind>() : [RemarkKind.Internal];

    /// <summary>What it asks as long as nothing else is chosen: what was posted, otherwise the first.</summary>
    public RemarkKind Kind => Enum.TryParse<RemarkKind>(Posted($"kind.{Name}"), out var posted) ? posted : Kinds[0];

    /// <summary>Reasons to choose from: those for any field and those for this one.</summary>
    public IReadOnlyList<StandardReason> Reasons { get; } = [.. Bench.Reasons.Where(reason => reason.FieldKey is null || reason.FieldKey == FieldKey)];
}
