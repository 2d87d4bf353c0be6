using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>People, as far as the reader manages them.</summary>
public static class PeopleQueries
{
    /// <summary>The people whom the reader manages: everybody for the security administrator, otherwise those of the reader's organization.</summary>
    public static IQueryable<User> KeptBy(this IQueryable<User> users, CurrentUser reader) =>
        reader.May(Permission.ManageEverybody) ? users : users.Where(u => u.OrganizationId == reader.OrganizationId);

    /// <summary>The person as the rules see them now, for work that continues without a request; null if the account is gone or suspended.</summary>
    public static async Task<CurrentUser?> PersonAsync(this AppDbContext db, SchemeProfiles schemes, Guid id, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().Include(u => u.Seats).SingleOrDefaultAsync(u => u.Id == id && !u.IsSuspended, cancel);
        var organization = user is null ? null : await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == user.OrganizationId, cancel);
        return user is null || organization is null ? null : new CurrentUser
        {
            Id = user.Id,
            Account = user.UserName!, // accounts always have a name
            Name = user.DisplayName,
            OrganizationId = organization.Id,
            OrganizationName = organization.Name,
            Path = organization.Path,
            Office = organization.Office,
            Profile = schemes.Of(await db.Organizations.Where(root => root.ParentId == null && organization.Path.StartsWith(root.Path)).Select(root => root.Scheme).FirstOrDefaultAsync(cancel)),
            Seats = user.Seats.Select(seat => seat.Kind).ToHashSet(),
        };
    }

    /// <summary>People whose account, name or organization contains the text; everybody if there is none.</summary>
    public static IQueryable<User> Matching(this IQueryable<User> users, AppDbContext db, string? text)
    {
        if (TextRules.Clean(text) is not { } search)
        {
            return users;
        }

        var account = search.ToUpperInvariant();
        return users.Where(u => u.NormalizedUserName!.Contains(account) || u.DisplayName.Contains(search)
            || db.Organizations.Any(o => o.Id == u.OrganizationId && o.Name.Contains(search)));
    }

    /// <summary>As rows of a list, ordered by organization and account.</summary>
    public static IQueryable<PersonRow> AsRows(this IQueryable<User> users, AppDbContext db) =>
        from user in users.AsNoTracking()
        join organization in db.Organizations.AsNoTracking() on user.OrganizationId equals organization.Id
        orderby organization.Path, user.UserName
        select new PersonRow
        {
            Account = user.UserName!,
            Name = user.DisplayName,
            Email = user.Email,
            OrganizationId = organization.Id,
            OrganizationName = organization.Name,
            Path = organization.Path,
            Office = organization.Office,
            IsSuspended = user.IsSuspended,
            IsActivated = user.PasswordHash != null,
            Seats = user.Seats.Select(seat => seat.Kind).ToList(),
            LastSeenAt = db.Sessions.Where(s => s.UserId == user.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
        };
}
