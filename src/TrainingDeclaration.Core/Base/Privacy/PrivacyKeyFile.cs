namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>
/// The file of privacy keys: outside the database, readable by its owner only, the same for all processes on one database, and
/// backed up apart from it (decision 0013).
/// </summary>
/// <param name="path">Of the file.</param>
public sealed class PrivacyKeyFile(string path)
{
    private readonly Lock gate = new();
    private PrivacyKeys? keys;

    /// <summary>Where the file is.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the file is there now, whatever has been read from it.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The keys, read once: a file that is changed takes effect with the next start.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Another user owns it.</exception>
    /// <exception cref="InvalidDataException">It does not hold keys as they were written.</exception>
    internal PrivacyKeys Keys
    {
        get
        {
            lock (gate)
            {
                return keys ??= PrivacyKeys.Parse(File.ReadAllText(Path));
            }
        }
    }

    /// <summary>Makes the file with new keys.</summary>
    /// <returns>False if there is one already; it stays as it is, even if another process makes it at the same moment.</returns>
    public bool Create()
    {
        if (Exists)
        {
            return false;
        }

        var complete = Write(PrivacyKeys.New());
        try
        {
            File.Move(complete, Path);
            return true;
        }
        catch (IOException) when (Exists)
        {
            File.Delete(complete);
            return false;
        }
    }

    /// <summary>Puts a new key before the others: it encrypts from the next start on, they only decrypt. The index key stays, because what was indexed with it is compared.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It does not hold keys as they were written.</exception>
    public void AddKey() => File.Move(Write(PrivacyKeys.Parse(File.ReadAllText(Path)).WithNewKey()), Path, overwrite: true);

    /// <summary>Writes all to a file beside, so that nobody ever reads half of it.</summary>
    private string Write(PrivacyKeys made)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var beside = $"{Path}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(beside, options))
        {
            writer.Write(made.ToString());
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }

        return beside;
    }
}
