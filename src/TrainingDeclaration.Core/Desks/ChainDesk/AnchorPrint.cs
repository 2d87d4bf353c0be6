using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>Freezes the 存证锚定单 of the newest block, once for each block.</summary>
public sealed class AnchorPrint(AppDbContext db, UnitOfWork work, PaperService papers, ReceiveInstant received)
{
    /// <summary>What the paper of a block belongs to; no declaration and no day has such a key.</summary>
    public static Guid SubjectOf(int block) => new($"00000000-0000-0000-0001-{block.ToString("000000000000", CultureInfo.InvariantCulture)}");

    /// <summary>
    /// The subject of the newest block's paper, which is frozen now unless it was before; null while there is no block. The second
    /// paper of a Beijing day has the same number and version 2.
    /// </summary>
    public async Task<Guid?> FreezeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (await db.ChainBlocks.AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(cancel) is not { } block)
        {
            return null;
        }

        var subject = SubjectOf(block.Number);
        return await db.Papers.AnyAsync(p => p.SubjectId == subject && p.Kind == PaperKind.Anchor, cancel) ? subject : await work.CommitAsync<Guid?>(async inner =>
        {
            var number = AnchorSheet.Number(BeijingTime.DateOf(received.Value));
            var version = await work.DrawAsync($"anchors/{number}", inner);
            await papers.FreezeAsync(
                AnchorSheet.Describe(block, number, user.Name, received.Value),
                new PaperSubject(PaperKind.Anchor, subject, AnchorSheet.DocumentName(block), number, version),
                received.Value, inner);
            return subject;
        }, cancel);
    }
}
