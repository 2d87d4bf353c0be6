using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>What the workbench shows: the queue, the frozen submission, and what can be decided on it.</summary>
public sealed class Workbench(AppDbContext db, WorkflowService workflow, ReviewDesk desk)
{
    private Guid reader;
    private DossierTab tab;

    /// <summary>The dossiers of the part that the address names; empty where forms are reviewed.</summary>
    public IReadOnlyList<DossierRow> Dossiers { get; private set; } = [];

    /// <summary>The view of the queue that the address names.</summary>
    public QueueFilter Filter { get; private set; } = new();

    /// <summary>The rows that the filter finds, in its order, at most <see cref="ReviewQueue.Most"/>.</summary>
    public IReadOnlyList<QueueRow> Queue { get; private set; } = [];

    /// <summary>How many each part of the queue holds.</summary>
    public IReadOnlyDictionary<QueueTab, int> Counts { get; private set; } = new Dictionary<QueueTab, int>();

    /// <summary>Saved views that the reader may open.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>Names to narrow the queue by.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>What the acts are judged by; null while no declaration is open.</summary>
    public Facts? Facts { get; private set; }

    /// <summary>What the needs of the decisions ask for; null while no declaration is open.</summary>
    public NeedView? View { get; private set; }

    /// <summary>What the reader can do with it, each with what is still missing.</summary>
    public IReadOnlyList<ActOption> Options { get; private set; } = [];

    /// <summary>The fields as they were submitted.</summary>
    public IReadOnlyList<FieldValue> Fields { get; private set; } = [];

    /// <summary>Those that the reader may know of, the oldest first.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>What happened, as far as the reader may know.</summary>
    public IReadOnlyList<HistoryEntry> Timeline { get; private set; } = [];

    /// <summary>Seals that hold on what is printed now.</summary>
    public IReadOnlyList<Seal> Seals { get; private set; } = [];

    /// <summary>What the rules say of what was submitted.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The department's opinion on this submission; null for a bureau, and before there is one.</summary>
    public Opinion? Opinion { get; private set; }

    /// <summary>What changed since the submission that the reader's office last acted on; null on the first look.</summary>
    public FormComparison? Comparison { get; private set; }

    /// <summary>The earlier submission that the address asks to compare with, the current one for none; null = the one that the office last saw.</summary>
    public int? Base { get; private set; }

    /// <summary>The submission that is compared with; the current one when none is.</summary>
    public int Compared => Comparison?.From ?? Facts?.VersionNumber ?? 0;

    /// <summary>How many 提示 of the reader's office have not been sent: no decision sends them, only a return does.</summary>
    public int UnsentHints => Remarks.Count(r => r.Kind == RemarkKind.Hint && r.GoesWithReturn && r.OrganizationId == reader);

    /// <summary>What was asked of the reader's office with a return and is not settled.</summary>
    public IReadOnlyList<Remark> Asked => [.. Remarks.Where(r => r.AddresseeId == reader && r.End is null)];

    /// <summary>Who holds the declaration; null when nobody does any more.</summary>
    public string? HolderName => Facts is not { HolderId: { } holder } ? null
        : holder == Facts.IdOn(Office.Authority) ? Facts.Context.Call.Issuer
        : new[] { Office.Unit, Office.Bureau, Office.Department }.Select(Facts.On).FirstOrDefault(on => on?.Id == holder)?.Name;

    /// <summary>Reasons to choose from.</summary>
    public IReadOnlyList<StandardReason> Reasons { get; private set; } = [];

    /// <summary>Whether the reader may write and end remarks.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Whether they may be 需修改 or 提示.</summary>
    public bool MayAsk { get; private set; }

    /// <summary>Colleagues who have the form open now, in a sentence.</summary>
    public string Others { get; private set; } = "";

    /// <summary>Whether the reader has switched the keys off.</summary>
    public bool KeysOff { get; private set; }

    /// <summary>What was posted and refused; the boxes show it again.</summary>
    public IFormCollection? Posted { get; private set; }

    /// <summary>The form that the boxes beside the fields belong to.</summary>
    public string BoxForm => Back is { } back ? $"act-{back}" : "remarks";

    /// <summary>开始审核, when the reader may.</summary>
    public ActOption? Begin => Options.FirstOrDefault(option => option.Act == Act.BeginReview);

    /// <summary>What the reader may decide here, in the order of the panel.</summary>
    public IReadOnlyList<ActOption> Decided => [.. ActFacts.AtDesk.Select(act => Options.FirstOrDefault(option => option.Act == act)).OfType<ActOption>()];

    /// <summary>The return whose form carries the remarks that are typed beside the fields; null when nothing can be returned now.</summary>
    public Act? Back => Decided.FirstOrDefault(option => option.IsOpen && option.Act is Act.Return or Act.ReturnToDepartment)?.Act;

    /// <summary>The address of another handler of this page; the view stays.</summary>
    public string Handler(string name) => Here(Base) is var here && here.Contains('?') ? $"{here}&handler={name}" : $"{here}?handler={name}";

    /// <summary>The address of what is open, compared with an earlier version; the view stays.</summary>
    public string Here(int? compared) => Facts?.Dossier is { } dossier
        ? With(DossierQueue.Address(dossier.Kind, tab, Facts.Declaration.Key), compared) : Address(Filter, Facts?.Declaration.Key, compared);

    /// <summary>The address of a declaration in a view, compared with a submission.</summary>
    public static string Address(QueueFilter filter, string? key, int? compared) => With(filter.Address(key), compared);

