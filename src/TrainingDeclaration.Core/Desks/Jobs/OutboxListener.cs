using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Sends mail right after the commit that wrote it, if this process made the commit.</summary>
public sealed class OutboxListener(OutboxSignal signal, IServiceScopeFactory scopes, ILogger<OutboxListener> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxSender>().SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) // The outermost call of a job: the sweep tries again.
            {
                log.LogError(failure, "The outbox could not be swept");
            }
        }
    }
}
