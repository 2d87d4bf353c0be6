using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrainingDeclaration.Web.Views;

/// <summary>What was refused, as a page shows it: beside the control and in the list at the top.</summary>
public static class FieldErrors
{
    /// <summary>The first error of the control; null if it has none.</summary>
    public static string? FirstError(this ModelStateDictionary state, string name) => state[name]?.Errors is [var error, ..] ? error.ErrorMessage : null;

    /// <summary>
    /// The first error of each control with the id to jump to, in page order if it is given, preceded by the
    /// errors of the page as a whole, whose id is empty.
    /// </summary>
    /// <param name="order">Names of the controls from the top of the page; others come last.</param>
    public static IReadOnlyList<(string Id, string Message)> Listed(this ModelStateDictionary state, IEnumerable<string>? order)
    {
        var places = (order ?? []).Select(Id).ToList();
        return
        [
            .. state
                .SelectMany(entry => entry.Value!.Errors.Take(entry.Key.Length == 0 ? int.MaxValue : 1).Select(error => (Id: Id(entry.Key), error.ErrorMessage)))
                .Where(error => error.ErrorMessage.Length > 0)
                .OrderBy(error => error.Id.Length == 0 ? -1 : places.IndexOf(error.Id) is >= 0 and var place ? place : int.MaxValue),
        ];
    }

    private static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