    private static string With(string here, int? compared) => compared is { } number ? $"{here}{(here.Contains('?') ? '&' : '?')}base={number}" : here;

    /// <summary>The submission to compare with that an address names.</summary>
    public static int? ReadBase(IQueryCollection address) =>
        int.TryParse(address["base"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The address that shows what follows the declaration in the queue as it was read; the view stays.</summary>
    public string After(string key)
    {
        var rest = Queue.SkipWhile(row => row.Key != key).Skip(1).Concat(Queue.TakeWhile(row => row.Key != key));
        return Filter.Address(rest.FirstOrDefault()?.Key);
    }

    /// <summary>Reads the view of the queue that the address names.</summary>
    public async Task LoadQueueAsync(CurrentUser user, IQueryCollection address, CancellationToken cancel)
    {
        Filter = QueueFilter.Read(name => address[name].LastOrDefault());
        Base = ReadBase(address);
        Queue = await db.QueueRowsAsync(user, Filter, cancel);
        Counts = await db.QueueCountsAsync(user, cancel);
        Views = await desk.ViewsAsync(user, cancel);
        Names = await desk.NamesAsync(user, Filter.Tab, cancel);
    }

    /// <summary>Reads the dossiers of the part that the address names.</summary>
    public async Task LoadDossiersAsync(CurrentUser user, DossierKind part, IQueryCollection address, CancellationToken cancel)
    {
        tab = DossierQueue.ReadTab(address["tab"].LastOrDefault());
        Base = ReadBase(address);
        Dossiers = await db.DossierRowsAsync(user, part, tab, cancel);
    }

    /// <summary>Keeps what was posted and refused for the boxes, to be read before everything else again.</summary>
    public void Keep(IFormCollection posted)
    {
        db.ChangeTracker.Clear();
        Posted = posted;
    }

    /// <summary>Reads everything again after a refusal, and keeps what was posted for the boxes.</summary>
    public async Task<bool> LoadAgainAsync(CurrentUser user, string key, ActInput typed, HttpRequest request, CancellationToken cancel)
    {
        Keep(request.Form);
        await LoadQueueAsync(user, request.Query, cancel);
        return await LoadAsync(user, key, typed, cancel);
    }

    /// <summary>Reads the latest filing of a dossier; false when there is none for the reader, or it is the reader's own.</summary>
    /// <param name="typed">What was posted and refused.</param>
    public async Task<bool> LoadAsync(CurrentUser user, string key, DossierKind part, ActInput? typed, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration || declaration.UnitId == user.OrganizationId)
        {
            return false;
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel, part);
        if (Facts is not { Filing: { } filing, Dossier: { } dossier, Rules: { } rules })
        {
            return false;
        }

        var (content, context) = (DossierContent.Read(filing), Facts.Around(filing.FiledAt));
        Timeline = [.. (await db.TimelineAsync(user, declaration, cancel)).Where(entry => entry.DossierId == dossier.Id)];
        (Fields, Findings, Remarks) = (rules.Fields(content, context), rules.Check(content, context), Facts.Remarks);
        var seen = Base ?? Timeline.Where(e => e.OrganizationId == user.OrganizationId && e.FilingNumber > 0 && e.FilingNumber < filing.Number).Max(e => (int?)e.FilingNumber);
        Comparison = seen is > 0 && seen < filing.Number && await db.FilingAsync(dossier, seen.Value, cancel) is { } earlier
            ? FormComparison.Of(earlier.Number, rules.Fields(DossierContent.Read(earlier), context), filing.Number, Fields) : null;
        await LoadReaderAsync(user, Facts, typed, null, cancel);
        return true;
    }

    /// <summary>Reads one declaration; false when it does not exist for the reader, or is the reader's own.</summary>
    /// <param name="typed">What was posted and refused.</param>
    public async Task<bool> LoadAsync(CurrentUser user, string key, ActInput? typed, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration || declaration.UnitId == user.OrganizationId)
        {
            return false;
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel);
        Fields = Facts.SubmittedFields;
        Findings = Facts.SubmittedFindings;
        Remarks = Facts.Remarks;
        Timeline = await db.TimelineAsync(user, declaration, cancel);
        Seals = [.. Facts.Seals.Where(s => s.PrintedHash == Facts.Paper!.PrintedHash)];
        Opinion = user.Office == Office.Bureau ? null : Facts.Opinion;
        Comparison = (Base ?? ComparisonQueries.LastSeen(user, declaration, Timeline)) is { } seen && seen > 0 && seen < declaration.SubmissionNumber
            ? await db.CompareAsync(declaration, seen, declaration.SubmissionNumber, cancel) : null;
        await LoadReaderAsync(user, Facts, typed, Opinion, cancel);
        return true;
    }

    /// <summary>Reads what depends on who reads: boxes, reasons, keys, colleagues.</summary>
    private async Task LoadReaderAsync(CurrentUser user, Facts facts, ActInput? typed, Opinion? opinion, CancellationToken cancel)
    {
        reader = user.OrganizationId;
        (MayWrite, MayAsk) = (RemarkService.MayWrite(user, facts), RemarkService.MayAsk(user, facts));
        Reasons = MayWrite && facts.Dossier is null ? await desk.ReasonsAsync(user, cancel) : [];
        KeysOff = user.ReviewKeysOff;
        Others = ReviewDesk.Sentence(await desk.OthersAsync(user, facts.Declaration.Id, cancel));
        View = new NeedView(Options.FirstOrDefault(o => ActFacts.AtDesk.Contains(o.Act))?.Row ?? facts.Scheme.Workflow.Rows[0], facts, Fields, typed, opinion);
    }
}
