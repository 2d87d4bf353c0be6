using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>The whole program in memory, on its own copy of the seeded database, with a clock of its own.</summary>
public class TestSite(string provider, SiteCopy? copy = null) : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The database provider.</summary>
    public string Provider => provider;

    /// <summary>Settings that differ from the usual ones; set before the first request.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The clock of the site.</summary>
    public TestClock Clock { get; init; } = new(TestClock.Start);

    /// <summary>What the site writes into its database.</summary>
    public WriteRecorder Writes { get; } = new();

    /// <summary>Environment of the site.</summary>
    public string EnvironmentName { get; init; } = Environments.Development;

    /// <summary>The files and database of the site.</summary>
    public SiteCopy Copy => copy ?? throw new InvalidOperationException("The site has not been created.");

    /// <summary>Skips the test if PostgreSQL is missing, unless the run must be complete.</summary>
    public void RequireDatabase()
    {
        var isMissing = provider == Database.Postgres && PostgresCluster.Programs is null;
        if (isMissing && Environment.GetEnvironmentVariable("REQUIRE_ALL") == "1")
        {
            throw new InvalidOperationException("REQUIRE_ALL=1, but PostgreSQL is not installed: install the package postgresql.");
        }

        Skip.If(isMissing, "PostgreSQL is not installed: install the package postgresql to run this test.");
    }

    /// <summary>A browser without cookies.</summary>
    public Browser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
        BaseAddress = new Uri(EnvironmentName == Environments.Development ? "http://localhost" : "https://localhost"),
    }));

    /// <summary>A new browser in which the person has signed in.</summary>
    public async Task<Browser> SignInAsync(string account)
    {
        var browser = Browser();
        await browser.SignInAsync(account);
        return browser;
    }

    /// <summary>Runs code with the services of one scope of the site.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    /// <summary>Reads or changes the database directly.</summary>
    public Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> run) => InScopeAsync(services => run(services.GetRequiredService<AppDbContext>()));

    /// <summary>Asserts that an action writes nothing but access log, sessions and keys.</summary>
    public async Task ShouldWriteNothingAsync(Func<Task> act)
    {
        var tables = await Writes.DuringAsync(act);
        tables.Except(WriteRecorder.Exempt).ShouldBeEmpty("a GET changes no business table");
    }

    /// <inheritdoc />
    async Task IAsyncLifetime.InitializeAsync()
    {
        if (provider != Database.Postgres || PostgresCluster.Programs is not null)
        {
            copy ??= await SiteTemplate.For(provider).CopyAsync();
        }
    }

    /// <inheritdoc />
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc />
    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Host configuration reaches the program as arguments, so it is there before the program reads its settings.
        builder.UseEnvironment(EnvironmentName);
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["Data:Folder"] = Copy.Folder,
            ["ConnectionStrings:Default"] = Copy.ConnectionString ?? $"Data Source={Path.Combine(Copy.Folder, "training.db")}",
            ["Demo:Enabled"] = "true",
            ["Demo:Size"] = "Small",
            ["Jobs:Enabled"] = "false",
            ["Https:Redirect"] = "false",
            ["Serilog:MinimumLevel"] = "Warning",
        }).AddInMemoryCollection(Settings));
        return base.CreateHost(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<TimeProvider>(Clock);
        // Tests sign in thousands of times. How hard a password is to guess is tested where accounts are registered.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(Writes));
        services.ConfigureDbContext<PostgresDbContext>(options => options.AddInterceptors(Writes));
    });
}
