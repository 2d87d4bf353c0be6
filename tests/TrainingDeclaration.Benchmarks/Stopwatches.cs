using System.Diagnostics;

namespace TrainingDeclaration.Benchmarks;

/// <summary>Times of repeated work, in ms.</summary>
internal static class Stopwatches
{
    private const int SecondsToWarmUp = 5;

    /// <summary>
    /// Runs the tasks until they are warm, then measures them in turns, so that whatever slows the machine down slows all of
    /// them alike and their ratios hold.
    /// </summary>
    public static Times[] Measure(int runs, params Action[] works)
    {
        var until = Stopwatch.GetTimestamp() + SecondsToWarmUp * Stopwatch.Frequency;
        while (Stopwatch.GetTimestamp() < until)
        {
            Array.ForEach(works, work => work());
        }

        var times = works.Select(_ => new double[runs]).ToArray();
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                works[i]();
                times[i][run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return [.. times.Select(all =>
        {
            Array.Sort(all);
            return new Times(all[runs / 2], all[runs * 95 / 100]);
        })];
    }

    /// <summary>How often per second the task is done by this many threads together.</summary>
    public static double PerSecond(Action work, int threads)
    {
        const int seconds = 3;
        var done = 0;
        var until = Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency;
        var all = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (Stopwatch.GetTimestamp() < until)
            {
                work();
                Interlocked.Increment(ref done);
            }
        })).ToList();
        all.ForEach(thread => thread.Start());
        all.ForEach(thread => thread.Join());
        return done / (double)seconds;
    }

    internal readonly record struct Times(double Median, double P95);
}
