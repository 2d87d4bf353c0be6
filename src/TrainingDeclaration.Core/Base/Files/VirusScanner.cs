using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// Asks clamd about an upload before it is stored (INSTREAM over TCP). If it is configured and does not answer, the
/// upload is refused: an unscanned file must not slip in.
/// </summary>
public sealed class VirusScanner(ClamdOptions options)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Null if the content is clean or no scanner is configured.</summary>
    public async Task<Refusal?> CheckAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await AskAsync(options.Host, content, patience.Token);
            return answer.EndsWith("FOUND", StringComparison.Ordinal) ? new Refusal($"“{name}”未通过病毒查杀，没有保存。请在本机查杀后换一个文件。", "file")
                : answer.EndsWith("OK", StringComparison.Ordinal) ? null
                : answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) ? TooLarge(name, content.Length)
                : Unavailable(name);
        }
        catch (Exception problem) when (problem is SocketException or IOException || problem is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Unavailable(name);
        }
    }

    private static Refusal TooLarge(string name, long length) => new($"“{name}”有 {FileSizes.Text(length)}，超过病毒查杀服务能检查的大小，没有保存。请压缩或降低扫描分辨率后再传；确需更大时，请系统管理员调高 clamd 的 StreamMaxLength。", "file");

    private static Refusal Unavailable(string name) => new($"病毒查杀服务暂时没有应答，“{name}”没有保存。请稍后再传；一直如此时请联系技术支持。", "file");

    private async Task<string> AskAsync(string host, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, options.Port, cancel);
        await using var stream = client.GetStream();
        try
        {
            await SendAsync(stream, content, cancel);
        }
        catch (IOException)
        {
            // It has stopped reading, and its answer says why: usually too much data.
        }

        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, read).Trim('\0', '\n', ' ');
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[sizeof(int)];
        for (var at = 0; at < content.Length; at += Chunk)
        {
            var part = content.Slice(at, Math.Min(Chunk, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(part, cancel);
        }

        await stream.WriteAsync(new byte[sizeof(int)], cancel);
    }
}
