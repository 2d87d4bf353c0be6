using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Everything the needs are judged by, read once per declaration.</summary>
public sealed record Facts
{
    /// <summary>The tracked declaration.</summary>
    public required Declaration Declaration { get; init; }

    /// <summary>Its scheme.</summary>
    public required Scheme Scheme { get; init; }

    /// <summary>Its call and organizations.</summary>
    public required FormContext Context { get; init; }

    /// <summary>Its category; null if the scheme has none.</summary>
    public Category? Category => Scheme.Category(Declaration.Category);

    /// <summary>Whether the unit bundles and reports up itself, because there is no department above it.</summary>
    public bool ReportsStraight => Declaration.UnitId == Declaration.DepartmentId;

    /// <summary>The tracked dossier that the acts are about; null = the declaration itself.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>Kind and state of that dossier, for the rows that are about it.</summary>
    public (DossierKind Kind, DossierState State)? Part => Dossier is { } dossier ? (dossier.Kind, dossier.State) : null;

    /// <summary>What the scheme says of that dossier.</summary>
    public DossierRules? Rules => Dossier is { } dossier ? Scheme.Dossier(dossier.Kind) : null;

    /// <summary>Its current filing with its paper; null before the first.</summary>
    public Filing? Filing { get; init; }

    /// <summary>What its unit has typed and uploaded; read only for people of the unit while it types, and for the declaration's own acts null.</summary>
    public DossierContent? Content { get; init; }

    /// <summary>The standards and rates of the day on which the dossier is filed, or was; null where nothing is paid by them.</summary>
    public CostContext? Costs { get; init; }

    /// <summary>What is recorded of the class from the funding notice on; read one declaration at a time, otherwise null.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>The money of the class from its end on; read one declaration at a time, otherwise null.</summary>
    public SettlementRecord? Settlement { get; init; }

    /// <summary>The changes of the class from its plan to its end; read one declaration at a time, otherwise null.</summary>
    public ChangeRecord? Changes { get; init; }

    /// <summary>The materials that are valid, and those that an office approved last; read only for a change.</summary>
    public (DossierContent? InForce, DossierContent? Approved) Plans { get; init; }

    /// <summary>What the change is: as typed now, otherwise as filed last; null where nothing is changed.</summary>
    public ChangeVerdict? Change { get; init; }

    /// <summary>The money of the class as far as it is known.</summary>
    public ClassMoney? Money => Settlement?.Money(Declaration.GrantedFen ?? 0);

    /// <summary>What a decision on the latest filing of a settlement rests on; null where nothing is settled, and before the first filing.</summary>
    public ClearingBasis? Clearing => Filing is { } filing && Rules?.Clearing is { } rests ? rests(DossierContent.Read(filing), Around(filing.FiledAt)) : null;

    /// <summary>What a funding notice for the latest filing rests on; null where nothing is paid by standards, and before the first filing.</summary>
    public FundingBasis? Funding => Filing is { } filing && Rules?.Funding is { } rests && Costs is not null ? rests(DossierContent.Read(filing), Around(filing.FiledAt)) : null;

    /// <summary>审核要点 that the call lays down for what is decided here; empty = none.</summary>
    public IReadOnlyList<CheckPoint> CheckPoints => Dossier?.Kind switch
    {
        null => Context.Call.CheckPoints,
        DossierKind.Settlement => Context.Call.FollowUp?.SettlementPoints,
        DossierKind.Change => null,
        _ => Context.Call.FollowUp?.Points,
    } ?? [];

    /// <summary>Whose facts they are.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>Who accepted the dossier last, or passed it on to Finance, and when; null = nobody has.</summary>
    public HistoryEntry? Accepted { get; init; }

    /// <summary>The unit's other declaration that holds the exclusive right which this one would claim; null = free.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The bureau on the route, if any.</summary>
    public required Organization? Bureau { get; init; }

    /// <summary>The body; read only for people of the unit, while the unit types in it, and one declaration at a time, otherwise null.</summary>
    public required Body? Body { get; init; }

    /// <summary>Findings of the body; empty without one.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The ladder of the route.</summary>
    public required DeadlineLadder Ladder { get; init; }

    /// <summary>Extensions of organizations on the route, for this declaration or all.</summary>
    public required IReadOnlyList<Extension> Extensions { get; init; }

    /// <summary>Remarks of every office that have not ended, except internal ones. For judging needs; pages read remarks through their scoped query.</summary>
    public required IReadOnlyList<Remark> OpenRemarks { get; init; }

    /// <summary>Remarks of every state that the reader may know of, the oldest first.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>The current submission with its paper, or null before the first report.</summary>
    public required Submission? Submission { get; init; }

    /// <summary>The current submission's paper, or null before the first report.</summary>
    public Paper? Paper => Submission?.Paper;

    /// <summary>The current submission's body as JSON, or null before the first report.</summary>
    public string? FormJson => Submission?.FormJson;

    /// <summary>The department's opinion on the current submission; null before there is one.</summary>
    public required Opinion? Opinion { get; init; }

    /// <summary>The body that the reader works with: their own if it was read, otherwise the current submission's.</summary>
    public Body? Shown => Body ?? (FormJson is null ? null : Scheme.FromJson(FormJson));

    /// <summary>The fields of the current submission as frozen; before the first report those of the body.</summary>
    public IReadOnlyList<FieldValue> SubmittedFields => (FormJson is null ? Body : Scheme.FromJson(FormJson)) is { } shown ? Scheme.Fields(shown, Context) : [];

