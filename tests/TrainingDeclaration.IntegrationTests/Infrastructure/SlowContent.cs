using System.Net;
using System.Net.Http.Headers;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A body whose second half arrives only after the server has begun and something has happened.</summary>
public sealed class SlowContent : HttpContent
{
    private readonly byte[] bytes;
    private readonly Func<Task> between;

    /// <summary>The same body, slowly.</summary>
    public SlowContent(byte[] bytes, MediaTypeHeaderValue? type, Func<Task> between)
    {
        (this.bytes, this.between) = (bytes, between);
        Headers.ContentType = type;
    }

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await between();
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
