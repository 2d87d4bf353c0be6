namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>One row per kind of paper: what it belongs to, and whether it ends with its declaration.</summary>
public static class PaperTable
{
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
        new(PaperKind.Filing, PaperOwner.Dossier),
        new(PaperKind.FundingNotice, PaperOwner.Declaration, EndsWithDeclaration: true),
        new(PaperKind.Roster, PaperOwner.Dossier),
        new(PaperKind.EnrolmentNotice, PaperOwner.Declaration, EndsWithDeclaration: true),
        new(PaperKind.Handbook, PaperOwner.Dossier),
        new(PaperKind.Clearing, PaperOwner.Dossier),
        new(PaperKind.ChangeReply, PaperOwner.Dossier),
        new(PaperKind.ArchiveIndex, PaperOwner.Declaration),
        new(PaperKind.Anchor, PaperOwner.Chain),
    ];

    /// <summary>The kinds whose codes become invalid once their declaration is withdrawn or terminated.</summary>
    public static readonly IReadOnlyList<PaperKind> EndingWithDeclaration = [.. Rows.Where(row => row.EndsWithDeclaration).Select(row => row.Kind)];

    private static readonly Dictionary<PaperKind, PaperRow> ByKind = Rows.ToDictionary(row => row.Kind);

    /// <summary>What a paper of the kind belongs to.</summary>
    public static PaperOwner Owner(this PaperKind kind) => ByKind[kind].Owner;
}

/// <summary>Everything that follows from the kind of a paper alone.</summary>
/// <param name="EndsWithDeclaration">Whether withdrawing or terminating the declaration withdraws it; never for papers used to pay or settle.</param>
public sealed record PaperRow(PaperKind Kind, PaperOwner Owner, bool EndsWithDeclaration = false);

/// <summary>What <see cref="Paper.SubjectId"/> refers to.</summary>
public enum PaperOwner
{
    Declaration = 1,

    Bundle,

    Plan,

    Call,

    Dossier,

    /// <summary>A block of the chain, which belongs to no scheme.</summary>
    Chain,
}
