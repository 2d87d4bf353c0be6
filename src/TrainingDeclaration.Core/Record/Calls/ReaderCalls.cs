using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// Which calls concern a reader, until when, and whom to ask. It depends on calls, notices, extensions and organizations alone, never
/// on the clock or on declarations, so that it may be kept until one of these changes.
/// </summary>
public sealed record ReaderCalls
{
    /// <summary>How many calls are named.</summary>
    private const int Most = 3;

    /// <summary>No call concerns the reader.</summary>
    public static readonly ReaderCalls None = new();

    /// <summary>The latest published calls, at most three, the latest first.</summary>
    public IReadOnlyList<CallHeading> Latest { get; private init; } = [];

    /// <summary>The ladder of the latest call, as far as it is the reader's; null without a call.</summary>
    public DeadlineLadder? Ladder { get; private init; }

    /// <summary>The rung that binds the reader, an authority's own; null without a call, and where nobody above has set a date.</summary>
    public Rung? OwnRung { get; private init; }

    /// <summary>The date that binds the reader, an extension included; null without a call.</summary>
    public BindingDate? Date { get; private init; }

    /// <summary>The organization right above the reader's, to be asked; null for an authority.</summary>
    public Superior? Contact { get; private init; }

    /// <summary>Reads it.</summary>
    public static async Task<ReaderCalls> LoadAsync(AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        if (user.IsAdministrator || user.Seats.Count == 0)
        {
            return None;
        }

        var calls = await db.Calls.AsNoTracking().VisibleTo(user, db).Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.PublishedAt).Take(Most).ToListAsync(cancel);
        if (calls is not [var call, ..])
        {
            return None;
        }

        var found = new ReaderCalls { Latest = [.. calls.Select(one => new CallHeading(one.Id, one.Year, one.Title, one.DocumentNumber, one.DueAt))] };
        if (user.Office == Office.Authority)
        {
            var rung = new Rung(Office.Authority, call.Issuer, call.Citation, call.DueAt);
            return found with { Ladder = new DeadlineLadder { Rungs = [rung] }, OwnRung = rung, Date = new BindingDate(call.DueAt, call.Issuer, call.Citation) };
        }

        var above = await db.Organizations.AsNoTracking().Where(o => user.Path.StartsWith(o.Path) && o.Id != user.OrganizationId)
            .OrderByDescending(o => o.Path.Length).Select(o => new { o.Id, o.Office, o.Name, o.ContactName, o.ContactPhone }).ToListAsync(cancel);
        var department = user.Office == Office.Department ? user.OrganizationId : above.FirstOrDefault(o => o.Office == Office.Department)?.Id ?? Guid.Empty;
        var (ladder, date) = await db.DateForAsync(
            call, user.Office, user.OrganizationId, department, above.FirstOrDefault(o => o.Office == Office.Bureau)?.Id, cancel);
        return found with
        {
            Ladder = ladder,
            OwnRung = ladder.Binding(user.Office),
            Date = date,
            Contact = above.Select(o => new Superior(o.Name, o.ContactName, o.ContactPhone)).FirstOrDefault(),
        };
    }
}

/// <summary>A call, as far as frame and home page name it.</summary>
/// <param name="DueAt">The date for reporting up, UTC; null = none.</param>
public sealed record CallHeading(Guid Id, int Year, string Title, string? DocumentNumber, DateTimeOffset? DueAt);

/// <summary>The organization right above, and whom to ring there.</summary>
public sealed record Superior(string Name, string? ContactName, string? ContactPhone);
