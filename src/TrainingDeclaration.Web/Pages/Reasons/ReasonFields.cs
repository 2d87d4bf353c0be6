using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Reasons;

/// <summary>The fields that a reason may be meant for: those that a unit fills in the scheme.</summary>
public static class ReasonFields
{
    /// <summary>Any field first, then each by its label.</summary>
    public static IReadOnlyList<SelectListItem> Choices(Scheme scheme) =>
        [new("任何字段", ""), .. scheme.FieldKeys.Select(key => new SelectListItem(scheme.LabelOf(key), key))];

    /// <summary>The key when it names a field; null otherwise.</summary>
    public static string? Known(Scheme scheme, string? key) => scheme.LabelOf(key) is null ? null : key;
}
