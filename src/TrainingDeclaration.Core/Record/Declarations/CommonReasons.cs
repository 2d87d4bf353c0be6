using Microsoft.Extensions.Caching.Memory;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What units were asked most often, counted over all declarations of a call: at most ten minutes old, for everybody who types needs it.</summary>
public sealed class CommonReasons(AppDbContext db, IMemoryCache memory)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>By field; see <see cref="ReasonQueries.CommonReasonsAsync"/>.</summary>
    public async Task<ILookup<string, string>> OfCallAsync(Guid callId, CancellationToken cancel) =>
        await memory.GetOrCreateAsync((typeof(CommonReasons), callId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return db.CommonReasonsAsync(callId, cancel);
        }) ?? throw new InvalidOperationException("Counting always gives something.");
}
