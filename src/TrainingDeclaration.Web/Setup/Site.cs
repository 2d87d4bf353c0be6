using System.Net;
using System.Reflection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Data.Seed;

namespace TrainingDeclaration.Web.Setup;

/// <summary>The settings of this installation, read once at startup.</summary>
public sealed record Site
{
    /// <summary>Longest host whose code fits beside the seal zones.</summary>
    public const int PublicHostLength = 21;

    /// <summary>Which database.</summary>
    public required string Provider { get; init; }

    /// <summary>How to reach it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Whether PostgreSQL keeps statements prepared; turned off behind a transaction pooler that does not track them.</summary>
    public required bool IsPrepared { get; init; }

    /// <summary>Absolute path of the folder for files and logs, outside the web root.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Absolute path of the file of privacy keys.</summary>
    public required string PrivacyKeyFile { get; init; }

    /// <summary>
    /// Whether the program makes that file itself. On PostgreSQL it does so in development and for a demonstration only: there may be other
    /// processes, and a file that nobody knows of is in no backup.
    /// </summary>
    public required bool MakesPrivacyKey { get; init; }

    /// <summary>Host printed in the codes on paper.</summary>
    public required string PublicHost { get; init; }

    /// <summary>The site's own 仿宋 file for the text of papers, or null for ours.</summary>
    public string? FangSong { get; init; }

    /// <summary>The site's own 小标宋 file for titles, or null for ours.</summary>
    public string? BiaoSong { get; init; }

    /// <summary>Telephone of the technical support, in the footer.</summary>
    public required string HelpPhone { get; init; }

    /// <summary>Whether demonstration people are seeded and shown on the sign-in page.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>How much of the demonstration is seeded.</summary>
    public required DemoSize DemoSize { get; init; }

    /// <summary>Whether cookies are for https only: everywhere except in development.</summary>
    public required bool IsSecure { get; init; }

    /// <summary>Whether plain http is redirected; turned off where a proxy does it.</summary>
    public required bool RedirectsToHttps { get; init; }

    /// <summary>Network of the proxy that terminates TLS, if it is not on this machine; its X-Forwarded headers are trusted.</summary>
    public IPNetwork? ProxyNetwork { get; init; }

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Site).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Reads the settings; with none at all, the defaults give a working embedded database.</summary>
    public static Site Read(IConfiguration settings, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(settings["Data:Folder"] ?? "App_Data", environment.ContentRootPath);
        var provider = settings["Database:Provider"] ?? Database.Sqlite;
        var isDemo = settings.GetValue("Demo:Enabled", environment.IsDevelopment());
        return new Site
        {
            Provider = provider,
            ConnectionString = settings.GetConnectionString("Default") ?? $"Data Source={Path.Combine(folder, "training.db")}",
            IsPrepared = settings.GetValue("Database:Prepare", true),
            DataFolder = folder,
            PrivacyKeyFile = Path.GetFullPath(settings["Privacy:KeyFile"] ?? Path.Combine(folder, "keys", "privacy.key"), environment.ContentRootPath),
            MakesPrivacyKey = provider == Database.Sqlite || isDemo || environment.IsDevelopment(),
            PublicHost = settings["Public:Host"] ?? "127.0.0.1:5080",
            FangSong = settings["Fonts:FangSong"],
            BiaoSong = settings["Fonts:BiaoSong"],
            HelpPhone = settings["Help:Phone"] ?? "",
            IsDemo = isDemo,
            DemoSize = settings.GetValue("Demo:Size", DemoSize.LivedIn),
            IsSecure = !environment.IsDevelopment(),
            ProxyNetwork = settings["Proxy:Network"] is { Length: > 0 } network ? IPNetwork.Parse(network) : null,
            RedirectsToHttps = !environment.IsDevelopment() && settings.GetValue("Https:Redirect", true),
        };
    }
}
