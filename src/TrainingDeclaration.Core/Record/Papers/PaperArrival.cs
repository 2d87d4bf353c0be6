namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>How the sealed paper of a form stands at a desk.</summary>
public enum PaperArrival
{
    /// <summary>已到: registered from paper or fax on what is printed now.</summary>
    Arrived = 1,

    /// <summary>未到: not registered, or only on what is no longer printed.</summary>
    Missing,

    /// <summary>码不符: registered only on an earlier print, so it must come again. Part of <see cref="Missing"/>.</summary>
    Mismatched,

    /// <summary>传真到件: registered from fax, on the day where one is given.</summary>
    ByFax,

    /// <summary>纸质到件: registered from paper, on the day where one is given.</summary>
    ByPaper,
}
