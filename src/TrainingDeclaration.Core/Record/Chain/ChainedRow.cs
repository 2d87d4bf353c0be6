using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>A row of another table as the chain sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">Its instant, UTC; the Beijing day of it is its stream.</param>
/// <param name="Content">Hash of all that it says.</param>
public sealed record ChainedRow(ChainRowKind Kind, Guid Id, DateTimeOffset At, string Content)
{
    /// <summary>An entry of the audit trail.</summary>
    public static ChainedRow Of(AuditEntry entry) => new(ChainRowKind.Audit, entry.Id, entry.At, ChainHash.Of(
        ChainHash.Text(entry.Id), ChainHash.Text(entry.At), entry.Kind.ToString(), entry.Succeeded ? "yes" : "no", Text(entry.ActorId), entry.Account,
        Text(entry.SubjectId), entry.Detail, entry.Address));

    /// <summary>An entry of the access log.</summary>
    public static ChainedRow Of(AccessLogEntry entry) => new(ChainRowKind.Access, entry.Id, entry.At, ChainHash.Of(
    [
        ChainHash.Text(entry.Id), ChainHash.Text(entry.At), entry.Kind.ToString(), ChainHash.Text(entry.UserId), entry.ObjectKey,
        entry.SubmissionNumber is { } number ? ChainHash.Text(number) : null, entry.Address,
        .. entry.Purpose is { } purpose ? [purpose] : Array.Empty<string?>(), // entries without one were chained before there were any
    ]));

    /// <summary>A registered seal.</summary>
    public static ChainedRow Of(Seal seal) => new(ChainRowKind.Seal, seal.Id, seal.RegisteredAt, ChainHash.Of(
        ChainHash.Text(seal.Id), ChainHash.Text(seal.SubjectId), seal.Kind.ToString(), ChainHash.Text(seal.PaperId), seal.PrintedHash, seal.Medium.ToString(),
        ChainHash.Text(seal.RegisteredAt), ChainHash.Text(seal.RegisteredById), seal.RegisteredBy, Text(seal.ScanId), seal.Difference, seal.IsLate ? "late" : null));

    /// <summary>An extension that was given.</summary>
    public static ChainedRow Of(Extension extension) => new(ChainRowKind.Extension, extension.Id, extension.GivenAt, ChainHash.Of(
        ChainHash.Text(extension.Id), ChainHash.Text(extension.CallId), ChainHash.Text(extension.OrganizationId), Text(extension.DeclarationId),
        ChainHash.Text(extension.GivenByOrganizationId), ChainHash.Text(extension.GivenById), extension.Reason, ChainHash.Text(extension.Until), ChainHash.Text(extension.GivenAt)));

    /// <summary>What its hash must be behind the one before.</summary>
    public string Compute(string previous) => ChainHash.Of(previous, Kind.ToString(), Content);

    private static string? Text(Guid? key) => key is { } known ? ChainHash.Text(known) : null;
}
