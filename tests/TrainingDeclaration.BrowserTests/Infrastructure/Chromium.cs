using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>The one browser of this run, started on the first call; it ends with the process.</summary>
public static class Chromium
{
    /// <summary>How long a test waits for what must happen: enough for a loaded machine, and well beyond the 5 s and 20 s after which a page retries.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The browser without its own windows: the same engine at half the processor time.</summary>
    private const string Program = "/usr/bin/chromium-headless-shell";

    private static readonly Lazy<Task<IBrowser>> Running = new(StartAsync);

    /// <summary>Skips the test if Chromium is missing, unless the run must be complete.</summary>
    public static void Require()
    {
        var isMissing = !File.Exists(Program);
        if (isMissing && Environment.GetEnvironmentVariable("REQUIRE_ALL") == "1")
        {
            throw new InvalidOperationException("REQUIRE_ALL=1, but Chromium is not installed: install the package chromium-headless-shell.");
        }

        Skip.If(isMissing, "Chromium is not installed: install the package chromium-headless-shell to run this test.");
    }

    /// <summary>The browser.</summary>
    public static Task<IBrowser> GetAsync() => Running.Value;

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }
}
