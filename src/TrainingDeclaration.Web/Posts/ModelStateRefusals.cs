using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Shows a refusal on the page that asked.</summary>
public static class ModelStateRefusals
{
    /// <summary>Adds the refusal, or its details if it has any, to the fields they belong to.</summary>
    /// <param name="prefix">Name of the bound model that contains the fields, such as <c>Input</c>.</param>
    public static void Add(this ModelStateDictionary state, Refusal refusal, string prefix = "Input")
    {
        foreach (var one in refusal.Details.Count > 0 ? refusal.Details : [refusal])
        {
            state.AddModelError(one.Field is null ? "" : prefix.Length == 0 ? one.Field : $"{prefix}.{one.Field}", one.Message);
        }
    }

    /// <summary>Adds the refusal's sentence and each of its details to the page as a whole, for pages that act on several things.</summary>
    public static void AddAll(this ModelStateDictionary state, Refusal refusal)
    {
        foreach (var one in refusal.Details.Prepend(refusal))
        {
            state.AddModelError("", one.Message);
        }
    }

    /// <summary>Adds the refusal to a bound model <c>Input</c>, whose properties are named like the refusal's fields.</summary>
    public static void AddInput(this ModelStateDictionary state, Refusal refusal) =>
        state.Add(refusal.Field is { } field ? refusal with { Field = char.ToUpperInvariant(field[0]) + field[1..] } : refusal);
}
