using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Schemes;

namespace TrainingDeclaration.Web.Pages.Reasons;

/// <summary>The fields that a reason may be meant for: those that a unit fills, of every scheme.</summary>
public static class ReasonFields
{
    /// <summary>Any field first, then each by its label.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [new("任何字段", ""), .. SchemeCatalog.FieldLabels.Select(field => new SelectListItem(field.Label, field.Key))];

    /// <summary>Label of the field; null for an unknown key.</summary>
    public static string? LabelOf(string? key) => SchemeCatalog.FieldLabels.FirstOrDefault(field => field.Key == key).Label;

    /// <summary>The key when it names a field; null otherwise.</summary>
    public static string? Known(string? key) => LabelOf(key) is null ? null : key;
}
