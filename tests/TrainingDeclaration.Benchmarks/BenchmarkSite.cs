using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Benchmarks;

/// <summary>The program on a filled database, with a browser signed in for each reader of <see cref="ManyDeclarations"/>, or on that of the demonstration.</summary>
internal sealed partial class BenchmarkSite(string provider, string connection, string folder, bool isDemonstration = false) : WebApplicationFactory<Site>
{
    private const string Password = "benchmark-reader-only";
    private readonly Dictionary<Office, HttpClient> _browsers = [];

    /// <summary>Creates the readers if they do not exist, and signs them in.</summary>
    public async Task SignInAsync(params Office[] offices)
    {
        foreach (var office in offices)
        {
            var account = $"reader.{office}".ToLowerInvariant();
            await using var scope = Services.CreateAsyncScope();
            await AddReaderAsync(scope.ServiceProvider, account, ManyDeclarations.Reader(office).OrganizationId);
            var browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
            var page = await browser.GetStringAsync("/account/login");
            var answer = await browser.PostAsync("/account/login", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Input.Account"] = account,
                ["Input.Password"] = Password,
                ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            }));
            _browsers[office] = answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{account} was not let in: {answer.StatusCode}.");
        }
    }

    /// <summary>Opens a page completely.</summary>
    public async Task OpenAsync(Office reader, string address) => _ = await _browsers[reader].GetStringAsync(address);

    /// <inheritdoc />
    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Default"] = connection,
            ["Data:Folder"] = folder,
            ["Demo:Enabled"] = isDemonstration ? "true" : "false",
            ["Jobs:Enabled"] = "false",
            ["Serilog:MinimumLevel"] = "Warning",
        }));
        return base.CreateHost(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSolutionRelativeContentRoot("src/TrainingDeclaration.Web")
        .ConfigureTestServices(services => services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true));

    private static async Task AddReaderAsync(IServiceProvider services, string account, Guid organizationId)
    {
        var db = services.GetRequiredService<AppDbContext>();
        if (await db.Users.AnyAsync(u => u.UserName == account))
        {
            return;
        }

        var user = new User
        {
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            DisplayName = "读者",
            OrganizationId = organizationId,
            CreatedAt = DateTimeOffset.UnixEpoch,
            SecurityStamp = account,
        };
        user.PasswordHash = services.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, Password);
        user.Seats.Add(new Seat { UserId = user.Id, Kind = SeatKind.Clerk, GrantedAt = DateTimeOffset.UnixEpoch });
        db.Users.Add(user);
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
