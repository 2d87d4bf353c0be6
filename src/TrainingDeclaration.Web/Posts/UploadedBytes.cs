namespace TrainingDeclaration.Web.Posts;

/// <summary>The bytes of an uploaded file that is small enough to be held in memory.</summary>
public static class UploadedBytes
{
    /// <summary>Its bytes; null if there is no file, one byte too many if it is larger than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(this IFormFile? file, long most, CancellationToken cancel)
    {
        if (file is null || file.Length > most)
        {
            return file is null ? null : new byte[most + 1];
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }
}
