namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>One row of an uploaded cost table, as read, and what is wrong with it.</summary>
public sealed record CostRow
{
    /// <summary>Number of the row in the file, as the spreadsheet shows it.</summary>
    public required int Number { get; init; }

    /// <summary>序号; null if it could not be read.</summary>
    public int? LineNo { get; init; }

    /// <summary>国家（地区） as printed.</summary>
    public string? PrintedName { get; init; }

    /// <summary>Code of the country, typed or recognized by its name; null for none.</summary>
    public string? CountryCode { get; init; }

    /// <summary>城市; null = the whole country.</summary>
    public string? CityScope { get; init; }

    /// <summary>ISO 4217; what was typed if it is unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Hundredths of the currency; null if it could not be read.</summary>
    public long? Cents { get; init; }

    /// <summary>每人每天 as typed, for the list of faults.</summary>
    public string? AmountText { get; init; }

    public string? SourcePage { get; init; }

    public string? Note { get; init; }

    /// <summary>Why the table cannot be imported with this row.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What is unusual but accepted.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
