namespace TrainingDeclaration.Core.Record.Grants;

/// <summary>How far a granted service has come.</summary>
public enum ServiceState
{
    /// <summary>待提供.</summary>
    Planned = 1,

    /// <summary>进行中.</summary>
    Underway,

    /// <summary>已完成.</summary>
    Done,
}
