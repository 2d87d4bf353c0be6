namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Whether a form's sealed paper has arrived at a desk.</summary>
public enum PaperArrival
{
    /// <summary>已到: registered from paper or fax on the current print.</summary>
    Arrived = 1,

    /// <summary>未到: not registered, or only on an outdated print.</summary>
    Missing,

    /// <summary>码不符: registered only on an earlier print, so it must be sent again. Part of <see cref="Missing"/>.</summary>
    Mismatched,

    /// <summary>传真到件: registered from fax, on the given day if there is one.</summary>
    ByFax,

    /// <summary>纸质到件: registered from paper, on the given day if there is one.</summary>
    ByPaper,
}
