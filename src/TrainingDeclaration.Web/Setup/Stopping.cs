using System.Reflection;

namespace TrainingDeclaration.Web.Setup;

/// <summary>A process that is told to stop has stopped within half a minute, whatever it is waiting for.</summary>
public static class Stopping
{
    private static readonly TimeSpan Orderly = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    /// <summary>Gives requests and jobs fifteen seconds to finish; then the process exits, even if something is waiting for an unreachable database.</summary>
    public static void StopInTime(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Orderly);
        builder.Services.AddHostedService<Watch>();
    }

    /// <summary>Ends the process if stopping takes too long; a host inside a test has no process of its own.</summary>
    private sealed class Watch(IHostApplicationLifetime lifetime, ILogger<Watch> log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            if (Assembly.GetEntryAssembly() == typeof(Stopping).Assembly)
            {
                lifetime.ApplicationStopping.Register(() => new Thread(EndLate) { IsBackground = true }.Start());
            }

            return Task.CompletedTask;
        }

        private void EndLate()
        {
            if (!lifetime.ApplicationStopped.WaitHandle.WaitOne(Longest))
            {
                log.LogWarning("Stopping took longer than {Seconds} s; the process ends now.", Longest.TotalSeconds);
                Environment.Exit(1);
            }
        }
    }
}
