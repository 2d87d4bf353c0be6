namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What an authority grants.</summary>
public enum SupportKind
{
    /// <summary>Persons, days and an amount.</summary>
    Money = 1,

    /// <summary>Services with a state, never money.</summary>
    Services,

    /// <summary>Nothing now; a capped subsidy once a ministry has selected it.</summary>
    SubsidyOnSelection,
}
