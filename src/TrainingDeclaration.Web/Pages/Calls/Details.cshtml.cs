using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>One merged notice: the reader's date, what the levels above added, the letter; and what the reader's office does with it.</summary>
public sealed class DetailsModel(AppDbContext db, CallService calls, MeritService merit, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public MergedNotice Notice { get; private set; } = null!;

    /// <summary>How far each addressed organization has come; empty for all but the authority.</summary>
    public IReadOnlyList<AddresseeState> Addressees { get; private set; } = [];

    /// <summary>Extensions that the reader may know of.</summary>
    public IReadOnlyList<ExtensionLine> Extensions { get; private set; } = [];

    /// <summary>Lower dates that are later than the reader's own.</summary>
    public IReadOnlyList<(string Name, DateTimeOffset DueAt)> Later { get; private set; } = [];

    /// <summary>The instant of the request, UTC.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Whether the request came before the date that binds the reader; true where there is none.</summary>
    public bool IsOpen => DeadlineLadder.IsInTime(Now, Notice.Date.At);

    public Scheme Scheme => SchemeCatalog.Of(Notice.Call.Scheme);

    /// <summary>Whether classes follow its plans in the system.</summary>
    public bool AsksOfClasses => Scheme.Dossier(DossierKind.Execution) is not null;

    public bool IsAuthority => current.Required.Office == Office.Authority;

    /// <summary>The dates of all levels, the nearest first: a unit reads its own date first, those who forward see their own rung as well.</summary>
    public IReadOnlyList<Rung> Rungs => [.. Notice.Ladder.Rungs.Reverse()];

    /// <summary>The level whose date binds the reader; the authority's is the lowest.</summary>
    public Rung? OwnRung => IsAuthority ? Notice.Ladder.Rungs[0] : Notice.Ladder.Binding(current.Required.Office);

    /// <summary>Until when the reader's organization may act by an extension; null without one.</summary>
    public DateTimeOffset? ExtendedTo => Notice.Date.At is { } at && OwnRung?.DueAt is { } due && at > due ? at : null;

    /// <summary>Lower dates that are later than the reader's own, in one sentence.</summary>
    public string LaterText => string.Join("；", Later.Select(line => $"{line.Name} {received.Deadline(line.DueAt)}"));

    /// <summary>Whom to ask, nearest level first.</summary>
    public IReadOnlyList<(string Name, List<Contact> Contacts)> People =>
    [
        .. Notice.Notices.Reverse().Select(pair => (pair.Organization.Name, pair.Notice.Contacts)).Append((Notice.Call.Issuer, Notice.Call.Contacts))
            .Where(pair => pair.Contacts.Count > 0),
    ];

    /// <summary>Whether the reader adds files to the letter or to the reader's own notice.</summary>
    public bool AddsAnnexes => current.Required.May(Permission.ManageCalls) || current.Required.May(Permission.ForwardCalls) && Notice.Own is not null;

    /// <summary>How many of the addressed have forwarded it.</summary>
    public int Forwarded => Addressees.Count(line => line.ForwardedAt is not null);

    /// <summary>What the call asks for, as the scheme announces it.</summary>
    public IEnumerable<(string Label, string Text)> Requirements
    {
        get
        {
            var call = Notice.Call;
            var said = Scheme.Limits.Select(limit => limit.Announce(call.ValueOf(limit))).OfType<(string, string)>();
            return call.FocusAreas.Count > 0 ? said.Append((Scheme.Wording.Focus, string.Join("、", call.FocusAreas))) : said;
        }
    }

    /// <summary>Answers the notice along a route, the first of the reader's without one; 404 where the call is not visible.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? route, CancellationToken cancel) => await LoadAsync(id, route, cancel) ? Page() : NotFound();

    /// <summary>Publishes the call and tells those it is addressed to.</summary>
    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, "已发布，并通知了主送单位。", call => calls.PublishAsync(current.Required, call, cancel), cancel);

    /// <summary>Releases the results to everybody; with decisions outstanding only once that is confirmed.</summary>
    public Task<IActionResult> OnPostReleaseAsync(Guid id, bool confirmed, CancellationToken cancel) =>
        DoAsync(id, "结果已公布。", call => merit.PublishAsync(current.Required, call, confirmed, cancel), cancel);

    private async Task<IActionResult> DoAsync(Guid id, string done, Func<Call, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (!current.Required.May(Permission.ManageCalls))
        {
            return Forbid();
        }

        var call = await db.Calls.VisibleTo(current.Required, db).Include(c => c.Addressees).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (call is null)
        {
            return NotFound();
        }

        if (await act(call) is not { } refusal)
        {
            TempData["Done"] = done;
            return Redirect($"/calls/{id}");
        }

        db.ChangeTracker.Clear();
        ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
        return await LoadAsync(id, null, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, Guid? route, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.MergedNoticeAsync(user, id, route, cancel) is not { } notice)
        {
            return false;
        }

        Notice = notice;
        Extensions = await db.ExtensionsAsync(user, id, cancel);
        Addressees = user.Office == Office.Authority ? await db.AddresseesAsync(user, notice.Call, cancel) : [];
        Later = user.Office == Office.Unit ? [] : await db.LaterBelowAsync(
            id, user.OrganizationId, user.Office == Office.Authority ? notice.Call.DueAt : notice.Own?.DueAt ?? notice.Date.At, cancel);
        return true;
    }
}
