using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A server as a process of its own on the loopback: the program itself, nginx, PgBouncer. Ended with the test.</summary>
public sealed class OutsideServer : IAsyncDisposable
{
    private readonly Process process;

    private OutsideServer(Process process) => this.process = process;

    /// <summary>What it has written to its console.</summary>
    public System.Text.StringBuilder Output { get; } = new();

    /// <summary>The same, up to now, while it keeps running.</summary>
    public string Said
    {
        get
        {
            lock (Output)
            {
                return Output.ToString();
            }
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Its process.</summary>
    public int ProcessId => process.Id;

    /// <summary>Skips the test if the program is missing, unless the run must be complete.</summary>
    public static void Require(string path, string package)
    {
        var isMissing = !File.Exists(path);
        if (isMissing && Environment.GetEnvironmentVariable("REQUIRE_ALL") == "1")
        {
            throw new InvalidOperationException($"REQUIRE_ALL=1, but {path} is missing: install the package {package}.");
        }

        Skip.If(isMissing, $"{path} is missing: install the package {package} to run this test.");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <param name="asNobody">For programs that refuse to run as root.</param>
    public static async Task<OutsideServer> StartAsync(string program, IEnumerable<string> arguments, int port, bool asNobody = false, IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        if (asNobody && Environment.IsPrivilegedProcess)
        {
            start.UserName = "nobody";
        }

        var server = new OutsideServer(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
        server.process.OutputDataReceived += server.Keep;
        server.process.ErrorDataReceived += server.Keep;
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(90) && !server.HasEnded; await Task.Delay(100))
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException)
            {
                // not yet
            }
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"{program} does not listen on {port}: {server.Output}");
    }

    /// <summary>Starts the program of this project with settings of its own.</summary>
    public static Task<OutsideServer> StartProgramAsync(int port, params (string Name, string Value)[] settings) =>
        StartAsync("dotnet", Arguments(port), port, environment: Named(settings));

    /// <summary>The same with a small disk of its own mounted on the folder, invisible to others and gone with the process; skips if this is not allowed.</summary>
    /// <param name="folder">An empty folder. Files on the disk are reached by <see cref="PathOf"/>.</param>
    public static async Task<OutsideServer> StartProgramOnSmallDiskAsync(string folder, int port, params (string Name, string Value)[] settings)
    {
        const string Unshare = "/usr/bin/unshare";
        Require(Unshare, "util-linux");
        using (var probe = Process.Start(Unshare, ["--map-root-user", "--mount", "true"]))
        {
            await probe.WaitForExitAsync();
            Skip.If(probe.ExitCode != 0 && Environment.GetEnvironmentVariable("REQUIRE_ALL") != "1", "This machine lets no process have mounts of its own.");
        }

        return await StartAsync(
            Unshare, ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec dotnet \"$@\"", folder, .. Arguments(port)], port, environment: Named(settings));
    }

    /// <summary>Where a file seen by the process can be reached from outside, even on a disk of its own.</summary>
    public string PathOf(string path) => $"/proc/{process.Id}/root{path}";

    /// <summary>Waits until its console has said something; the console is read line by line.</summary>
    public async Task SaysAsync(string text)
    {
        for (var waited = Stopwatch.StartNew(); !Said.Contains(text, StringComparison.Ordinal); await Task.Delay(50))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), $"“{text}” was never said: {Said}");
        }
    }

    /// <summary>Asks it to end (SIGTERM) and waits; returns how long it took.</summary>
    public async Task<TimeSpan> EndAsync(TimeSpan patience)
    {
        var asked = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync(new CancellationTokenSource(patience).Token);
        return asked.Elapsed;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static string[] Arguments(int port) =>
        [typeof(Program).Assembly.Location, "--urls", $"http://127.0.0.1:{port}", "--contentRoot", AppContext.BaseDirectory];

    private static IEnumerable<KeyValuePair<string, string?>> Named((string Name, string Value)[] settings) =>
        settings.Select(context => KeyValuePair.Create(context.Name.Replace(":", "__", StringComparison.Ordinal), (string?)context.Value));

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (Output)
        {
            Output.AppendLine(line.Data);
        }
    }
}
