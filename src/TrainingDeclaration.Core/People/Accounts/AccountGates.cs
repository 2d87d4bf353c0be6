namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Lets one attempt per account through at a time, so that a thousand parallel guesses cannot all pass the
/// <see cref="SignInThrottle"/> before the first is counted. One instance per process.
/// </summary>
public sealed class AccountGates
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the account's turn; dispose the result to end it.</summary>
    public async Task<IDisposable> EnterAsync(string account, CancellationToken cancel)
    {
        var gate = gates[(uint)account.GetHashCode(StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync(cancel);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
