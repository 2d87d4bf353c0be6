namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>The shortest way from one sequence to another (E. Myers, 1986), with a bound on the work.</summary>
internal static class EditScript
{
    /// <summary>Which elements of each side are kept, in order; null if the two differ in more than <paramref name="most"/> elements.</summary>
    public static (bool[] Old, bool[] New)? Kept(IReadOnlyList<string> old, IReadOnlyList<string> now, int most)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbers(old, ids), Numbers(now, ids));
        var (keptOld, keptNew) = (new bool[a.Length], new bool[b.Length]);
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
        {
            keptOld[head] = keptNew[head] = true;
            head++;
        }

        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            keptOld[^(tail + 1)] = keptNew[^(tail + 1)] = true;
            tail++;
        }

        return Between(a.AsSpan(head, a.Length - head - tail), b.AsSpan(head, b.Length - head - tail), most, keptOld.AsSpan(head), keptNew.AsSpan(head))
            ? (keptOld, keptNew) : null;
    }

    private static int[] Numbers(IReadOnlyList<string> tokens, Dictionary<string, int> ids)
    {
        var numbers = new int[tokens.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!ids.TryGetValue(tokens[i], out numbers[i]))
            {
                ids[tokens[i]] = numbers[i] = ids.Count;
            }
        }

        return numbers;
    }

    private static bool Between(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int most, Span<bool> keptOld, Span<bool> keptNew)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return true;
        }

        var limit = Math.Min(a.Length + b.Length, most);
        var reach = new int[2 * limit + 3];
        var middle = limit + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= limit; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || k != d && reach[middle + k - 1] < reach[middle + k + 1] ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && x - k >= 0 && a[x] == b[x - k])
                {
                    x++;
                }

                reach[middle + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    trace.Add(reach[(middle - d - 1)..(middle + d + 2)]);
                    Walk(trace, a.Length, b.Length, keptOld, keptNew);
                    return true;
                }
            }

            trace.Add(reach[(middle - d - 1)..(middle + d + 2)]);
        }

        return false;
    }

    /// <summary>Backwards through the trace; the reach of diagonal k in step d is at index k + d + 1.</summary>
    private static void Walk(List<int[]> trace, int x, int y, Span<bool> keptOld, Span<bool> keptNew)
    {
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var (fromX, fromY) = (0, 0);
            if (d > 0)
            {
                var before = trace[d - 1];
                var down = k == -d || k != d && before[k - 1 + d] < before[k + 1 + d];
                var fromK = down ? k + 1 : k - 1;
                fromX = before[fromK + d];
                fromY = fromX - fromK;
                (var stepX, var stepY) = down ? (fromX, fromY + 1) : (fromX + 1, fromY);
                for (; x > stepX && y > stepY; x--, y--)
                {
                    keptOld[x - 1] = keptNew[y - 1] = true;
                }
            }
            else
            {
                for (; x > 0 && y > 0; x--, y--)
                {
                    keptOld[x - 1] = keptNew[y - 1] = true;
                }
            }

            (x, y) = (fromX, fromY);
        }
    }
}
