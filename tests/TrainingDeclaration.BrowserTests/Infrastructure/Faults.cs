using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>
/// What must not happen in a window: console errors (violations of the content security policy appear there too),
/// script errors, answers of 500 and above.
/// </summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<string> seen = new();
    private readonly HashSet<int> expected = [];

    /// <summary>Watches every page of the window.</summary>
    public Faults(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !expected.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal)))
            {
                seen.Enqueue($"{message.Page?.Url}: {message.Text}");
            }
        };
        context.WebError += (_, error) => seen.Enqueue($"{error.Page?.Url}: {error.Error}");
        context.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                seen.Enqueue($"{response.Url}: {response.Status}");
            }
        };
    }

    /// <summary>From now on the browser may report answers with this status.</summary>
    public void Expect(int status) => expected.Add(status);

    /// <summary>What went wrong.</summary>
    public IEnumerable<string> Seen => seen;
}
