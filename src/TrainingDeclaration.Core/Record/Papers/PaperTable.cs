namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>One row per kind of paper: what it belongs to, and whether it ends with its declaration.</summary>
public static class PaperTable
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<PaperRow> Rows =
    [
        new(PaperKind.Form, PaperOwner.Declaration, EndsWithDeclaration: true),
        new(PaperKind.BundleList, PaperOwner.Bundle),
        new(PaperKind.ApprovalSheet, PaperOwner.Plan),
        new(PaperKind.PlanList, PaperOwner.Plan),
        new(PaperKind.ExecutionNotice, PaperOwner.Declaration, EndsWithDeclaration: true),
        new(PaperKind.Receipt, PaperOwner.Declaration, EndsWithDeclaration: true),
        new(PaperKind.FaxCover, PaperOwner.Bundle),
        new(PaperKind.ResultList, PaperOwner.Call),
        new(PaperKind.MinistryList, PaperOwner.Call),
    ];

    /// <summary>The kinds whose codes no longer hold once their declaration is withdrawn or terminated.</summary>
    public static readonly IReadOnlyList<PaperKind> EndingWithDeclaration = [.. Rows.Where(row => row.EndsWithDeclaration).Select(row => row.Kind)];

    private static readonly Dictionary<PaperKind, PaperRow> ByKind = Rows.ToDictionary(row => row.Kind);

    /// <summary>What a paper of the kind belongs to.</summary>
    public static PaperOwner Owner(this PaperKind kind) => ByKind[kind].Owner;
}

/// <summary>All that follows from the kind of a paper alone.</summary>
/// <param name="EndsWithDeclaration">Whether withdrawing or terminating the declaration withdraws it; what was paid or settled by never does.</param>
public sealed record PaperRow(PaperKind Kind, PaperOwner Owner, bool EndsWithDeclaration = false);

/// <summary>What <see cref="Paper.SubjectId"/> names.</summary>
public enum PaperOwner
{
    /// <summary>A declaration.</summary>
    Declaration = 1,

    /// <summary>A bundle.</summary>
    Bundle,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A call.</summary>
    Call,
}
