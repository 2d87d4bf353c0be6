using System.Security.Cryptography;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Tests.Chain;

public sealed class ChainHashTests
{
    [Fact]
    public void Hash_IsOfLengthsAndUtf8()
    {
        byte[] bytes = [.. "TDC1"u8, 0, 0, 0, 6, .. "培训"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0];
        ChainHash.Of("培训", null, "").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Hash_OfOtherFields_IsAnother()
    {
        string[] hashes =
        [
            ChainHash.Of(), ChainHash.Of(""), ChainHash.Of((string?)null), ChainHash.Of("a", "b"), ChainHash.Of("ab", ""), ChainHash.Of("", "ab"), ChainHash.Of("ab"),
            ChainHash.Of("b", "a"),
        ];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
    }

    [Fact]
    public void Instants_AreCutToWhatBothDatabasesKeep()
    {
        var instant = new DateTimeOffset(2022, 10, 8, 17, 0, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567);
        ChainHash.Text(instant).ShouldBe("2022-10-08T09:00:00.123456Z");
    }

    /// <summary>The hash of a known entry, so that a change of the encoding cannot pass unseen: stored chains would no longer verify.</summary>
    [Fact]
    public void Entry_HasTheHashThatItAlwaysHad()
    {
        var entry = new HistoryEntry
        {
            DeclarationId = new Guid("0190a1b2-0000-7000-8000-000000000001"),
            Sequence = 2,
            At = new DateTimeOffset(2022, 10, 8, 9, 0, 0, TimeSpan.Zero),
            Act = Act.Report,
            To = Status.DepartmentReview,
            ActorId = new Guid("0190a1b2-0000-7000-8000-000000000002"),
            ActorName = "示例甲",
            OrganizationId = new Guid("0190a1b2-0000-7000-8000-000000000003"),
            OrganizationName = "示例单位",
            SubmissionNumber = 1,
            Evidence = "form 0190a1b2000070008000000000000004 00",
        };
        var start = HistoryChain.Start(entry.DeclarationId, "abcdefghij", entry.ActorId, entry.OrganizationId, entry.At);
        start.ShouldBe("4bddf75045fd458b764d350d20ae912eabec2d33e7fc900217747f48c3a3aae6");
        HistoryChain.Compute(start, entry, 2).ShouldBe("add486686281aa01b61b8064462749e84d14e6bf736de443497d3a6dd15a4a0c");
    }
}
