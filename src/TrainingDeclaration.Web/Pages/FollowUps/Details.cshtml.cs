using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>One class after 下达计划: where its materials stand, who holds them, what is funded, what the reader can do.</summary>
public sealed class DetailsModel(AppDbContext db, OpenDossier open, WorkflowService workflow, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    private IReadOnlyDictionary<string, string> labels = new Dictionary<string, string>();
    private IReadOnlyList<ActOption> moneyOptions = [];
    private IReadOnlyList<Dossier> changes = [];

    public OpenDossier Open => open;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Filing> Filings { get; private set; } = [];

    /// <summary>What follows the class: its summary, its settlement; empty until it has ended.</summary>
    public IReadOnlyList<ClosingView> Closing { get; private set; } = [];

    /// <summary>The valid funding notice; null before there is one.</summary>
    public FundingNotice? Notice { get; private set; }

    /// <summary>The dates of the class in order, beginning with the materials'; the next one is marked.</summary>
    public IReadOnlyList<MilestoneView> Days => MilestoneView.Of(open, [.. Closing.Select(view => view.Dossier)], received.Value);

    /// <summary>Whether the class is over and the reader may have its archive.</summary>
    public bool HasArchive => ClassArchives.Over.Contains(open.Declaration.Status) && current.Required.May(Permission.SeeTrainees);

    /// <summary>Whether a 组团通知 is published.</summary>
    public bool HasNotice => open.Content.Section<EnrolmentNotice>(SectionKind.Notice).IsPublished;

    /// <summary>What happened since the plan was issued, latest first.</summary>
    public IReadOnlyList<HistoryEntry> Timeline { get; private set; } = [];

    /// <summary>Remarks on the dossier that the reader may know of.</summary>
    public IReadOnlyList<Remark> Remarks => open.Facts.Remarks;

    /// <summary>Who holds the dossier, or what is still to come of it when nobody does.</summary>
    public string Holder => open.Facts.NameOf(open.Dossier.HolderId)
        ?? (open.Dossier.State == DossierState.Accepted && open.Declaration.Status == Status.Planned ? $"{open.Declaration.Call.Issuer}财务，待下达经费通知单" : "已办结");

    /// <summary>Whose date binds the unit, and why.</summary>
    public string DueSource => open.Facts.Due(Office.Unit) is var due ? $"{due.SetBy}　{due.Source}" : "";

    /// <summary>Whether the reader may decide on it now.</summary>
    public bool Reviews => open.Options.Any(option => ActFacts.AtDesk.Contains(option.Act));

    /// <summary>What the reader can do with its money.</summary>
    public IEnumerable<ActOption> MoneyActs => moneyOptions.Where(option => option.IsOpen && option.Act is not (Act.ConfirmInvoice or Act.RefuseInvoice));

    /// <summary>What became of the invoice, in words.</summary>
    public static string Label(Invoice invoice) => invoice.State switch
    {
        VoucherState.Accepted => "已确认",
        VoucherState.Refused => "已退回",
        _ => "待确认",
    };

    /// <summary>Whether the reader judges invoices now.</summary>
    public bool JudgesInvoices => moneyOptions.Any(option => option is { IsOpen: true, Act: Act.ConfirmInvoice });

    /// <summary>What the reader can do with the class, in the order of the work; incidents are closed where they are listed.</summary>
    public IEnumerable<ActOption> ClassActs => open.ClassOptions.Where(option => option.Act.Row().Page == ActPage.Class && option.Act != Act.CloseIncident);

    /// <summary>What comes next with the class: its beginning, or its end once every day has passed; null = something else.</summary>
    public ActOption? Next => ClassActs.FirstOrDefault(option => option is { IsOpen: true, Act: Act.BeginClass or Act.EndClass }
        && (option.Act == Act.BeginClass || open.Record is { } record && record.Planned.All(day => day.Date <= BeijingTime.DateOf(received.Value))));

    /// <summary>What the reader can do with the materials on a page of its own.</summary>
    public IEnumerable<ActOption> MaterialActs => open.Options.Where(option => option is { IsOpen: true, Act: Act.CorrectFunding });

    /// <summary>The changes of the class, the latest first.</summary>
    public ChangesView Changes => new(open, changes, current.Required);

    /// <summary>What the reader cannot do now, with the reason.</summary>
    public IEnumerable<ActOption> Closed => open.Options.Where(option => option.Act is Act.Recall or Act.CorrectFunding).Concat(ClassActs).Where(option => !option.IsOpen);

    /// <summary>What the remark speaks of, as precisely as the content tells.</summary>
    public string LabelOf(Remark remark) => remark.FieldKey is not { } key ? "整份材料" : labels.GetValueOrDefault(key) ?? open.Facts.LabelOf(key) ?? "整份材料";

    /// <summary>Answers the class and enters the view in the access log; 404 where it is not visible.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (!await open.LoadAsync(user, key, cancel))
        {
            return NotFound();
        }

        var (declaration, dossier) = (open.Declaration, open.Dossier);
        Filings = dossier.FilingNumber == 0 ? []
            : await db.Filings.AsNoTracking().Include(f => f.Paper).Where(f => f.DossierId == dossier.Id).OrderByDescending(f => f.Number).ToListAsync(cancel);
        var closing = declaration.HeldUntil is null ? []
            : await db.Dossiers.AsNoTracking().Where(d => d.DeclarationId == declaration.Id && (d.Kind == DossierKind.Summary || d.Kind == DossierKind.Settlement)).ToListAsync(cancel);
        var filed = closing.Where(one => one.FilingNumber > 0).Select(one => one.Id).ToList();
        var filings = filed.Count == 0 ? []
            : await db.Filings.AsNoTracking().Include(f => f.Paper).Where(f => filed.Contains(f.DossierId)).OrderByDescending(f => f.Number).ToListAsync(cancel);
        Closing = [.. closing.OrderBy(one => one.Kind).Select(one => new ClosingView(open, one, [.. filings.Where(filing => filing.DossierId == one.Id)], user))];
        changes = await db.Dossiers.AsNoTracking().Where(d => d.DeclarationId == declaration.Id && d.Kind == DossierKind.Change).OrderByDescending(d => d.Ordinal).ToListAsync(cancel);
        moneyOptions = open.Facts.Settlement is null || declaration.Status != Status.Implemented ? []
            : [.. (await workflow.AvailableAsync(user, declaration, cancel, DossierKind.Settlement)).Options.Where(option => option.Act.Row().Page == ActPage.Class)];
        Notice = declaration.Status == Status.Planned ? null
            : await db.FundingNotices.AsNoTracking().Where(n => n.DeclarationId == declaration.Id).OrderByDescending(n => n.Version).FirstOrDefaultAsync(cancel);
        Timeline = [.. (await db.TimelineAsync(user, declaration, cancel)).Where(entry => entry.DossierId is not null || entry.Act.Row().Page == ActPage.Class || entry.Act is Act.Issue or Act.Terminate)];
        labels = open.Rules.Fields(open.Content, open.Context).DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Label);
        await accessLog.RecordAsync(AccessKind.View, user, key, null, cancel);
        return Page();
    }
}