    /// <summary>The findings of the current submission, whose errors and required reasons a reviewer reads.</summary>
    public IReadOnlyList<Finding> SubmittedFindings => FormJson is null ? [] : Scheme.Check(Scheme.FromJson(FormJson), Context);

    /// <summary>Who reported the current submission, or filed the dossier last.</summary>
    public Guid? ReportedById => Dossier is null ? Submission?.ReportedById : Filing?.FiledById;

    /// <summary>Who began the review that goes on now; null = nobody has.</summary>
    public Guid? ReviewerId => Dossier is null ? Declaration.ReviewerId : Dossier.ReviewerId;

    /// <summary>When that review began, UTC.</summary>
    public DateTimeOffset? ReviewBegunAt => Dossier is null ? Declaration.ReviewBegunAt : Dossier.ReviewBegunAt;

    /// <summary>Raised by each remark that asks for something.</summary>
    public int RemarkStamp => Dossier?.RemarkStamp ?? Declaration.RemarkStamp;

    /// <summary>Number of the submission, or of the dossier's filing, that is read now.</summary>
    public int VersionNumber => Dossier?.FilingNumber ?? Declaration.SubmissionNumber;

    /// <summary>Where declaration or dossier stands, in words that the reader may know.</summary>
    public string StateSeenBy(CurrentUser user) => Dossier is { } dossier ? dossier.State.Label(dossier.Kind) : Declaration.StatusSeenBy(user.Office).Label(user.Words);

    /// <summary>Who holds declaration or dossier.</summary>
    public Guid? HolderId => Dossier is null ? Declaration.HolderId : Dossier.HolderId;

    /// <summary>Label of a field that a remark may name; null for an unknown key.</summary>
    public string? LabelOf(string? key) => Dossier is null ? Scheme.LabelOf(key) : key is null ? null : Rules?.LabelOf(key);

    /// <summary>The context of the dossier's content at an instant.</summary>
    public DossierContext Around(DateTimeOffset at) => new(Declaration, Context, at)
    {
        Body = Shown,
        Costs = Costs,
        Record = Record,
        Settlement = Settlement,
        Changes = Changes,
        InForce = Plans.InForce,
        Approved = Plans.Approved,
    };

    /// <summary>Seals on any print of it, in the order in which they were registered.</summary>
    public required IReadOnlyList<Seal> Seals { get; init; }

    /// <summary>Seals that are valid for the current print.</summary>
    public required IReadOnlySet<SealKind> SealsSeen { get; init; }

    /// <summary>Its place in a bundle, with the bundle's state.</summary>
    public required (BundleRow Row, Bundle Bundle)? Bundled { get; init; }

    /// <summary>Who holds which seat in the organizations on the route and at the authority.</summary>
    public required IReadOnlyList<SeatHolder> Seated { get; init; }

    /// <summary>The plan that it is in, if any.</summary>
    public required Plan? Plan { get; init; }

    /// <summary>Names of the organizations on the route and of the authority.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>The name of one of them; null for null.</summary>
    public string? NameOf(Guid? organizationId) => organizationId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>The organization of that office on the route; null if the route has none.</summary>
    public Organization? On(Office office) => office switch
    {
        Office.Unit => Context.Unit,
        Office.Bureau => Bureau,
        Office.Department => Context.Department,
        _ => null,
    };

    /// <summary>The office that handles it in the status: what is issued only to be sent on stays with whoever sends it.</summary>
    public Office? HolderOf(Status status) =>
        status == Status.Planned && Category is { Support: SupportKind.SubsidyOnSelection } ? Office.Authority : status.Holder();

    /// <summary>Its context for a paper reported at this instant.</summary>
    public FormContext Printed(DateTimeOffset reportedAt) => Context with { PrintedDate = Context.Call.PrintsReportDate ? BeijingTime.DateOf(reportedAt) : null };

    /// <summary>The names of those whom an act by the row tells.</summary>
    public IEnumerable<string> Told(Transition row) => row.Tells.Where(office => IdOn(office) is not null).Select(office => On(office)?.Name ?? Context.Call.Issuer);

    /// <summary>Key of the organization of that office on the route.</summary>
    public Guid? IdOn(Office office) => office == Office.Authority ? Context.Call.AuthorityId : On(office)?.Id;

    /// <summary>The date that binds acts of that office.</summary>
    public BindingDate Due(Office office) => Dossier is { } dossier ? DueOf(dossier, office) : BindingDate.For(
        office, Declaration, Ladder, Extensions.Where(extension => extension.OrganizationId == IdOn(office)));

    /// <summary>A return's date replaces the usual one, an extension can only make it later; only the unit has a date.</summary>
    private BindingDate DueOf(Dossier dossier, Office office)
    {
        if (office != Office.Unit)
        {
            return new BindingDate(null, "", "未定");
        }

        var due = dossier.ReturnDueAt is { } returned ? new BindingDate(returned, Scheme.Wording.AuthorityOffice, "退回时限定")
            : new BindingDate(Rules?.Due(Content ?? DossierContent.Empty, Around(dossier.HeldSince)), Context.Call.Issuer, Rules?.DueSource ?? "");
        return dossier.ExtendedTo is { } extended && !(extended <= due.At) ? new BindingDate(extended, Context.Call.Issuer, "领导批准延长") : due;
    }
}
