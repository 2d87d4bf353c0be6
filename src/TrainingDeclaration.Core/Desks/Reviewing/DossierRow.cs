using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>A dossier in the queue.</summary>
/// <param name="Key">Of its declaration.</param>
/// <param name="HeldSince">Since when it is where it is, UTC.</param>
/// <param name="DueAt">Until when its unit files it again, UTC; null for all but returned ones.</param>
/// <param name="Warnings">How many rules asked for a reason.</param>
public sealed record DossierRow(
    string Key, string? Title, string? PlanNumber, string UnitName, DossierState State, int FilingNumber, DateTimeOffset HeldSince, DateTimeOffset? DueAt, int Warnings);
