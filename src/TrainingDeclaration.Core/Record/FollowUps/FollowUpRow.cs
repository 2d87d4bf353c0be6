using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A class in the list of those that follow an issued plan.</summary>
/// <param name="Execution">State of its execution materials; null = they were never opened.</param>
/// <param name="HolderId">Who holds them; null = nobody.</param>
/// <param name="DueAt">Until when its unit should file, UTC.</param>
/// <param name="GrantedFen">What the plan grants.</param>
/// <param name="FundedFen">What the funding notice says; null = there is none.</param>
public sealed record FollowUpRow(
    string Key, string? Title, string? PlanNumber, string UnitName, string DepartmentName, Status Status, DateOnly? StartsOn, DateOnly? EndsOn, string? PeriodText,
    DossierState? Execution, Guid? HolderId, DateTimeOffset? DueAt, long? GrantedFen, long? FundedFen)
{
    /// <summary>State of its summary; null = the class has not ended.</summary>
    public DossierState? Summary { get; init; }

    /// <summary>State of its settlement; null = the class has not ended.</summary>
    public DossierState? Settlement { get; init; }

    /// <summary>For how many persons the plan grants it.</summary>
    public int? GrantedPersons { get; init; }

    /// <summary>For how many training days.</summary>
    public int? GrantedDays { get; init; }
}
