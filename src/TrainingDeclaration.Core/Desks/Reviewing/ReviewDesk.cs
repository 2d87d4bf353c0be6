using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>What a reviewer's page remembers: that it is open, and whether its keyboard shortcuts are off.</summary>
public sealed class ReviewDesk(AppDbContext db, ReceiveInstant received, MarkedMemory memory)
{
    /// <summary>How long a page counts as open after its last heartbeat, sent every fifteen seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Records that the person has the declaration open.</summary>
    /// <returns>The colleagues who have it open too; null if it does not exist for the person.</returns>
    public async Task<IReadOnlyList<string>?> SeeAsync(CurrentUser user, string key, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return null;
        }

        var present = await db.ReviewPresences.SingleOrDefaultAsync(p => p.UserId == user.Id, cancel);
        if (present is null)
        {
            db.ReviewPresences.Add(new ReviewPresence { UserId = user.Id, DeclarationId = declaration.Id, OrganizationId = user.OrganizationId, UserName = user.Name, SeenAt = received.Value });
        }
        else
        {
            (present.DeclarationId, present.OrganizationId, present.UserName, present.SeenAt) = (declaration.Id, user.OrganizationId, user.Name, received.Value);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person reported it at the same moment.
            db.ChangeTracker.Clear();
        }

        return await OthersAsync(user, declaration.Id, cancel);
    }

    /// <summary>Colleagues who have the declaration open now, by name.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(CurrentUser user, Guid declarationId, CancellationToken cancel)
    {
        var since = received.Value - Patience;
        return await db.ReviewPresences.AsNoTracking()
            .Where(p => p.DeclarationId == declarationId && p.OrganizationId == user.OrganizationId && p.UserId != user.Id && p.SeenAt > since)
            .OrderBy(p => p.UserName).Select(p => p.UserName).ToListAsync(cancel);
    }

    /// <summary>Switches the keyboard shortcuts off or on.</summary>
    public async Task SwitchKeysAsync(CurrentUser user, bool off, CancellationToken cancel)
    {
        var person = await db.Users.SingleAsync(u => u.Id == user.Id, cancel);
        person.ReviewKeysOff = off;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The person's own saved views and those of the office.</summary>
    public Task<List<SavedView>> ViewsAsync(CurrentUser user, CancellationToken cancel) =>
        memory.ReadAsync((user.OrganizationId, user.Id), marks => marks.Desk, () => db.SavedViews.AsNoTracking()
            .Where(v => v.OrganizationId == user.OrganizationId && (v.IsShared || v.OwnerId == user.Id)).OrderBy(v => v.Name).ThenBy(v => v.Id).ToListAsync(cancel));

    /// <summary>Saves a view under a name, for the person or for the whole office.</summary>
    public async Task<Refusal?> SaveViewAsync(CurrentUser user, string? name, QueueFilter filter, bool isShared, CancellationToken cancel)
    {
        if (TextRules.Clean(name) is not { } clean || TextRules.Count(clean) > 40)
        {
            return new Refusal("请给视图起个名字，最多 40 字。");
        }

        if (filter.Query.Length > 1_000)
        {
            return new Refusal("查询条件太长，不能保存。");
        }

        db.SavedViews.Add(new SavedView { OwnerId = user.Id, OrganizationId = user.OrganizationId, IsShared = isShared, Name = clean, Query = filter.Query });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Deletes one of the person's own views; false if there is none.</summary>
    public async Task<bool> DeleteViewAsync(CurrentUser user, Guid id, CancellationToken cancel)
    {
        if (await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.OwnerId == user.Id && v.OrganizationId == user.OrganizationId, cancel) is not { } view)
        {
            return false;
        }

        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Names to narrow a part of the queue by.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(CurrentUser user, QueueTab tab, CancellationToken cancel) =>
        // What waits changes with the desk; the other parts change wherever somebody else acts.
        tab != QueueTab.Waiting ? db.QueueNamesAsync(user, tab, cancel)
        : memory.ReadAsync(("names", user.OrganizationId), marks => (marks.Desk, marks.People), () => db.QueueNamesAsync(user, tab, cancel));

    /// <summary>Reasons that the person can choose from.</summary>
    public Task<IReadOnlyList<StandardReason>> ReasonsAsync(CurrentUser user, CancellationToken cancel) =>
        memory.ReadAsync(user.OrganizationId, marks => (marks.Calls, marks.People), () => db.ReasonsOfferedAsync(user, cancel));

    /// <summary>The colleagues in a sentence; empty if there are none.</summary>
    public static string Sentence(IReadOnlyList<string> others) => others.Count == 0 ? "" : $"{string.Join('、', others)} 正在审核";
}
