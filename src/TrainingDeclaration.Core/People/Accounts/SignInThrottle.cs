using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Slows down guessing without ever locking an account: failures are counted per account and network, per account
/// across all networks, and per network across all accounts. A known browser has its own count, which strangers cannot
/// affect. Counted from the audit trail, so that all processes see the same.
/// </summary>
public sealed class SignInThrottle(AppDbContext db, ReceiveInstant received, RequestOrigin origin)
{
    /// <summary>Failures older than this are forgotten.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Failures of one account from one network.</summary>
    public const int PerAccountAndNetwork = 5;

    /// <summary>Failures of one account in one known browser.</summary>
    public const int PerKnownDevice = 10;

    /// <summary>Failures of one account from all unknown browsers.</summary>
    public const int PerAccount = 20;

    /// <summary>Failures from one network across all accounts; a whole province may be behind one address.</summary>
    public const int PerNetwork = 200;

    /// <summary>How long an attempt must wait; null = not at all.</summary>
    public async Task<TimeSpan?> WaitAsync(string account, KnownDevice? device, CancellationToken cancel)
    {
        var since = received.Value - Window;
        var failures = db.AuditEntries.AsNoTracking().Where(e => e.At > since && e.Kind == AuditKind.SignIn && !e.Succeeded);
        if (device is not null)
        {
            var mark = device.Mark;
            return await WaitAsync(failures.Where(e => e.Account == account && e.Detail == mark), PerKnownDevice, cancel);
        }

        var address = origin.Address;
        var unknown = failures.Where(e => e.Detail == null || !e.Detail.StartsWith(KnownDevice.Prefix));
        return await WaitAsync(unknown.Where(e => e.Account == account && e.Address == address), PerAccountAndNetwork, cancel)
            ?? await WaitAsync(unknown.Where(e => e.Account == account), PerAccount, cancel)
            ?? await WaitAsync(unknown.Where(e => e.Address == address), PerNetwork, cancel);
    }

    private async Task<TimeSpan?> WaitAsync(IQueryable<AuditEntry> failures, int limit, CancellationToken cancel)
    {
        var first = await failures.OrderByDescending(e => e.At).Skip(limit - 1)
            .Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        return first is { } at ? at + Window - received.Value : null;
    }
}
