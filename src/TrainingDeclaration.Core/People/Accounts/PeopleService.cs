using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Creates accounts, grants and revokes seats, suspends people. Every change is saved together with its audit entry; whatever
/// takes rights away also renews the security stamp, so it takes effect with the next request.
/// </summary>
public sealed partial class PeopleService(AppDbContext db, ActivationTokens tokens, AuditTrail audit, ReceiveInstant received)
{
    private static readonly Refusal NotYours = new("没有找到这个人员，或者不由您管理。");

    /// <summary>Creates an account without a password and issues its activation link.</summary>
    public async Task<Outcome<Invitation>> CreateAsync(CurrentUser actor, Guid organizationId, NewPerson person, CancellationToken cancel)
    {
        if (!GrantRules.MayKeep(actor, organizationId))
        {
            return NotYours;
        }

        var made = await AddAsync(actor, organizationId, person, cancel);
        if (made.Value is not { } user)
        {
            return made.Refusal!; // a refused outcome always has a refusal
        }

        await db.SaveChangesAsync(cancel);
        return Invite(user);
    }

    /// <summary>Makes a person the Keeper of an organization below: an existing account of it, or a new one.</summary>
    /// <returns>The activation link of a new account; null for an existing one.</returns>
    public async Task<Outcome<Invitation?>> AppointKeeperAsync(CurrentUser actor, Organization organization, NewPerson person, CancellationToken cancel)
    {
        if (GrantRules.Refuse(actor, organization.Id, organization.Path, organization.Office, SeatKind.Keeper) is { } refusal)
        {
            return refusal;
        }

        var name = Normalize(person.Account);
        var existing = await db.Users.Include(u => u.Seats)
            .SingleOrDefaultAsync(u => u.NormalizedUserName == name && u.OrganizationId == organization.Id, cancel);
        var user = existing;
        if (user is null)
        {
            var made = await AddAsync(actor, organization.Id, person, cancel);
            if (made.Refusal is { } no)
            {
                return no;
            }

            user = made.Value!; // an outcome without refusal has a value
        }

        if (Grant(actor, user, organization.Office, SeatKind.Keeper) is { } refused)
        {
            return refused;
        }

        await db.SaveChangesAsync(cancel);
        return existing is null ? Invite(user) : (Invitation?)null;
    }

    /// <summary>Issues a new activation link; older links and all sessions of the person end.</summary>
    public async Task<Outcome<Invitation>> IssueActivationAsync(CurrentUser actor, string account, CancellationToken cancel)
    {
        if (await KeptAsync(actor, account, cancel) is not { } user)
        {
            return NotYours;
        }

        if (user.IsSuspended)
        {
            return new Refusal("账号已停用，请先恢复，再发放激活链接。");
        }

        user.RenewStamp();
        audit.Add(AuditKind.ActivationIssued, actor, user);
        await db.SaveChangesAsync(cancel);
        return Invite(user);
    }

    /// <summary>Grants or revokes a seat; the person has to sign in again.</summary>
    public async Task<Refusal?> SetSeatAsync(CurrentUser actor, string account, SeatKind seat, bool granted, CancellationToken cancel)
    {
        var name = Normalize(account);
        var user = await db.Users.Include(u => u.Seats).SingleOrDefaultAsync(u => u.NormalizedUserName == name, cancel);
        if (user is null)
        {
            return NotYours;
        }

        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == user.OrganizationId, cancel);
        if (GrantRules.Refuse(actor, organization.Id, organization.Path, organization.Office, seat) is { } refusal)
        {
            return refusal;
        }

        if (!granted && seat == SeatKind.SecurityAdmin && user.Id == actor.Id)
        {
            return new Refusal("不能撤销自己的安全管理员岗位，否则没有人能再授予它。请先授予另一人，由其撤销。");
        }

        if (!granted)
        {
            Revoke(actor, user, seat);
        }
        else if (Grant(actor, user, organization.Office, seat) is { } refused)
        {
            return refused;
        }

        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Suspends or restores a person; suspending ends all sessions.</summary>
    public async Task<Refusal?> SetSuspendedAsync(CurrentUser actor, string account, bool suspended, CancellationToken cancel)
    {
        if (await KeptAsync(actor, account, cancel) is not { } user)
        {
            return NotYours;
        }

        if (user.Id == actor.Id)
        {
            return new Refusal("不能停用自己的账号。");
        }

        if (user.IsSuspended != suspended)
        {
            user.IsSuspended = suspended;
            user.RenewStamp();
            audit.Add(suspended ? AuditKind.AccountSuspended : AuditKind.AccountRestored, actor, user);
            await db.SaveChangesAsync(cancel);
        }

        return null;
    }

