using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The fields of a change: those of the request, and those of the materials that it holds.</summary>
public static class ChangeFields
{
    public const string Reason = "change.reason";
    public const string IsCancelled = "change.isCancelled";
    public const string Theme = "change.theme";

    /// <summary>Key of what concerns the change as a whole.</summary>
    public const string Whole = "change.whole";

    private static readonly Dictionary<string, string> Labels = new()
    {
        [Reason] = "变更理由",
        [IsCancelled] = "取消办班",
        [Theme] = "培训班主题",
        [Whole] = "变更内容",
    };

    /// <summary>Label of a field; null for a key that can be none.</summary>
    public static string? LabelOf(string key) => Labels.GetValueOrDefault(key) ?? ExecutionFields.LabelOf(key);

    /// <summary>The section in which the field is typed.</summary>
    public static SectionKind SectionOf(string key) => key.StartsWith("change.", StringComparison.Ordinal) ? SectionKind.Change : ExecutionFields.SectionOf(key);

    /// <summary>The request, then the materials as they shall be.</summary>
    public static IReadOnlyList<FieldValue> Of(DossierContent content, DossierContext context) => [.. Request(content), .. Materials(content, context)];

    /// <summary>The request alone.</summary>
    internal static IEnumerable<FieldValue> Request(DossierContent content)
    {
        var request = content.Section<ChangeRequest>(SectionKind.Change);
        yield return new(Reason, Labels[Reason], "变更申请", request.Reason ?? "", true);
        yield return new(IsCancelled, Labels[IsCancelled], "变更申请", request.IsCancelled ? "是" : "否", true);
        yield return new(Theme, Labels[Theme], "变更申请", request.Theme ?? "", true);
    }

    /// <summary>The fields of the materials that a change can hold; none before they were accepted.</summary>
    internal static IEnumerable<FieldValue> Materials(DossierContent content, DossierContext context) => !content.Sections.ContainsKey(SectionKind.Class) ? []
        : ExecutionFields.Of(content, context).Where(field => ExecutionFields.SectionOf(field.Key) != SectionKind.Notice);
}
