using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>What the mail sender logs.</summary>
public sealed class LinesOfLog : ILogger<OutboxSender>
{
    /// <summary>Rendered lines.</summary>
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception));
}
