using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>What is typed and chosen to import a cost table.</summary>
public sealed class TableInput
{
    public string? Title { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>As typed.</summary>
    public string? EffectiveFrom { get; set; }

    /// <summary>As typed; empty = until further notice.</summary>
    public string? EffectiveTo { get; set; }

    public string? Source { get; set; }

    public bool IsTest { get; set; }

    /// <summary>The list, XLSX or CSV.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The document from which it was taken.</summary>
    public IFormFile? SourceFile { get; set; }

    /// <summary>The head with its dates read; what is no date becomes an error on its field.</summary>
    public CostHead Head(ModelStateDictionary state) => new()
    {
        Title = Title,
        DocumentNumber = DocumentNumber,
        EffectiveFrom = state.ReadDay(EffectiveFrom, "Input.EffectiveFrom"),
        EffectiveTo = state.ReadDay(EffectiveTo, "Input.EffectiveTo"),
        Source = Source,
        IsTest = IsTest,
    };
}
