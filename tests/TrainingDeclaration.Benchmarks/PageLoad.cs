using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Drives one address with connections that stay open, each asking again as soon as it is answered. It speaks the wire itself:
/// a client of the framework would take as much CPU as a fast page.
/// </summary>
internal static class PageLoad
{
    private const int Connections = 8;

    /// <summary>Asks for so long; returns what was measured.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static Result Drive(int port, string address, string cookies, TimeSpan duration)
    {
        var request = Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}\r\nX-Forwarded-Proto: https\r\nCookie: {cookies}\r\n\r\n");
        var times = new List<double>[Connections];
        var bytes = 0L;
        Exception? failure = null;
        var begun = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Connections).Select(i => new Thread(() =>
        {
            try
            {
                var mine = times[i] = [];
                using var connection = new Connection(port);
                while (Stopwatch.GetElapsedTime(begun) < duration)
                {
                    var asked = Stopwatch.GetTimestamp();
                    var length = connection.Ask(request, address);
                    mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                    Interlocked.Exchange(ref bytes, length);
                }
            }
            catch (Exception caught) when (caught is IOException or SocketException or InvalidOperationException)
            {
                failure = caught;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
        {
            throw new InvalidOperationException($"{address} failed: {failure.Message}", failure);
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var all = times.SelectMany(one => one).Order().ToArray();
        return new Result(all.Length, all.Length / seconds, bytes, all[all.Length / 2], all[Math.Min(all.Length - 1, all.Length * 99 / 100)]);
    }

    /// <param name="Count">Answers.</param>
    /// <param name="PerSecond">Answers a second.</param>
    /// <param name="Bytes">Bytes of the body of the last answer.</param>
    /// <param name="P50">Median, ms.</param>
    /// <param name="P99">The slowest of a hundred, ms.</param>
    internal sealed record Result(int Count, double PerSecond, long Bytes, double P50, double P99);

    /// <summary>One connection: asks, and reads the answer to its last byte.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly TcpClient client;
        private readonly NetworkStream stream;
        private readonly byte[] buffer = new byte[256 * 1024];
        private int start;
        private int end;

        public Connection(int port)
        {
            client = new TcpClient { NoDelay = true };
            client.Connect(IPAddress.Loopback, port);
            stream = client.GetStream();
        }

        public long Ask(byte[] request, string address)
        {
            stream.Write(request);
            var status = Line();
            if (!status.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{address} was answered with {status}.");
            }

            long? length = null;
            for (var header = Line(); header.Length > 0; header = Line())
            {
                if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                {
                    length = long.Parse(header.AsSpan(15), CultureInfo.InvariantCulture);
                }
            }

            return length is { } known ? Skip(known) : Chunks();
        }

        public void Dispose() => client.Dispose();

        private long Chunks()
        {
            var total = 0L;
            while (true)
            {
                var size = long.Parse(Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Skip(size + 2);
                if (size == 0)
                {
                    return total;
                }

                total += size;
            }
        }

        private long Skip(long count)
        {
            for (var left = count; left > 0;)
            {
                if (start == end)
                {
                    Fill();
                }

                var taken = (int)Math.Min(left, end - start);
                start += taken;
                left -= taken;
            }

            return count;
        }

        private string Line()
        {
            while (true)
            {
                var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (length >= 0)
                {
                    var line = Encoding.Latin1.GetString(buffer, start, length).TrimEnd('\r');
                    start += length + 1;
                    return line;
                }

                Fill();
            }
        }

        private void Fill()
        {
            if (start == end)
            {
                (start, end) = (0, 0);
            }
            else if (end == buffer.Length)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read > 0 ? read : throw new IOException("The connection was closed.");
        }
    }
}
