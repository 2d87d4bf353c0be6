using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>How a group of the edit page stands, for the index at its side.</summary>
/// <param name="Text">已填, or how much waits: 待答复, 需说明, 待填.</param>
/// <param name="Tone">s = done, w = somebody waits, empty = not filled yet.</param>
public sealed record GroupMark(string Text, string Tone)
{
    /// <summary>The mark of a group of fields: what another asked comes first, then what a limit asks, then what is missing.</summary>
    public static GroupMark Of(FieldGroup group, IReadOnlyList<Finding> findings, IReadOnlyList<Remark> remarks)
    {
        var open = remarks.Count(remark => remark.FieldKey is { } key && group.Keys.Contains(key) && remark.WaitsForAnswer);
        var blocking = findings.Where(finding => finding.Blocks && group.Keys.Contains(finding.Field)).ToList();
        var reasons = blocking.Count(finding => finding.Grade == Grade.NeedsReason);
        return open > 0 ? new GroupMark($"{open} 待答复", "w")
            : reasons > 0 ? new GroupMark($"{reasons} 需说明", "w")
            : blocking.Count > 0 ? new GroupMark($"{blocking.Count} 待填", "")
            : new GroupMark("已填", "s");
    }
}
