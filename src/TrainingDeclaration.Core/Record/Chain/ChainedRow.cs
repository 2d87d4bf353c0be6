using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>A row of another table as the chain sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">Its instant, UTC; the Beijing day of it is its stream, unless it is about a thing that has one.</param>
/// <param name="Content">Hash of all that it says.</param>
/// <param name="Thing">The bundle, plan, call, cost table or rate that it is about, which has a stream of its own; null = the day has it.</param>
public sealed record ChainedRow(ChainRowKind Kind, Guid Id, DateTimeOffset At, string Content, Guid? Thing = null)
{
    /// <summary>Where it is appended.</summary>
    public Guid Stream => Thing ?? ChainRow.StreamOf(BeijingTime.DateOf(At));

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

    /// <summary>A frozen paper that belongs to no act of a declaration; its state may change, the rest not.</summary>
    public static ChainedRow Of(Paper paper) => new(ChainRowKind.Paper, paper.Id, paper.FrozenAt, ChainHash.Of(
        ChainHash.Text(paper.Id), paper.Kind.ToString(), ChainHash.Text(paper.SubjectId), ChainHash.Text(paper.Version), ChainHash.Text(paper.FrozenAt),
        Evidence.HashOf(paper), paper.PrintedHash, paper.PdfHash), paper.SubjectId);

    /// <summary>
    /// A bundle as it was reported up. What may still change is not in it: the submission of a row that comes back, the opinion written for
    /// it, the state. Those are acts of the declaration, and the list that is printed again is a paper.
    /// </summary>
    /// <param name="bundle">With its rows.</param>
    public static ChainedRow Of(Bundle bundle) => new(ChainRowKind.Bundle, bundle.Id, bundle.ReportedAt ?? default, ChainHash.Of(
    [
        ChainHash.Text(bundle.Id), bundle.Key, ChainHash.Text(bundle.CallId), ChainHash.Text(bundle.DepartmentId), ChainHash.Text(bundle.Ordinal), bundle.Number,
        bundle.ReportedAt is { } at ? ChainHash.Text(at) : null, bundle.CoverText,
        bundle.State is BundleState.ReportedUp or BundleState.PartlyReturned ? "sent" : bundle.State.ToString(),
        .. bundle.Rows.OrderBy(row => row.Rank).ThenBy(row => row.DeclarationId).SelectMany(row => new[] { ChainHash.Text(row.DeclarationId), ChainHash.Text(row.Rank) }),
    ]), bundle.Id);

    /// <summary>A plan of which every item was issued.</summary>
    /// <param name="plan">With its items and their declarations.</param>
    public static ChainedRow Of(Plan plan) => new(ChainRowKind.Plan, plan.Id, plan.LastAct?.At ?? default, ChainHash.Of(
    [
        ChainHash.Text(plan.Id), plan.Key, ChainHash.Text(plan.CallId), ChainHash.Text(plan.Ordinal), plan.Title, plan.State.ToString(),
        .. plan.Items.OrderBy(item => item.Rank).ThenBy(item => item.DeclarationId)
            .SelectMany(item => new[] { ChainHash.Text(item.DeclarationId), ChainHash.Text(item.Rank), item.Declaration.PlanNumber }),
    ]), plan.Id);

    /// <summary>A cost table as it was verified; that it is retired later is a row of its own.</summary>
    /// <param name="table">With its lines.</param>
    public static ChainedRow Of(CostTable table) => new(ChainRowKind.CostTable, table.Id, table.VerifiedAt ?? default, ChainHash.Of(
    [
        ChainHash.Text(table.Id), ChainHash.Text(table.AuthorityId), table.Title, table.DocumentNumber, Text(table.EffectiveFrom), Text(table.EffectiveTo), table.Source,
        table.SourceFileHash, table.SourceFileName, table.SourceFileType, table.IsTest ? "test" : null, ChainHash.Text(table.ImportedById), table.ImportedBy,
        ChainHash.Text(table.ImportedAt), Text(table.VerifiedById), table.VerifiedBy, Text(table.VerifiedAt), Text(table.State),
        .. table.Lines.OrderBy(line => line.LineNo).SelectMany(line => new[]
        {
            ChainHash.Text(line.Id), ChainHash.Text(line.LineNo), line.PrintedName, line.CountryCode, line.CityScope, line.Currency, ChainHash.Text(line.CentsPerPersonDay),
            line.SourcePage, line.Note, line.IsVerified ? "verified" : null, Text(line.VerifiedById), line.VerifiedBy, Text(line.VerifiedAt),
        }),
    ]), table.Id);

    /// <summary>An exchange rate as it was verified; that it is retired later is a row of its own.</summary>
    public static ChainedRow Of(ExchangeRate rate) => new(ChainRowKind.Rate, rate.Id, rate.VerifiedAt ?? default, ChainHash.Of(
        ChainHash.Text(rate.Id), ChainHash.Text(rate.AuthorityId), rate.Currency, Text(rate.RateDate), rate.Quote.ToString(), ChainHash.Text(rate.Value), rate.Kind.ToString(),
        rate.Source, rate.IsTest ? "test" : null, ChainHash.Text(rate.RecordedById), rate.RecordedBy, ChainHash.Text(rate.RecordedAt), Text(rate.VerifiedById),
        rate.VerifiedBy, Text(rate.VerifiedAt), Text(rate.State)), rate.Id);

    /// <summary>That a verified cost table was retired.</summary>
    public static ChainedRow OfRetired(CostTable table) =>
        Retired(ChainRowKind.CostTableRetired, table.Id, table.State, table.RetiredById, table.RetiredBy, table.RetiredAt);

    /// <summary>That a verified exchange rate was retired.</summary>
    public static ChainedRow OfRetired(ExchangeRate rate) =>
        Retired(ChainRowKind.RateRetired, rate.Id, rate.State, rate.RetiredById, rate.RetiredBy, rate.RetiredAt);

    /// <summary>What its hash must be behind the one before.</summary>
    public string Compute(string previous) => ChainHash.Of(previous, Kind.ToString(), Content);

    private static ChainedRow Retired(ChainRowKind kind, Guid id, StandardState state, Guid? byId, string? by, DateTimeOffset? at) =>
        new(kind, id, at ?? default, ChainHash.Of(ChainHash.Text(id), state.ToString(), Text(byId), by, Text(at)), id);

    /// <summary>Once verified, a standard may only be retired, which is no change of what was verified.</summary>
    private static string Text(StandardState state) => (state == StandardState.Retired ? StandardState.Verified : state).ToString();

    private static string? Text(Guid? key) => key is { } known ? ChainHash.Text(known) : null;

    private static string? Text(DateTimeOffset? instant) => instant is { } known ? ChainHash.Text(known) : null;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
