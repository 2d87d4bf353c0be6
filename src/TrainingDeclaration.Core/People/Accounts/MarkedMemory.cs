using Microsoft.Extensions.Caching.Memory;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Keeps in this server's memory what pages read again and again, until a mark that it hangs on rises (decision 0011).</summary>
public sealed class MarkedMemory(IMemoryCache memory, RequestMarks marks, ReceiveInstant received)
{
    /// <summary>What was kept under the key if the marks are still the same; otherwise it is read, and kept.</summary>
    /// <param name="key">Names the value among those of its type.</param>
    /// <param name="hangsOn">The marks that rise whenever the value changes.</param>
    /// <param name="read">Reads the value without tracking; nobody may change it afterwards.</param>
    /// <param name="until">For a value that changes without a save: the instant, UTC, from which on it is read again; null = none.</param>
    public async Task<T> ReadAsync<T>(object key, Func<ShownMarks, object> hangsOn, Func<Task<T>> read, Func<T, DateTimeOffset?>? until = null)
    {
        if (marks.Value is not { } now)
        {
            return await read();
        }

        var (name, stamp) = ((typeof(T), key), hangsOn(now));
        if (memory.TryGetValue(name, out (object Stamp, T Value) kept) && kept.Stamp.Equals(stamp)
            && !(until?.Invoke(kept.Value) <= received.Value))
        {
            return kept.Value;
        }

        var value = await read();
        memory.Set(name, (stamp, value), new MemoryCacheEntryOptions { SlidingExpiration = SessionService.Idle });
        return value;
    }
}
