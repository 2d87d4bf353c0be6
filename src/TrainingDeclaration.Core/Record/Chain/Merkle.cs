using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// A Merkle tree over hashes in hex: a leaf is hashed behind the byte 00, two nodes behind 01, and a last node without a partner
/// rises as it is.
/// </summary>
public static class Merkle
{
    /// <summary>The root; of no leaves, the hash of nothing.</summary>
    public static string Root(IReadOnlyList<string> leaves)
    {
        var level = Leaves(leaves);
        while (level.Count > 1)
        {
            level = Above(level);
        }

        return Convert.ToHexStringLower(level.Count == 0 ? SHA256.HashData([]) : level[0]);
    }

    /// <summary>What leads from one leaf to the root: the partner at each level, and whether it stands on the left.</summary>
    public static IReadOnlyList<MerkleStep> Path(IReadOnlyList<string> leaves, int index)
    {
        var steps = new List<MerkleStep>();
        for (var level = Leaves(leaves); level.Count > 1; level = Above(level), index /= 2)
        {
            var partner = index ^ 1;
            if (partner < level.Count)
            {
                steps.Add(new MerkleStep(partner < index, Convert.ToHexStringLower(level[partner])));
            }
        }

        return steps;
    }

    /// <summary>The root to which the steps lead from the leaf.</summary>
    public static string Climb(string leaf, IEnumerable<MerkleStep> steps) => Convert.ToHexStringLower(steps.Aggregate(
        Leaf(leaf), (node, step) => step.IsLeft ? Node(Convert.FromHexString(step.Hash), node) : Node(node, Convert.FromHexString(step.Hash))));

    private static List<byte[]> Leaves(IReadOnlyList<string> leaves) => [.. leaves.Select(Leaf)];

    private static List<byte[]> Above(List<byte[]> level) =>
        [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? Node(left, right) : pair[0])];

    private static byte[] Leaf(string hash) => SHA256.HashData([0x00, .. Convert.FromHexString(hash)]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([0x01, .. left, .. right]);
}
