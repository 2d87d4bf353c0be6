using System.Security.Cryptography;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Tests.Chain;

public sealed class MerkleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    public void Path_FromEveryLeaf_LeadsToTheRoot(int count)
    {
        var leaves = Enumerable.Range(0, count).Select(i => ChainHash.Of($"{i}")).ToList();
        var root = Merkle.Root(leaves);
        for (var i = 0; i < count; i++)
        {
            var path = Merkle.Path(leaves, i);
            Merkle.Climb(leaves[i], path).ShouldBe(root);
            Merkle.Climb(ChainHash.Of("another"), path).ShouldNotBe(root);
        }
    }

    [Fact]
    public void Root_TellsLeavesFromNodes()
    {
        var (left, right) = (ChainHash.Of("left"), ChainHash.Of("right"));
        byte[] Leaf(string hash) => SHA256.HashData([0x00, .. Convert.FromHexString(hash)]);
        Merkle.Root([left, right]).ShouldBe(Convert.ToHexStringLower(SHA256.HashData([0x01, .. Leaf(left), .. Leaf(right)])));
        Merkle.Root([right, left]).ShouldNotBe(Merkle.Root([left, right]));
    }
}
