using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>
/// A PostgreSQL for this test run only: created in a temporary folder as an unprivileged user, without durability, and thrown
/// away at the end. Needs nothing but the installed programs.
/// </summary>
public sealed class PostgresCluster
{
    private const string FolderPrefix = "training-pg-";
    private static readonly Lazy<PostgresCluster> Running = new(() => new PostgresCluster());
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"{FolderPrefix}{Environment.ProcessId}");
    private readonly int port;

    private PostgresCluster()
    {
        Sweep();
        port = FreePort();
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            Run("chown", asOwner: true, "nobody", folder);
        }

        Run(Program("initdb"), asOwner: false, "-D", $"{folder}/data", "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300");
        Run(Program("pg_ctl"), asOwner: false, "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
    }

    /// <summary>The cluster, started on the first call.</summary>
    public static PostgresCluster Shared => Running.Value;

    /// <summary>Where the programs are; null if PostgreSQL is not installed.</summary>
    public static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
                .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    /// <summary>Connection string of one database of the cluster.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = "postgres",
        MaxPoolSize = 30,
    }.ToString();

    /// <summary>Runs one statement on the maintenance database.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Program(string name) => Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), name);

    /// <summary>Removes what killed test runs left behind.</summary>
    private static void Sweep()
    {
        foreach (var old in Directory.GetDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            if (int.TryParse(Path.GetFileName(old)[FolderPrefix.Length..], CultureInfo.InvariantCulture, out var process)
                && !Directory.Exists($"/proc/{process}"))
            {
                Stop(old);
            }
        }
    }

    private static void Stop(string folder)
    {
        // A server that was killed with its machine leaves the file behind; there is nothing to stop then.
        var file = $"{folder}/data/postmaster.pid";
        if (File.Exists(file) && Directory.Exists($"/proc/{File.ReadLines(file).First().Trim()}"))
        {
            Run(Program("pg_ctl"), asOwner: false, "-D", $"{folder}/data", "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Run(string program, bool asOwner, params string[] arguments)
    {
        // Output is not redirected: the server would keep the pipe open and the reader would wait forever.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(program);
        Array.ForEach(arguments, start.ArgumentList.Add);
        if (!asOwner && Environment.IsPrivilegedProcess)
        {
            start.UserName = "nobody";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
