using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Messages;

/// <summary>Reads and marks the messages of an office.</summary>
public static class MessageQueries
{
    /// <summary>What has been told to the office by now; people without a business seat are told nothing, for messages name declarations.</summary>
    public static IQueryable<Message> VisibleTo(this IQueryable<Message> messages, CurrentUser user, DateTimeOffset now) =>
        messages.Where(m => user.HasBusinessSeat && m.OrganizationId == user.OrganizationId && m.LeavesAt <= now);

    /// <summary>Until when the person has read.</summary>
    public static Task<DateTimeOffset?> ReadUntilAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => u.MessagesReadUntil).SingleAsync(cancel);

    /// <summary>Marks everything up to the instant as read by the person; the marks of colleagues are their own.</summary>
    public static async Task MarkReadAsync(this AppDbContext db, CurrentUser user, DateTimeOffset until, CancellationToken cancel)
    {
        var reader = await db.Users.SingleAsync(u => u.Id == user.Id, cancel);
        reader.MessagesReadUntil = until;
        await db.SaveChangesAsync(cancel);
    }
}
