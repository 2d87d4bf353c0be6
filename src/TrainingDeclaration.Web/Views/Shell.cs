using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Views;

/// <summary>
/// The frame of every signed-in page: the cycle, the binding date, what is waiting. Loaded once per
/// request by the layout; a page that knows better sets a property before. What it shows stays in memory until one of the
/// <see cref="ShownMarks"/> rises, so that most pages read nothing for it.
/// </summary>
public sealed class Shell(AppDbContext db, CurrentUserAccessor current, CallMemory calls, ReceiveInstant received, MarkedMemory memory)
{
    private bool isLoaded;

    /// <summary>「2022年度征集」, the latest published call of the reader's tree.</summary>
    public string? CycleName { get; set; }

    /// <summary>Document number of that call.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>The date that binds the reader; null if none is known. A page about one declaration sets that declaration's.</summary>
    public DeadlineChip? Chip { get; set; }

    /// <summary>The call that the page is about, if it is about one; the header then mentions no other.</summary>
    public Call? About { get; set; }

    /// <summary>Messages to the reader's organization that the reader has not read.</summary>
    public int Unread { get; set; }

    /// <summary>Counts beside menu entries, by their path.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    /// <summary>The instant of the request, for the clock.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Shows in the header the date that binds the office on the page's declaration, if there is one.</summary>
    public void ShowDue(Office office, DateTimeOffset? due)
    {
        if (due is { } binding)
        {
            Chip = DeadlineChip.Of(current.Required.Words.DueOf(office), binding, Now);
        }
    }

    /// <summary>Fills it once; without a signed-in person there is nothing to read.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (isLoaded || current.User is not { } user)
        {
            return;
        }

        isLoaded = true;
        var facts = await memory.ReadAsync(
            user.Id, marks => (marks with { Calls = 0 }, user), // calls do not count what waits, and another day may seat the person elsewhere
            () => ReadAsync(user, cancel), until: facts => facts.NextMessageAt);
        Unread = facts.Unread;
        if (user.HasBusinessSeat)
        {
            Counts.TryAdd("/", facts.Waiting);
        }

        if (About is not null)
        {
            (CycleName, DocumentNumber) = (CycleName ?? Named(About.Year, user), DocumentNumber ?? About.DocumentNumber);
            return;
        }

        var own = await calls.OfAsync(user, cancel);
        if (own.Latest is [var latest, ..])
        {
            (CycleName, DocumentNumber) = (CycleName ?? Named(latest.Year, user), DocumentNumber ?? latest.DocumentNumber);
        }

        if (Chip is null && own.Date?.At is { } due)
        {
            Chip = DeadlineChip.Of(user.Words.DueOf(user.Office), due, Now);
        }
    }

    private static string Named(int year, CurrentUser user) => $"{year}年度{user.Words.Call}";

    /// <summary>Everything in one statement.</summary>
    private Task<Facts> ReadAsync(CurrentUser user, CancellationToken cancel)
    {
        var now = Now;
        var told = db.Messages.VisibleTo(user, now);
        var kept = db.Messages.Where(m => m.OrganizationId == user.OrganizationId && m.LeavesAt > now);
        var waiting = db.Declarations.VisibleTo(user).WaitingFor(user);
        return db.Users.AsNoTracking().Where(reader => reader.Id == user.Id).Select(reader => new Facts(
            told.Count(message => reader.MessagesReadUntil == null || message.LeavesAt > reader.MessagesReadUntil),
            kept.Min(message => message.LeavesAt),
            waiting.Count())).SingleAsync(cancel);
    }

    /// <param name="Unread">Messages that the reader has not read.</param>
    /// <param name="NextMessageAt">When the next message that is already written leaves, UTC; null = none is held back.</param>
    /// <param name="Waiting">What lies at the reader's organization.</param>
    private sealed record Facts(int Unread, DateTimeOffset? NextMessageAt, int Waiting);
}
