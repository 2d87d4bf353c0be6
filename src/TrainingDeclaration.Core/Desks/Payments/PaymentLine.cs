using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>One row of the bank's list and what it would do.</summary>
public sealed record PaymentLine : ImportLine
{
    /// <summary>计划编号 as it is written.</summary>
    public required string PlanNumber { get; init; }

    /// <summary>The class; null if there is none to be paid.</summary>
    public string? Title { get; init; }

    /// <summary>What would be recorded.</summary>
    public MoneyInput Money { get; init; } = new();
}
