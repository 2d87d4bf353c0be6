using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>Records every table that a statement inserts into, updates or deletes from, and counts the statements.</summary>
public sealed partial class WriteRecorder : DbCommandInterceptor
{
    /// <summary>Tables that reading a page may write.</summary>
    public static readonly IReadOnlyList<string> Exempt = ["AccessLog", "Sessions", "KeyRing"];

    private readonly ConcurrentQueue<string> tables = [];
    private int commands;

    /// <summary>Called with each table that is about to be written; null = no listener.</summary>
    public Action<string>? Writing { get; set; }

    /// <summary>How many statements are sent during an action.</summary>
    public async Task<int> CountAsync(Func<Task> act)
    {
        Interlocked.Exchange(ref commands, 0);
        await act();
        return commands;
    }

    /// <summary>The tables written during an action, in order.</summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> act)
    {
        tables.Clear();
        await act();
        return [.. tables];
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    private void Note(DbCommand command)
    {
        Interlocked.Increment(ref commands);
        foreach (Match match in Write().Matches(command.CommandText))
        {
            tables.Enqueue(match.Groups[1].Value);
            Writing?.Invoke(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"(?:INSERT INTO|UPDATE|DELETE FROM)\s+""(\w+)""")]
    private static partial Regex Write();
}
