using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>What is typed to record an exchange rate.</summary>
public sealed class RateInput
{
    public string? Currency { get; set; }

    /// <summary>As typed.</summary>
    public string? RateDate { get; set; }

    public RateQuote Quote { get; set; } = RateQuote.PerHundred;

    /// <summary>As typed.</summary>
    public string? Value { get; set; }

    public RateKind Kind { get; set; } = RateKind.Middle;

    public string? Source { get; set; }

    public bool IsTest { get; set; }

    /// <summary>The rate with its date read; what is no date becomes an error on its field.</summary>
    public RateEntry Entry(ModelStateDictionary state) => new()
    {
        Currency = Currency,
        RateDate = state.ReadDay(RateDate, "Input.RateDate"),
        Quote = Quote,
        Value = Value,
        Kind = Kind,
        Source = Source,
        IsTest = IsTest,
    };
}
