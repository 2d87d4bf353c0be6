using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Database, files and keys.</summary>
public static class Storage
{
    /// <summary>Registers them; the data folder is created if it is missing.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Site site, IConfiguration settings)
    {
        Directory.CreateDirectory(site.DataFolder);
        services.AddDatabase(site.Provider, site.ConnectionString, site.IsPrepared);
        services.AddSingleton(new FileStore(Path.Combine(site.DataFolder, "files")));
        services.AddSingleton(new ExportStore(Path.Combine(site.DataFolder, "exports")));
        services.AddSingleton(new ChainKey(settings["Chain:KeyFile"] ?? Path.Combine(site.DataFolder, "keys", "chain.key")));
        services.AddSingleton(new PrivacyKeyFile(site.PrivacyKeyFile)).AddSingleton<FieldCipher>();
        services.AddSingleton(provider => new KeptUploads(
            Path.Combine(site.DataFolder, "uploads"), provider.GetRequiredService<FieldCipher>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new AnchorFiles(Path.Combine(site.DataFolder, "anchors")));
        services.AddSingleton(new PaperOptions { Host = site.PublicHost });
        services.AddSingleton(new VirusScanner(settings.GetSection("Clamd").Get<ClamdOptions>() ?? new ClamdOptions()));
        services.AddSingleton(new ScanOptions(settings.GetValue("Scans:Read", true)));
        // In the database, so that a restart signs nobody out and several processes share the keys.
        services.AddDataProtection().SetApplicationName("TrainingDeclaration").PersistKeysToDbContext<AppDbContext>()
            // One pass where the default makes two; keys made before this was chosen go on with theirs until they expire.
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        return services;
    }
}
