using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Reads the rows of sessions for the requests of this server: those that arrive while one read is under way share the next one, so
/// that the busier the server is, the less a request costs. No request is answered by a read that began before it arrived.
/// </summary>
public sealed class SessionLookup(IServiceScopeFactory scopes)
{
    /// <summary>A request waits for the read before its own no longer than this; one that hangs must not hold up all others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly CompiledQuery<Func<AppDbContext, List<Guid>, IAsyncEnumerable<LiveRow>>> Live = new(() => EF.CompileAsyncQuery(
        (AppDbContext db, List<Guid> ids) =>
            from session in db.Sessions.AsNoTracking()
            join user in db.Users.AsNoTracking() on session.UserId equals user.Id
            where ids.Contains(session.Id) && session.EndedAt == null && !user.IsSuspended && user.SecurityStamp == session.SecurityStamp
            select new LiveRow(
                session.Id,
                user.Id,
                session.StartedAt,
                session.LastSeenAt,
                user.MessagesReadUntil,
                db.ChangeMarks.Where(mark => mark.Subject == ChangeMarks.People).Select(mark => mark.Number).FirstOrDefault(),
                db.ChangeMarks.Where(mark => mark.Subject == ChangeMarks.Calls).Select(mark => mark.Number).FirstOrDefault(),
                db.ChangeMarks.Where(mark => mark.Subject == user.OrganizationId).Select(mark => mark.Number).FirstOrDefault())));

    private readonly Lock gate = new();
    private List<Ask> waiting = [];
    private int underWay;
    private long begun;

    /// <summary>The row of the session if it has not ended and its person may use it; how old it may be is for the caller to say.</summary>
    internal Task<LiveRow?> FindAsync(Guid id, CancellationToken cancel)
    {
        var ask = new Ask(id);
        List<Ask>? taken = null;
        lock (gate)
        {
            waiting.Add(ask);
            if (underWay == 0 || Stopwatch.GetElapsedTime(begun) > Patience)
            {
                taken = Take();
            }
        }

        if (taken is not null)
        {
            using (ExecutionContext.SuppressFlow()) // the read outlives the request that begins it
            {
                _ = ReadAllAsync(taken);
            }
        }

        return ask.Answer.Task.WaitAsync(cancel);
    }

    /// <summary>What waits now belongs to one read. Called under the lock.</summary>
    private List<Ask> Take()
    {
        (underWay, begun) = (underWay + 1, Stopwatch.GetTimestamp());
        (var taken, waiting) = (waiting, []);
        return taken;
    }

    /// <summary>Reads, and goes on with what has arrived meanwhile.</summary>
    private async Task ReadAllAsync(List<Ask> asks)
    {
        for (List<Ask>? taken = asks; taken is not null;)
        {
            await AnswerAsync(taken);
            lock (gate)
            {
                underWay--;
                taken = waiting.Count > 0 ? Take() : null;
            }
        }
    }

    private async Task AnswerAsync(List<Ask> asks)
    {
        try
        {
            var found = new Dictionary<Guid, LiveRow>(asks.Count);
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                await foreach (var row in Live.For(db)(db, [.. asks.Select(ask => ask.Id).Distinct()]))
                {
                    found[row.Id] = row;
                }
            }

            foreach (var ask in asks)
            {
                ask.Answer.SetResult(found.GetValueOrDefault(ask.Id));
            }
        }
        catch (Exception failure) // whatever it was, it is the answer of each request, which would wait for ever otherwise
        {
            foreach (var ask in asks)
            {
                ask.Answer.TrySetException(failure);
            }
        }
    }

    /// <summary>What every request reads; instants in UTC.</summary>
    internal sealed record LiveRow(
        Guid Id, Guid UserId, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, DateTimeOffset? ReadUntil, long PeopleMark, long CallsMark, long DeskMark);

    private sealed record Ask(Guid Id)
    {
        public TaskCompletionSource<LiveRow?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
