namespace TrainingDeclaration.Core.Record.Grants;

/// <summary>Progress of a granted service.</summary>
public enum ServiceState
{
    /// <summary>待提供.</summary>
    Planned = 1,

    /// <summary>进行中.</summary>
    Underway,

    /// <summary>已完成.</summary>
    Done,
}
