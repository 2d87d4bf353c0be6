using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Reads the audit trail and the access log, newest first. For the audit administrator.</summary>
public static class AuditQueries
{
    /// <summary>Sign-ins, grants, changes of organizations.</summary>
    public static IQueryable<AuditEntry> Trail(this AppDbContext db, AuditFilter filter)
    {
        var (since, until) = (filter.Since, filter.Until);
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.At >= since && e.At < until);
        if (TextRules.Clean(filter.Person) is not { } person)
        {
            return entries;
        }

        var account = TextRules.Account(person);
        var people = db.Users.Where(u => u.UserName!.Contains(account) || u.DisplayName.Contains(person)).Select(u => (Guid?)u.Id);
        return entries.Where(e => e.Account!.Contains(account) || people.Contains(e.ActorId) || people.Contains(e.SubjectId));
    }

    /// <summary>Views, prints and downloads.</summary>
    public static IQueryable<AccessLogEntry> Accesses(this AppDbContext db, AuditFilter filter)
    {
        var (since, until) = (filter.Since, filter.Until);
        var entries = db.AccessLog.AsNoTracking().Where(e => e.At >= since && e.At < until);
        if (TextRules.Clean(filter.Person) is not { } person)
        {
            return entries;
        }

        var account = TextRules.Account(person);
        return entries.Where(e => db.Users.Any(u => u.Id == e.UserId && (u.UserName!.Contains(account) || u.DisplayName.Contains(person))));
    }

    /// <summary>One page of the trail with names.</summary>
    public static async Task<IReadOnlyList<AuditRow>> ToRowsAsync(
        this IQueryable<AuditEntry> entries, AppDbContext db, int skip, int take, CancellationToken cancel)
    {
        var rows = await (
            from entry in entries
            join actor in db.Users on entry.ActorId equals actor.Id into actors
            from actor in actors.DefaultIfEmpty()
            join subject in db.Users on entry.SubjectId equals subject.Id into subjects
            from subject in subjects.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new
            {
                Entry = entry,
                Actor = actor == null ? null : actor.DisplayName + "（" + actor.UserName + "）",
                Subject = subject == null ? entry.Account : subject.DisplayName + "（" + subject.UserName + "）",
            }).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. rows.Select(row => new AuditRow
        {
            At = row.Entry.At,
            Kind = row.Entry.Kind.Label(),
            Actor = row.Actor,
            Subject = row.Subject,
            Detail = row.Entry.Detail,
            Address = row.Entry.Address,
            Succeeded = row.Entry.Succeeded,
        })];
    }

    /// <summary>One page of the access log with names.</summary>
    public static async Task<IReadOnlyList<AuditRow>> ToRowsAsync(
        this IQueryable<AccessLogEntry> entries, AppDbContext db, int skip, int take, CancellationToken cancel)
    {
        var rows = await (
            from entry in entries
            join user in db.Users on entry.UserId equals user.Id
            orderby entry.At descending, entry.Id descending
            select new { Entry = entry, user.DisplayName, user.UserName }).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. rows.Select(row => new AuditRow
        {
            At = row.Entry.At,
            Kind = row.Entry.Kind.Label(),
            Actor = $"{row.DisplayName}（{row.UserName}）",
            Subject = row.Entry.ObjectKey,
            Detail = row.Entry.Purpose ?? (row.Entry.SubmissionNumber is { } number ? $"v{number}" : null),
            Address = row.Entry.Address,
        })];
    }
}
