using System.Collections.Concurrent;
using System.Diagnostics;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// An external program that may or may not be installed. Nothing depends on one: where it is missing, the page says what it
/// cannot do and offers a manual way.
/// </summary>
public static class OutsideProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<string, string?> Found = new(StringComparer.Ordinal);

    /// <summary>Whether the program is on this machine's path.</summary>
    public static bool IsInstalled(string name) => Find(name) is not null;

    /// <summary>
    /// Runs the program without a shell and returns its output. Null if it is missing, takes
    /// longer than a minute, or exits with a code that is not in <paramref name="accept"/>.
    /// </summary>
    public static async Task<string?> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancel, params int[] accept)
    {
        if (Find(name) is not { } path)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{name} did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await errors;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 || accept.Contains(process.ExitCode) ? output : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static string? Find(string name) => Found.GetOrAdd(name, static name => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists));
}