    /// <summary>Ends all sessions of a person.</summary>
    public async Task<Refusal?> EndSessionsAsync(CurrentUser actor, string account, CancellationToken cancel)
    {
        if (await KeptAsync(actor, account, cancel) is not { } user)
        {
            return NotYours;
        }

        user.RenewStamp();
        audit.Add(AuditKind.SessionsEnded, actor, user);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<User?> KeptAsync(CurrentUser actor, string account, CancellationToken cancel)
    {
        var name = Normalize(account);
        var user = await db.Users.Include(u => u.Seats).SingleOrDefaultAsync(u => u.NormalizedUserName == name, cancel);
        return user is not null && GrantRules.MayKeep(actor, user.OrganizationId) ? user : null;
    }

    private async Task<Outcome<User>> AddAsync(CurrentUser actor, Guid organizationId, NewPerson person, CancellationToken cancel)
    {
        var account = TextRules.Account(person.Account);
        var name = TextRules.Clean(person.Name);
        var email = TextRules.Clean(person.Email);
        var normalized = account.ToUpperInvariant();
        var taken = await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancel);
        Refusal?[] findings =
        [
            !AccountName().IsMatch(account) ? new Refusal("账号用 4 至 40 个小写字母、数字和点，以字母开头，例如 zj.wang。", "Account")
                : taken ? new Refusal("这个账号已被使用，请换一个。", "Account") : null,
            name is null ? new Refusal("请填写姓名。", "Name") : TextRules.Count(name) > 60 ? new Refusal("姓名最多 60 个字。", "Name") : null,
            RefuseEmail(email),
        ];
        if (findings.OfType<Refusal>().ToList() is { Count: > 0 } wrong)
        {
            return new Refusal("有内容需要修改。") { Details = wrong };
        }

        var user = new User
        {
            UserName = account,
            NormalizedUserName = normalized,
            DisplayName = name!, // checked above
            Email = email,
            NormalizedEmail = email?.ToUpperInvariant(),
            OrganizationId = organizationId,
            CreatedAt = received.Value,
        };
        user.RenewStamp();
        db.Users.Add(user);
        audit.Add(AuditKind.AccountCreated, actor, user, name);
        return user;
    }

    private Refusal? Grant(CurrentUser actor, User user, Office office, SeatKind seat)
    {
        if (user.Seats.Any(held => held.Kind == seat))
        {
            return null;
        }

        if (Seats.Refuse(seat, [.. user.Seats.Select(held => held.Kind)], office, actor.Words) is { } refusal)
        {
            return refusal;
        }

        // Added to the set, not only to the collection: the key is set in code, so EF would take it for a stored row.
        db.Seats.Add(new Seat { UserId = user.Id, Kind = seat, GrantedAt = received.Value });
        user.RenewStamp();
        audit.Add(AuditKind.SeatGranted, actor, user, seat.Label());
        return null;
    }

    private void Revoke(CurrentUser actor, User user, SeatKind seat)
    {
        if (user.Seats.FirstOrDefault(held => held.Kind == seat) is { } row)
        {
            db.Seats.Remove(row);
            user.RenewStamp();
            audit.Add(AuditKind.SeatRevoked, actor, user, seat.Label());
        }
    }

    /// <summary>Why this is not an e-mail address; null if it is one, or if there is none.</summary>
    internal static Refusal? RefuseEmail(string? email) =>
        email is not null && (email.Length > 120 || !Email().IsMatch(email)) ? new Refusal("邮箱格式不正确，例如 name@example.org。", "Email") : null;

    private Invitation Invite(User user) => new(user.UserName!, user.DisplayName, tokens.Create(user)); // accounts always have a name

    private static string Normalize(string? account) => TextRules.Account(account).ToUpperInvariant();

    [GeneratedRegex(@"^(?=.{4,40}$)[a-z][a-z0-9]*([.\-_][a-z0-9]+)*$")]
    private static partial Regex AccountName();

    [GeneratedRegex(@"^[^@\s]{1,60}@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex Email();
}
