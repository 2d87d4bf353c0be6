namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>State of an export. The value is stored.</summary>
public enum ExportState
{
    /// <summary>排队.</summary>
    Waiting = 1,

    /// <summary>生成中.</summary>
    Working,

    /// <summary>可下载.</summary>
    Ready,

    /// <summary>未生成: <see cref="Export.Troubles"/> says what is wrong.</summary>
    Failed,

    /// <summary>已过期: the file is gone.</summary>
    Expired,
}
