using System.Diagnostics;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>The real program on a free port of this machine, with a copy of the seeded SQLite database and a clock that runs from 16 June 2022.</summary>
public sealed class BrowserSite() : TestSite(Database.Sqlite)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private Uri? address;
    private Timer? timer;

    /// <summary>Address of the site; starts it on the first call.</summary>
    public Uri Address
    {
        get
        {
            if (address is null)
            {
                UseKestrel(0);
                StartServer();
                address = ClientOptions.BaseAddress;
                var last = Stopwatch.GetTimestamp();
                timer = new Timer(_ => Clock.Advance(Stopwatch.GetElapsedTime(Interlocked.Exchange(ref last, Stopwatch.GetTimestamp()))), null, Tick, Tick);
            }

            return address;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        base.Dispose(disposing);
    }
}
