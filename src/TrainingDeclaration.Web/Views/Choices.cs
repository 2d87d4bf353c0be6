using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrainingDeclaration.Web.Views;

/// <summary>Options of selects and radio buttons.</summary>
public static class Choices
{
    /// <summary>Yes and no, in the form's words.</summary>
    public static SelectListItem[] YesNo(string yes = "是", string no = "否") => [new(yes, "yes"), new(no, "no")];

    /// <summary>The value of a flag among these options.</summary>
    public static string Flag(bool? value) => value switch { true => "yes", false => "no", null => "" };

    /// <summary>The members of an enumeration.</summary>
    public static List<SelectListItem> Of<T>(Func<T, string> label, T? chosen = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(label(value), value.ToString(), value.Equals(chosen)))];

    /// <summary>The countries that a form may name.</summary>
    public static List<SelectListItem> Countries(string? chosen) =>
    [
        new("请选择", "", chosen is null),
        .. Core.Base.Reference.Countries.Selectable.Select(c => new SelectListItem(c.Option, c.Code, c.Code == chosen)),
    ];
}
