using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace TrainingDeclaration.Benchmarks;

/// <summary>A published program as its own process, on loopback, with people signed in.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private const string Password = "Yanshi-2022-Only";
    private readonly Process process;
    private readonly Dictionary<string, string> cookies = [];

    private RunningProgram(Process process, int port) => (this.process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>CPU time of the program so far, in ms.</summary>
    public double CpuMs => ProcessTimes.OfProcess(process.Id);

    /// <summary>Publishes the web project of a checkout as it is deployed, compiled ahead of time (Dockerfile).</summary>
    public static void Publish(string checkout, string into) => Run(checkout, "dotnet", [
        "publish", "src/TrainingDeclaration.Web", "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true",
        "-p:NuGetLockFilePath=obj/ahead-of-time.lock.json", "--artifacts-path", Path.Combine(into, "made"), "-o", into, "-v", "quiet",
    ]);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string folder, string program, string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} ended with {run.ExitCode}: {output}");
    }

    /// <summary>Starts the assembly and waits until the address answers.</summary>
    public static async Task<RunningProgram> StartAsync(string assembly, string ready, params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var program = new RunningProgram(process, port);
        using var browser = program.Browser();
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                if ((await browser.GetAsync(ready)).IsSuccessStatusCode)
                {
                    return program;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
            }

            await Task.Delay(500);
        }

        program.Dispose();
        throw new InvalidOperationException($"{assembly} did not answer {ready}.");
    }

    /// <summary>The cookies of the person, signed in at the first call.</summary>
    public async Task<string> CookiesAsync(string account)
    {
        if (cookies.TryGetValue(account, out var known))
        {
            return known;
        }

        using var browser = Browser();
        using var page = await browser.GetAsync("/account/login");
        var (form, token) = (Set(page), Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
        browser.DefaultRequestHeaders.Add("Cookie", form);
        using var answer = await browser.PostAsync("/account/login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Account"] = account,
            ["Input.Password"] = Password,
            ["__RequestVerificationToken"] = token,
        }));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies[account] = $"{form}; {Set(answer)}"
            : throw new InvalidOperationException($"{account} was not let in: {answer.StatusCode}.");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static string Set(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]));

    private HttpClient Browser() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")),
        DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } }, // as behind the proxy that ends TLS
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
