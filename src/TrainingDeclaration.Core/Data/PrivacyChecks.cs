using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Core.Data;

/// <summary>Tells a wrong file of privacy keys before anything is written with it.</summary>
public static class PrivacyChecks
{
    private const int Only = 1;
    private const string Known = "个人信息密钥";
    private static readonly FieldPlace Place = new("PrivacyChecks.Ciphertext", Guid.Empty);

    /// <summary>How they stand now; changes nothing.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Another user owns the file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static async Task<PrivacyKeyState> StateAsync(AppDbContext db, PrivacyKeyFile file, FieldCipher cipher, CancellationToken cancel)
    {
        var check = await db.PrivacyChecks.AsNoTracking().SingleOrDefaultAsync(cancel);
        return (file.Exists, check) switch
        {
            (false, null) => PrivacyKeyState.None,
            (false, _) => PrivacyKeyState.Missing,
            (true, null) => PrivacyKeyState.New,
            (true, { } row) => Fits(cipher, row) ? PrivacyKeyState.Matching : PrivacyKeyState.Wrong,
        };
    }

    /// <summary>
    /// Notes the file in a database that has seen none; in one that has, notes the key that encrypts now, so that a process with
    /// the file from before no longer starts.
    /// </summary>
    /// <returns>The state afterwards: of two processes that note two files at the same moment, one is wrong.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Another user owns the file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static async Task<PrivacyKeyState> NoteAsync(AppDbContext db, PrivacyKeyFile file, FieldCipher cipher, CancellationToken cancel)
    {
        var ciphertext = cipher.Encrypt(Known, Place);
        // The same statement on both databases; a unique violation would be an exception and, on PostgreSQL, a line in its log.
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "PrivacyChecks" ("Id", "Ciphertext", "BlindIndex") VALUES ({Only}, {ciphertext}, {cipher.BlindIndex(Known)})
             ON CONFLICT DO NOTHING
             """, cancel);
        var state = await StateAsync(db, file, cipher, cancel);
        if (state == PrivacyKeyState.Matching && !cipher.IsCurrent(await db.PrivacyChecks.Select(c => c.Ciphertext).SingleAsync(cancel)))
        {
            await db.PrivacyChecks.ExecuteUpdateAsync(c => c.SetProperty(x => x.Ciphertext, ciphertext), cancel);
        }

        return state;
    }

    /// <summary>Id of the key that the database needs; empty if it has seen none.</summary>
    public static async Task<string> NeededKeyAsync(AppDbContext db, CancellationToken cancel) =>
        FieldCipher.IdOf(await db.PrivacyChecks.Select(c => c.Ciphertext).SingleOrDefaultAsync(cancel) ?? "");

    private static bool Fits(FieldCipher cipher, PrivacyCheck row)
    {
        try
        {
            return cipher.Decrypt(row.Ciphertext, Place) == Known && cipher.BlindIndex(Known) == row.BlindIndex;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
