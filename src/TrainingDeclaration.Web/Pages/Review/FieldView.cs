using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>One field of the form in the middle.</summary>
/// <param name="Reader">The reader's organization.</param>
public sealed record FieldView(Workbench Bench, FieldValue Field, Guid Reader)
{
    /// <summary>The fields worth showing; after a return those that changed or are spoken of come first.</summary>
    public static (IReadOnlyList<FieldView> First, IReadOnlyList<FieldView> Others) Shown(Workbench bench, Guid reader)
    {
        var shown = bench.Fields.Where(f => f.Text.Length > 0 || f.IsPrinted || bench.Comparison?.Of(f.Key) is { IsChanged: true })
            .Select(f => new FieldView(bench, f, reader)).ToList();
        var first = bench.Comparison is null ? shown : [.. shown.Where(f => f.IsTouched)];
        return (first, [.. shown.Except(first)]);
    }

    /// <summary>What became of it since the reader's office last saw it; null on the first look.</summary>
    public FieldChange? Difference => Bench.Comparison?.Of(Field.Key);

    /// <summary>What was said of it, open remarks first.</summary>
    public IReadOnlyList<ThreadView> Threads { get; } =
        [.. Bench.Remarks.Where(r => r.FieldKey == Field.Key).OrderBy(r => r.End is not null).Select(r => ThreadView.Of(Bench, r, Field.Label, Reader))];

    /// <summary>The boxes for a remark on it.</summary>
    public NoteView Note { get; } = new(Bench, $"remark.{Field.Key}", Field.Key, Field.Label, Field.Key);

    /// <summary>What the rules ask a reason for, with the reason that was given; null where they ask for none.</summary>
    public Finding? Explained => Bench.Findings.FirstOrDefault(finding => finding.Field == Field.Key && finding.Grade == Grade.NeedsReason);

    /// <summary>Its value, or that there is none.</summary>
    public string Text => Field.Text.Length > 0 ? Field.Text : "（未填写）";

    /// <summary>Whether the reader should look at it first: it changed, or something open was said of it.</summary>
    public bool IsTouched => Difference is { IsChanged: true } || Threads.Any(thread => thread.Remark.End is null);
}
