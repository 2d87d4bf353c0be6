using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Views;

/// <summary>
/// The frame of every signed-in page: the cycle, the binding date, what is waiting. Loaded once per
/// request by the layout; a page that knows better sets a property before.
/// </summary>
public sealed class Shell(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received)
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

    /// <summary>Reads it once; without a signed-in person there is nothing to read.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (isLoaded || current.User is not { } user)
        {
            return;
        }

        isLoaded = true;
        var userId = user.Id;
        Unread = await (
            from message in db.Messages.AsNoTracking().VisibleTo(user, Now)
            from reader in db.Users.Where(u => u.Id == userId)
            where reader.MessagesReadUntil == null || message.LeavesAt > reader.MessagesReadUntil
            select message.Id).CountAsync(cancel);
        if (user.HasBusinessSeat)
        {
            var waiting = await db.Declarations.VisibleTo(user).WaitingFor(user).CountAsync(cancel);
            Counts.TryAdd("/", waiting);
        }

        if (!user.IsAdministrator)
        {
            await LoadCycleAsync(user, cancel);
        }
    }

    /// <summary>The page's call, otherwise the latest published one that the reader may read, and the date that binds the reader under it.</summary>
    private async Task LoadCycleAsync(CurrentUser user, CancellationToken cancel)
    {
        var call = About ?? await db.Calls.AsNoTracking().VisibleTo(user, db).Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.PublishedAt).FirstOrDefaultAsync(cancel);
        if (call is null)
        {
            return;
        }

        CycleName ??= $"{call.Year}年度{user.Words.Call}";
        DocumentNumber ??= call.DocumentNumber;
        var due = await db.DateForReaderAsync(call, user, cancel);
        if (Chip is null && About is null && due.At is { } at)
        {
            Chip = DeadlineChip.Of(user.Words.DueOf(user.Office), at, Now);
        }
    }
}
