using System.Diagnostics;

namespace TrainingDeclaration.Benchmarks;

/// <summary>Times of repeated work, in ms.</summary>
internal static class Stopwatches
{
    /// <summary>Runs the work until it is warm, then measures it.</summary>
    public static Times Measure(Action work, int runs = 200, int warmUp = 100)
    {
        for (var i = 0; i < warmUp; i++)
        {
            work();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Times(times[runs / 2], times[runs * 95 / 100]);
    }

    /// <summary>How often a second the work is done by so many threads together.</summary>
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
