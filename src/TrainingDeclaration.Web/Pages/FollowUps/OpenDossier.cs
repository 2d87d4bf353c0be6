using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The dossier that a page is about: its declaration, its content as the reader may know it, and what the reader can do.</summary>
public sealed class OpenDossier(AppDbContext db, WorkflowService workflow, ReceiveInstant received)
{
    /// <summary>What the acts are judged by.</summary>
    public Facts Facts { get; private set; } = null!;

    public Declaration Declaration => Facts.Declaration;

    public Dossier Dossier => Facts.Dossier!; // LoadAsync says so

    /// <summary>What the scheme says of it.</summary>
    public DossierRules Rules => Facts.Rules!; // a dossier is opened by its rules

    /// <summary>What the reader can do, each with what is still missing.</summary>
    public IReadOnlyList<ActOption> Options { get; private set; } = [];

    /// <summary>What the reader can do with the class itself.</summary>
    public IReadOnlyList<ActOption> ClassOptions { get; private set; } = [];

    /// <summary>What is recorded of the class from the funding notice on; null before.</summary>
    public RunRecord? Record => Facts.Record;

    /// <summary>Whether the reader may write in the log now.</summary>
    public bool MayKeepLog => IsOwn && ClassOptions.Any(option => option.Act == Act.KeepLog);

    /// <summary>What the unit has typed, for its own people while they type; otherwise the latest filing; empty before the first.</summary>
    public DossierContent Content { get; private set; } = DossierContent.Empty;

    /// <summary>Whether the reader belongs to its unit.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Whether the reader may type now.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>What the rules say of what is being typed; empty for everybody else.</summary>
    public IReadOnlyList<Finding> Findings => Facts.Findings;

    /// <summary>What the last return asks, to be answered now.</summary>
    public IReadOnlyList<Remark> Asked => IsOwn
        ? [.. Facts.Remarks.Where(r => r.AddresseeId == Declaration.UnitId && r.SentAt is not null && r.End is null
            && (r.AnsweredAt is null && r.Kind == RemarkKind.Correction || r.SubmissionNumber == Dossier.FilingNumber))] : [];

    /// <summary>The act if the reader has it at all; null otherwise.</summary>
    public ActOption? Option(Act act) => Options.FirstOrDefault(option => option.Act == act);

    /// <summary>The findings of a section.</summary>
    public IEnumerable<Finding> In(SectionKind section) => Findings.Where(finding => Rules.SectionOf(finding.Field) == section);

    /// <summary>The address below which its pages stand.</summary>
    public string Base => DossierAddress.Of(Declaration.Key, Dossier.Kind);

    /// <summary>Reads it; false when declaration or dossier does not exist for the reader.</summary>
    /// <param name="kind">The dossier; what the route did not name is the execution materials.</param>
    public async Task<bool> LoadAsync(CurrentUser user, string key, CancellationToken cancel, DossierKind kind = DossierKind.Execution)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel, kind);
        if (Facts.Dossier is not { } dossier)
        {
            return false;
        }

        ClassOptions = [.. workflow.Available(user, Facts with { Dossier = null }).Where(option => option.Act.Row().Page == ActPage.Class || option.Act == Act.KeepLog)];
        IsOwn = declaration.UnitId == user.OrganizationId;
        MayEdit = SectionService.MayEdit(user, declaration, dossier);
        Content = Facts.Content ?? (Facts.Filing is { } filing ? DossierContent.Read(filing) : DossierContent.Empty);
        return true;
    }

    /// <summary>Where what was typed in a section differs from what is stored.</summary>
    public IReadOnlyList<FieldConflict> Conflicts(SectionKind kind, SectionContent mine)
    {
        var typed = Content with { Sections = new Dictionary<SectionKind, string>(Content.Sections) { [kind] = mine.ToJson() } };
        var stored = Rules.Fields(Content, Context).ToDictionary(field => field.Key);
        var typedFields = Rules.Fields(typed, Context);
        return
        [
            .. typedFields.Where(field => (stored.GetValueOrDefault(field.Key)?.Text ?? "") != field.Text)
                .Select(field => new FieldConflict(field.Key, $"{field.Group} {field.Label}", field.Text, stored.GetValueOrDefault(field.Key)?.Text ?? "")),
            .. stored.Values.ExceptBy(typedFields.Select(field => field.Key), field => field.Key)
                .Select(field => new FieldConflict(field.Key, $"{field.Group} {field.Label}", "", field.Text)),
        ];
    }

    /// <summary>The content's context now.</summary>
    public DossierContext Context => Facts.Around(received.Value);
}
