using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>Changes the heads of many streams at once, as no query can.</summary>
public static class ChainHeads
{
    /// <summary>Notes in each head what the saved leaves of the block hold of its stream.</summary>
    public static Task SealAsync(AppDbContext db, int block, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
         UPDATE "ChainHeads" SET "Sealed" = leaf."Sequence", "Block" = leaf."Block"
         FROM "ChainLeaves" leaf WHERE leaf."Block" = {block} AND leaf."Stream" = "ChainHeads"."Stream"
         """, cancel);
}
