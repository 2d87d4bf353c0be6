using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Signs people in. An unknown account, a wrong password and an account without a password get the same answer after
/// the same work. Success starts a new session row; the browser's former session is ended, which prevents session fixation.
/// </summary>
public sealed class SignInService(
    AppDbContext db, IPasswordHasher<User> hasher, SignInThrottle throttle, SessionService sessions, AuditTrail audit, AccountGates gates)
{
    /// <summary>Hash of a random text, against which unknown accounts are checked.</summary>
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<object>().HashPassword(new object(), Guid.CreateVersion7().ToString()));

    /// <summary>Checks the password and starts a session.</summary>
    /// <param name="device">The mark of the known browser, if it carries one; it counts only for its own person.</param>
    /// <param name="formerSession">The session that the browser still had, ended on success.</param>
    /// <returns>The session; or why not, in words for the person.</returns>
    public async Task<Outcome<Session>> SignInAsync(
        string? account, string? password, KnownDevice? device, Guid? formerSession, CancellationToken cancel)
    {
        var typed = TextRules.Account(account);
        if (typed.Length == 0 || string.IsNullOrEmpty(password))
        {
            return new Refusal(typed.Length == 0 ? "请填写账号。" : "请填写密码。", typed.Length == 0 ? "Account" : "Password");
        }

        using var turn = await gates.EnterAsync(typed, cancel);
        var normalized = typed.ToUpperInvariant();
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancel);
        var known = device is not null && device.UserId == user?.Id ? device : null;
        if (await throttle.WaitAsync(typed, known, cancel) is { } wait)
        {
            return new Refusal($"登录失败次数过多，请 {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} 分钟后再试。此前在常用浏览器登录过的本人不受影响。");
        }

        if (!Matches(user, password))
        {
            audit.AddSignIn(typed, user?.Id, succeeded: false, known?.Mark);
            await db.SaveChangesAsync(cancel);
            return new Refusal("账号或密码不正确，请检查后重新填写。");
        }

        if (user!.IsSuspended)
        {
            // Only somebody with the right password learns this, so it tells strangers nothing.
            audit.AddSignIn(typed, user.Id, succeeded: false, "账号已停用");
            await db.SaveChangesAsync(cancel);
            return new Refusal("账号已停用，请联系本单位管理员。");
        }

        if (formerSession is { } former)
        {
            await sessions.EndAsync(former, cancel);
        }

        audit.AddSignIn(typed, user.Id, succeeded: true, known?.Mark);
        var session = sessions.Start(user);
        await db.SaveChangesAsync(cancel);
        return session;
    }

    private bool Matches(User? user, string password)
    {
        var verdict = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? NobodysHash.Value, password);
        return user?.PasswordHash is not null && verdict != PasswordVerificationResult.Failed;
    }

    private static User Nobody => new() { DisplayName = "", OrganizationId = Guid.Empty };
}
