namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>How far a cost table or a rate has come. Only what is verified is ever calculated with.</summary>
public enum StandardState
{
    /// <summary>待核: entered by one person, not yet checked by another.</summary>
    Pending = 1,

    /// <summary>已核.</summary>
    Verified,

    /// <summary>停用: no longer calculated with; what was calculated keeps its evidence.</summary>
    Retired,
}
