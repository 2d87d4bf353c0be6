using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Web.Setup;

/// <summary>The keys to personal data: made once, and the right ones at every start (decision 0013).</summary>
public static class PrivacyStart
{
    /// <summary>
    /// <c>new-privacy-key [FILE]</c> makes the file, by default that of the settings, or puts a new key before those that it holds; null if it
    /// was not requested, otherwise the exit code. It needs no database.
    /// </summary>
    public static int? WritesKey(string[] args, Site site)
    {
        if (args is not ["new-privacy-key", ..])
        {
            return null;
        }

        if (args.Length > 2)
        {
            Console.Error.WriteLine("usage: new-privacy-key [FILE]");
            return 2;
        }

        var file = new PrivacyKeyFile(Path.GetFullPath(args.ElementAtOrDefault(1) ?? site.PrivacyKeyFile));
        try
        {
            if (file.Create())
            {
                Console.WriteLine($"Made {file.Path}. Back it up apart from the database: without it personal data cannot be read again.");
                return 0;
            }

            file.AddKey();
            Console.WriteLine($"Put a new key first in {file.Path}. Back it up, give it to every process, and restart them all; the older keys are still needed.");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }

    /// <summary>Whether the file of keys is there and the database's; a first one is made where the site may. If not, the log says why.</summary>
    public static async Task<bool> HasPrivacyKeyAsync(this WebApplication app, Site site, IServiceProvider services)
    {
        var (db, file, cipher) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<PrivacyKeyFile>(), services.GetRequiredService<FieldCipher>());
        try
        {
            var state = await PrivacyChecks.StateAsync(db, file, cipher, CancellationToken.None);
            if (state == PrivacyKeyState.None && site.MakesPrivacyKey && file.Create())
            {
                app.Logger.LogInformation("Made the privacy keys in {Path}: back the file up apart from the database.", file.Path);
            }

            state = state is PrivacyKeyState.Missing or PrivacyKeyState.Wrong || !file.Exists ? state : await PrivacyChecks.NoteAsync(db, file, cipher, CancellationToken.None);
            return state == PrivacyKeyState.Matching || Refuse(app.Logger, state, file.Path, await PrivacyChecks.NeededKeyAsync(db, CancellationToken.None));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            app.Logger.LogCritical("The privacy keys in {Path} cannot be used: {Reason} Not starting.", file.Path, problem.Message);
            return false;
        }
    }

    private static bool Refuse(ILogger log, PrivacyKeyState state, string path, string key)
    {
        switch (state)
        {
            case PrivacyKeyState.Missing:
                log.LogCritical(
                    "The file of privacy keys {Path} (Privacy:KeyFile) is missing, and this database was filled with key {Key}. Put the file back from its backup. Not starting.",
                    path, key);
                break;
            case PrivacyKeyState.Wrong:
                log.LogCritical(
                    "The privacy keys in {Path} (Privacy:KeyFile) are not those of this database, which needs key {Key}: another process has another file, or one of both was restored without the other. Not starting.",
                    path, key);
                break;
            default:
                log.LogCritical(
                    "There is no file of privacy keys at {Path} (Privacy:KeyFile). Make one with the command new-privacy-key, give it to every process on this database, and back it up apart from it. Not starting.",
                    path);
                break;
        }

        return false;
    }
}
