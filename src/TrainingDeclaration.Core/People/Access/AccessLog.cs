using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Writes the access log (views, prints, downloads, unmasking, exports of persons), the only business rows that a GET may write.</summary>
public sealed class AccessLog(AppDbContext db, ReceiveInstant received, RequestOrigin origin)
{
    /// <summary>Records many objects that were sent together, and saves at once.</summary>
    public async Task RecordAsync(AccessKind kind, CurrentUser user, IEnumerable<(string ObjectKey, int? SubmissionNumber)> objects, CancellationToken cancel)
    {
        foreach (var (key, number) in objects)
        {
            Add(kind, user, key, number);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records and saves at once.</summary>
    /// <param name="objectKey">Short key of the declaration, bundle or plan.</param>
    /// <param name="submissionNumber">The submission that was printed or downloaded, if any.</param>
    public async Task RecordAsync(AccessKind kind, CurrentUser user, string objectKey, int? submissionNumber, CancellationToken cancel)
    {
        Add(kind, user, objectKey, submissionNumber);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records for what purpose masked data was shown or a list of persons was taken out, and saves at once: what is not recorded is not shown.</summary>
    /// <param name="purpose">As typed, at most <see cref="AccessLogEntry.LongestPurpose"/> characters.</param>
    public async Task RecordPurposeAsync(AccessKind kind, CurrentUser user, string objectKey, string purpose, CancellationToken cancel)
    {
        Add(kind, user, objectKey, null, purpose);
        await db.SaveChangesAsync(cancel);
    }

    private void Add(AccessKind kind, CurrentUser user, string objectKey, int? submissionNumber, string? purpose = null) => db.AccessLog.Add(new AccessLogEntry
    {
        At = received.Value,
        Kind = kind,
        UserId = user.Id,
        ObjectKey = objectKey,
        SubmissionNumber = submissionNumber,
        Purpose = purpose,
        Address = origin.Address,
    });
}
