using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Web.Setup;

/// <summary>What happens before the first request: the settings are checked, and the database is brought up to date and, for a demonstration, filled.</summary>
public static class Preparation
{
    /// <summary>Whether the program may start; if not, the log says why.</summary>
    public static async Task<bool> PrepareAsync(this WebApplication app, Site site)
    {
        if (site.PublicHost.Length is 0 or > Site.PublicHostLength)
        {
            app.Logger.LogCritical(
                "Public:Host '{Host}' has {Length} characters; codes on paper have room for 1 to {Most}. Not starting.",
                site.PublicHost, site.PublicHost.Length, Site.PublicHostLength);
            return false;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out _))
        {
            app.Logger.LogCritical("This machine does not know the time zone Asia/Shanghai; install the tzdata package. Not starting.");
            return false;
        }

        try
        {
            FontCatalog.UseSiteFonts(site.FangSong, site.BiaoSong);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            app.Logger.LogCritical("Fonts:FangSong or Fonts:BiaoSong cannot be used: {Reason} Not starting.", error.Message);
            return false;
        }

        // The first form should not wait for 25 MB of fonts, nor should the database.
        var fonts = Task.Run(FontCatalog.Preload);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await db.Database.UpgradeAsync(CancellationToken.None) is { } stands)
        {
            app.Logger.LogCritical(
                "The database is at migration {Migration}, which this version no longer knows; first start the release before the squash on it (docs/operations.md). Not starting.",
                stands);
            return false;
        }

        if (await Database.TuneAsync(db, CancellationToken.None) is { } statement)
        {
            app.Logger.LogWarning("Lists and searches are slower than necessary: have the database owner run {Statement}", statement);
        }

        if (!await app.HasPrivacyKeyAsync(site, scope.ServiceProvider))
        {
            return false;
        }

        await CatchUpAsync(app, scope.ServiceProvider, db);
        await fonts;
        if (site.IsDemo && await scope.ServiceProvider.GetRequiredService<DemoWorld>().SeedAsync(site.DemoSize, CancellationToken.None))
        {
            app.Logger.LogInformation("The demonstration was seeded.");
        }

        return true;
    }

    /// <summary>What an earlier version has not done yet: the chain takes in the history, names are ordered, words indexed.</summary>
    private static async Task CatchUpAsync(WebApplication app, IServiceProvider services, AppDbContext db)
    {
        if (await OlderHistory.TakeInAsync(db, CancellationToken.None) is > 0 and var taken)
        {
            app.Logger.LogInformation("Took the history of {Count} declarations into the chain, as it was found.", taken);
        }

        if (await ChainTriggers.ThereAsync(db, CancellationToken.None) < ChainTriggers.Count)
        {
            await ChainTriggers.MakeAsync(db, CancellationToken.None);
        }

        if (await services.GetRequiredService<StateWriter>().OpenMissingAsync(CancellationToken.None) is > 0 and var opened)
        {
            app.Logger.LogInformation("Opened the execution materials of {Count} issued declarations.", opened);
        }

        await NameOrder.CatchUpAsync(db, CancellationToken.None);
        if (await services.GetRequiredService<SearchWriter>().CatchUpAsync(CancellationToken.None) is > 0 and var written)
        {
            app.Logger.LogInformation("Indexed {Count} declarations for the search.", written);
        }
    }
}
