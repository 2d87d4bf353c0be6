using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// The key that proves who made the blocks: 32 bytes in a file outside the database, readable by its owner only. It is made with the
/// first block; all servers on one database share it.
/// </summary>
/// <param name="path">Of the file.</param>
public sealed class ChainKey(string path)
{
    private readonly Lock gate = new();
    private byte[]? key;

    /// <summary>Where the file is.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the key is there.</summary>
    public bool Exists => key is not null || File.Exists(Path);

    /// <summary>HMAC-SHA-256 of the hash, lower-case hex.</summary>
    /// <exception cref="FileNotFoundException">There is no key.</exception>
    public string Mac(string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(Read(), Convert.FromHexString(hash)));

    /// <summary>Makes the key unless there is one.</summary>
    public void Create()
    {
        lock (gate)
        {
            if (Exists)
            {
                return;
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(Path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
        }
    }

    private byte[] Read()
    {
        lock (gate)
        {
            return key ??= File.ReadAllBytes(Path) is { Length: 32 } read ? read : throw new InvalidDataException($"{Path} does not hold a key of 32 bytes.");
        }
    }
}
