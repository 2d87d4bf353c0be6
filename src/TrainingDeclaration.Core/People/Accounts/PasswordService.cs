using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Sets passwords: the first one through an activation link, later ones by the person.</summary>
public sealed class PasswordService(
    AppDbContext db, IPasswordHasher<User> hasher, ActivationTokens tokens, SessionService sessions, AuditTrail audit, SignInThrottle throttle, AccountGates gates)
{
    private const string WrongCurrent = "修改密码时当前密码不正确";

    /// <summary>Account name of the person to whom the link belongs; null if it is no longer valid.</summary>
    public async Task<string?> WhoseAsync(string? token, CancellationToken cancel) => (await OwnerAsync(token, cancel))?.UserName;

    /// <summary>Sets the password through a link and ends all sessions of the person.</summary>
    /// <returns>The account name; or why not.</returns>
    public async Task<Outcome<string>> ActivateAsync(string? token, string? password, string? again, CancellationToken cancel)
    {
        if (await OwnerAsync(token, cancel) is not { } user)
        {
            return new Refusal("激活链接已失效：可能已经用过，或超过 7 天。请联系本单位管理员重新发放。");
        }

        if (await RefuseAsync(user, password, again, cancel) is { } refusal)
        {
            return refusal;
        }

        Set(user, password!); // the rules refuse null
        audit.Add(AuditKind.PasswordChange, null, user, "通过激活链接");
        await db.SaveChangesAsync(cancel);
        return user.UserName!; // accounts always have a name
    }

    /// <summary>
    /// Changes the person's own password. All sessions end; the current browser gets the new one that is returned. A wrong current
    /// password counts as a failed sign-in, so that an unattended screen is no place to guess.
    /// </summary>
    public async Task<Outcome<Session>> ChangeAsync(CurrentUser actor, string? old, string? password, string? again, CancellationToken cancel)
    {
        using var turn = await gates.EnterAsync(actor.Account, cancel);
        var user = await db.Users.SingleAsync(u => u.Id == actor.Id, cancel);
        if (await throttle.WaitAsync(actor.Account, null, cancel) is { } wait)
        {
            return new Refusal($"密码输错的次数过多，请 {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} 分钟后再试。", "Current");
        }

        if (hasher.VerifyHashedPassword(user, user.PasswordHash ?? "", old ?? "") == PasswordVerificationResult.Failed)
        {
            audit.AddSignIn(actor.Account, user.Id, succeeded: false, WrongCurrent);
            await db.SaveChangesAsync(cancel);
            return new Refusal("当前密码不正确。", "Current");
        }

        if (await RefuseAsync(user, password, again, cancel) is { } refusal)
        {
            return refusal;
        }

        if (password == old)
        {
            return new Refusal("新密码与当前密码相同，请换一个。", "Password");
        }

        Set(user, password!); // the rules refuse null
        audit.Add(AuditKind.PasswordChange, actor, user);
        var session = sessions.Start(user);
        await db.SaveChangesAsync(cancel);
        return session;
    }

    private async Task<User?> OwnerAsync(string? token, CancellationToken cancel) =>
        tokens.Read(token) is var (id, stamp)
            ? await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.SecurityStamp == stamp && !u.IsSuspended, cancel)
            : null;

    private async Task<Refusal?> RefuseAsync(User user, string? password, string? again, CancellationToken cancel)
    {
        var organization = await db.Organizations.AsNoTracking().Where(o => o.Id == user.OrganizationId).Select(o => o.Name).SingleAsync(cancel);
        return PasswordRules.Refuse(password, user.UserName ?? "", user.DisplayName, organization)
            ?? (password == again ? null : new Refusal("两次填写的密码不一致，请重新填写。", "Again"));
    }

    private void Set(User user, string password)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.RenewStamp();
    }
}
