using Microsoft.Extensions.Caching.Memory;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What units were asked most often, counted over all declarations of a call: at most ten minutes old, for everybody who types needs it.</summary>
public sealed class CommonReasons(AppDbContext db, IMemoryCache memory, ReceiveInstant received)
{
    /// <summary>How old the count may be.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>By field; see <see cref="ReasonQueries.CommonReasonsAsync"/>.</summary>
    public async Task<ILookup<string, string>> OfCallAsync(Guid callId, CancellationToken cancel)
    {
        var (key, now) = ((typeof(CommonReasons), callId), received.Value);
        if (memory.TryGetValue(key, out (DateTimeOffset At, ILookup<string, string> Reasons) kept) && now - kept.At < Kept)
        {
            return kept.Reasons;
        }

        var counted = await db.CommonReasonsAsync(callId, cancel);
        memory.Set(key, (now, counted), Kept);
        return counted;
    }
}
