using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Starts, recognizes and ends sessions. The only class that writes their rows.</summary>
public sealed class SessionService(AppDbContext db, ReceiveInstant received, AuditTrail audit, SchemeProfiles schemes)
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
    /// The person of a live session, in one query; null if it was ended, is idle or too old, or if the person is
    /// suspended or has had a new security stamp since.
    /// </summary>
    public async Task<CurrentUser?> FindAsync(Guid id, CancellationToken cancel)
    {
        var now = received.Value;
        var (idleSince, startedSince) = (now - Idle, now - Absolute);
        var today = BeijingTime.DateOf(now);
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join user in db.Users.AsNoTracking() on session.UserId equals user.Id
            join organization in db.Organizations.AsNoTracking() on user.OrganizationId equals organization.Id
            where session.Id == id && session.EndedAt == null
                && session.LastSeenAt > idleSince && session.StartedAt > startedSince
                && !user.IsSuspended && user.SecurityStamp == session.SecurityStamp
            select new
            {
                user.Id,
                user.UserName,
                user.DisplayName,
                OrganizationId = organization.Id,
                OrganizationName = organization.Name,
                organization.Path,
                organization.Office,
                Scheme = db.Organizations.Where(root => root.ParentId == null && organization.Path.StartsWith(root.Path)).Select(root => root.Scheme).FirstOrDefault(),
                session.LastSeenAt,
                Seats = user.Seats.Select(seat => seat.Kind).ToList(),
                Deputized = (
                    from deputy in db.Deputies
                    join absent in db.Users on deputy.AbsentId equals absent.Id
                    where deputy.DeputyId == user.Id && deputy.EndedAt == null && deputy.From <= today && today <= deputy.Until
                        && absent.OrganizationId == user.OrganizationId && absent.Seats.Any(seat => seat.Kind == deputy.Seat)
                    select new { deputy.Seat, Name = absent.DisplayName }).ToList(),
            }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        if (now - found.LastSeenAt >= Touch)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
        }

        return new CurrentUser
        {
            Id = found.Id,
            Account = found.UserName!, // accounts always have a name
            Name = found.DisplayName,
            OrganizationId = found.OrganizationId,
            OrganizationName = found.OrganizationName,
            Path = found.Path,
            Office = found.Office,
            Profile = schemes.Of(found.Scheme),
            Seats = found.Seats.Concat(found.Deputized.Select(one => one.Seat)).ToHashSet(),
            StandsInFor = found.Deputized.Where(one => !found.Seats.Contains(one.Seat)).GroupBy(one => one.Seat).ToDictionary(group => group.Key, group => group.First().Name),
        };
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
}
