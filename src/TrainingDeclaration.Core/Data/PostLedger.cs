using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// Remembers which posts are being handled or done, in table HandledPosts, over connections of its own: the page's save
/// neither includes it nor waits for it.
/// </summary>
public sealed class PostLedger(IServiceScopeFactory scopes, ReceiveInstant received)
{
    private const int LocationLength = 400;

    /// <summary>Stored in place of the address while this process handles a post.</summary>
    private static readonly string UnderWay = $"~{Guid.CreateVersion7():N}";

    /// <summary>How long another process may still be working on a post; an embedded database has only one process.</summary>
    private static readonly TimeSpan OthersPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    /// <summary>Whether this post is the first with its key; if so, it is reserved.</summary>
    public async Task<bool> ReserveAsync(Guid user, string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // The same statement on both databases; a unique violation would be an exception and, on PostgreSQL, a line in its log.
        var at = db is SqliteDbContext ? (object)received.Value.UtcTicks : received.Value.ToUniversalTime();
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "HandledPosts" ("UserId", "Key", "Location", "At") VALUES ({user}, {key}, {UnderWay}, {at})
             ON CONFLICT ("UserId", "Key") DO NOTHING
             """) == 1;
    }

    /// <summary>
    /// What became of the first post: where it redirected to, or that it was lost with the process that handled it; neither if it
    /// led nowhere or has not finished in time. A lost one is forgotten, so that it can be submitted again.
    /// </summary>
    public async Task<(string? Location, bool IsLost)> WaitAsync(Guid user, string key, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var post = await db.HandledPosts.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user && p.Key == key, cancel);
            if (post is null || !post.Location.StartsWith('~'))
            {
                return (post?.Location, false);
            }

            if (post.Location != UnderWay && (db is SqliteDbContext || received.Value - post.At > OthersPatience))
            {
                await db.HandledPosts.Where(p => p.UserId == user && p.Key == key).ExecuteDeleteAsync(cancel);
                return (null, true);
            }

            await Task.Delay(Pause, cancel);
        }

        return (null, false);
    }

    /// <summary>Records where the post redirected to, or drops the reservation if it led nowhere.</summary>
    public async Task SettleAsync(Guid user, string key, string location)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var row = db.HandledPosts.Where(p => p.UserId == user && p.Key == key);
        if (location.Length is > 0 and <= LocationLength)
        {
            await row.ExecuteUpdateAsync(p => p.SetProperty(x => x.Location, location));
        }
        else
        {
            await row.ExecuteDeleteAsync();
        }
    }

    /// <summary>Forgets posts older than a day; nobody sends them again.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = received.Value.AddDays(-1);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().HandledPosts.Where(p => p.At < before).ExecuteDeleteAsync(cancel);
    }
}
