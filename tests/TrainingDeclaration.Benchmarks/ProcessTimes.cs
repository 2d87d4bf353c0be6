using System.Globalization;

namespace TrainingDeclaration.Benchmarks;

/// <summary>CPU time from the process table of Linux.</summary>
internal static class ProcessTimes
{
    private const double MsPerTick = 10; // USER_HZ is 100 on every architecture that runs .NET

    /// <summary>CPU time of a process so far, in ms.</summary>
    public static double OfProcess(int id) => Read(id) is { } stat ? (Number(stat, 11) + Number(stat, 12)) * MsPerTick : 0;

    /// <summary>CPU time of all servers of PostgreSQL on this machine and of the backends that they have ended, in ms.</summary>
    public static double OfPostgres() => Directory.GetDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
        .Where(stat => stat is ["postgres", ..])
        .Sum(stat => (Number(stat!, 11) + Number(stat!, 12) + Number(stat!, 13) + Number(stat!, 14)) * MsPerTick);

    /// <summary>The command, then the fields from the state on; null when there is no such process any more.</summary>
    private static string[]? Read(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var (open, close) = (line.IndexOf('('), line.LastIndexOf(')'));
            return [line[(open + 1)..close], .. line[(close + 2)..].Split(' ')];
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A field, counted from the state as 0.</summary>
    private static double Number(string[] stat, int field) => double.Parse(stat[field + 1], CultureInfo.InvariantCulture);
}
