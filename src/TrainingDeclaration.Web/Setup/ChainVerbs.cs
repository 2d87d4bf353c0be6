using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Verification from the command line.</summary>
public static class ChainVerbs
{
    /// <summary><c>verify-chain [--files]</c> reads everything that the chain covers; null if it was not requested, otherwise 0 or, with faults, 1.</summary>
    public static async Task<int?> VerifyChainAsync(this WebApplication app, string[] args)
    {
        if (args is not ["verify-chain", ..])
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(args.Contains("--files"), CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Blocks} blocks, {report.Streams} streams, {report.Entries} entries"));
        foreach (var fault in report.Faults)
        {
            Console.WriteLine(fault.Text);
        }

        Console.WriteLine(report.IsClean ? "全部相符" : $"{report.Faults.Count} 处不符");
        return report.IsClean ? 0 : 1;
    }

    /// <summary><c>verify-proof FILE</c> checks a proof that was downloaded, without any database; null if it was not requested, otherwise 0, or 1 if it does not hold.</summary>
    public static int? VerifyProof(string[] args)
    {
        if (args is not ["verify-proof", var path])
        {
            return null;
        }

        var (holds, said) = Prove(JsonDocument.Parse(File.ReadAllText(path)).RootElement);
        Console.WriteLine(said);
        return holds ? 0 : 1;
    }

    /// <summary><c>verify-archive FILE</c> checks the archive of a class, without any database; null if it was not requested, otherwise 0, or 1 with the first file that differs.</summary>
    public static int? VerifyArchive(string[] args)
    {
        if (args is not ["verify-archive", var path])
        {
            return null;
        }

        using var zip = ZipFile.OpenRead(path);
        var differing = ArchiveCheck.FirstDifference(zip, out var manifest);
        if (differing is not null)
        {
            Console.WriteLine($"不符：{differing}");
            return 1;
        }

        Console.WriteLine($"{manifest!.PlanNumber}：{manifest.Files.Count} 个文件全部相符，清单摘要 {manifest.Hash}，请与“00 目录.pdf”对照"); // without a difference there is a manifest
        using var stream = zip.GetEntry("proof.json")?.Open();
        var (holds, said) = stream is null ? (false, "档案里没有 proof.json") : Prove(JsonDocument.Parse(stream).RootElement);
        Console.WriteLine(said);
        return holds ? 0 : 1;
    }

    private static (bool Holds, string Said) Prove(JsonElement proof)
    {
        var (leaf, block) = (proof.GetProperty("leaf"), proof.GetProperty("block"));
        if (leaf.ValueKind == JsonValueKind.Null || block.ValueKind == JsonValueKind.Null)
        {
            return (false, "尚未归入存证块，没有可核对的内容");
        }

        var computed = new ChainLeaf
        {
            Block = block.GetProperty("number").GetInt32(),
            Position = 0,
            Stream = Guid.ParseExact(Text(proof, "declaration"), "N"),
            Sequence = leaf.GetProperty("sequence").GetInt32(),
            Hash = Text(leaf, "hash"),
        }.Compute();
        var root = Merkle.Climb(computed, proof.GetProperty("path").EnumerateArray().Select(step => new MerkleStep(Text(step, "side") == "left", Text(step, "hash"))));
        var stored = new ChainBlock
        {
            Number = block.GetProperty("number").GetInt32(),
            At = DateTimeOffset.Parse(Text(block, "at"), CultureInfo.InvariantCulture),
            Streams = block.GetProperty("streams").GetInt32(),
            Entries = block.GetProperty("entries").GetInt64(),
            Root = root,
            PreviousHash = Text(block, "previous"),
            Hash = Text(block, "hash"),
            Mac = Text(block, "mac"),
        };
        var isListed = proof.GetProperty("entries").EnumerateArray().Any(entry =>
            entry.GetProperty("sequence").GetInt32() == leaf.GetProperty("sequence").GetInt32() && Text(entry, "hash") == Text(leaf, "hash"));
        var holds = isListed && stored.Compute() == stored.Hash;
        return (holds, holds ? $"相符：第 {stored.Number} 块 {ChainBlock.Fingerprint(stored.Hash)}，请与库外锚点对照" : "不符：存证文件被改动过");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
