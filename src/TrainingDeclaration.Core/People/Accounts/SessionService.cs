using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Starts, recognizes and ends sessions. The only class that writes their rows.</summary>
public sealed class SessionService(AppDbContext db, ReceiveInstant received, AuditTrail audit, SchemeProfiles schemes, IMemoryCache memory, SessionLookup lookup)
{
    /// <summary>A session ends after this long without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after its start, whatever happens.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(10);

    /// <summary>How precise <see cref="Session.LastSeenAt"/> is; it is written no more often.</summary>
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(5);

    /// <summary>Adds a session for the person; the caller saves.</summary>
    public Session Start(User user)
    {
        var session = new Session
        {
            UserId = user.Id,
            SecurityStamp = user.SecurityStamp ?? throw new InvalidOperationException("An account always has a stamp."),
            StartedAt = received.Value,
            LastSeenAt = received.Value,
        };
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>
    /// The person of a live session; null if it was ended, is idle or too old, or if the person is suspended or has had a new
    /// security stamp since. One small query: who the person is stays in memory until anything about people changes.
    /// </summary>
    public async Task<LiveSession?> FindAsync(Guid id, CancellationToken cancel)
    {
        var now = received.Value;
        if (await lookup.FindAsync(id, cancel) is not { } living || living.LastSeenAt <= now - Idle || living.StartedAt <= now - Absolute)
        {
            return null;
        }

        if (now - living.LastSeenAt >= Touch)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
        }

        var today = BeijingTime.DateOf(now);
        if (!memory.TryGetValue((typeof(Person), living.UserId), out Person? person) || person!.Mark != living.PeopleMark || person.Day != today)
        {
            person = new Person(living.PeopleMark, today, await ReadAsync(living.UserId, today, cancel));
            memory.Set((typeof(Person), living.UserId), person, Idle);
        }

        return new LiveSession(person.User, new ShownMarks(living.PeopleMark, living.CallsMark, living.DeskMark, living.ReadUntil));
    }

    /// <summary>Whose session it is or was; null if its row is gone. Grants no access.</summary>
    public Task<Guid?> OwnerAsync(Guid id, CancellationToken cancel) =>
        db.Sessions.AsNoTracking().Where(s => s.Id == id).Select(s => (Guid?)s.UserId).SingleOrDefaultAsync(cancel);

    /// <summary>Ends one session at once; its cookie is worthless from now on.</summary>
    public Task EndAsync(Guid id, CancellationToken cancel)
    {
        var now = received.Value;
        return db.Sessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }

    /// <summary>Signs the person out of this session, with a record.</summary>
    public async Task SignOutAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        await EndAsync(id, cancel);
        var subject = await db.Users.SingleAsync(u => u.Id == user.Id, cancel);
        audit.Add(AuditKind.SignOut, user, subject);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Deletes sessions that ended, for whatever reason, at least thirty days ago; the audit trail keeps the sign-ins.</summary>
    public Task SweepAsync(CancellationToken cancel)
    {
        var before = received.Value.AddDays(-30);
        return db.Sessions.Where(s => s.LastSeenAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The person with seats, also those of colleagues who are away on the day.</summary>
    private async Task<CurrentUser> ReadAsync(Guid userId, DateOnly today, CancellationToken cancel)
    {
        var found = await (
            from user in db.Users.AsNoTracking()
            join organization in db.Organizations.AsNoTracking() on user.OrganizationId equals organization.Id
            where user.Id == userId
            select new
            {
                user.Id,
                user.UserName,
                user.DisplayName,
                user.ReviewKeysOff,
                OrganizationId = organization.Id,
                OrganizationName = organization.Name,
                organization.Path,
                organization.Office,
                Scheme = db.Organizations.Where(root => root.ParentId == null && organization.Path.StartsWith(root.Path)).Select(root => root.Scheme).FirstOrDefault(),
                Seats = user.Seats.Select(seat => seat.Kind).ToList(),
                Deputized = (
                    from deputy in db.Deputies
                    join absent in db.Users on deputy.AbsentId equals absent.Id
                    where deputy.DeputyId == user.Id && deputy.EndedAt == null && deputy.From <= today && today <= deputy.Until
                        && absent.OrganizationId == user.OrganizationId && absent.Seats.Any(seat => seat.Kind == deputy.Seat)
                    select new { deputy.Seat, Name = absent.DisplayName }).ToList(),
            }).SingleAsync(cancel);
        return new CurrentUser
        {
            Id = found.Id,
            Account = found.UserName!, // accounts always have a name
            Name = found.DisplayName,
            ReviewKeysOff = found.ReviewKeysOff,
            OrganizationId = found.OrganizationId,
            OrganizationName = found.OrganizationName,
            Path = found.Path,
            Office = found.Office,
            Profile = schemes.Of(found.Scheme),
            Seats = found.Seats.Concat(found.Deputized.Select(one => one.Seat)).ToHashSet(),
            StandsInFor = found.Deputized.Where(one => !found.Seats.Contains(one.Seat)).GroupBy(one => one.Seat).ToDictionary(group => group.Key, group => group.First().Name),
        };
    }

    /// <summary>A person in memory.</summary>
    private sealed record Person(long Mark, DateOnly Day, CurrentUser User);
}
