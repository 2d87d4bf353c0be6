using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What a code says, for the public page and for the desk: papers and seals, and of their subject only its scheme.</summary>
public static class VerifyQueries
{
    /// <summary>The paper with the code; null for a code that was never printed.</summary>
    /// <param name="code">As <see cref="CheckCode.Read"/> returns it.</param>
    public static async Task<VerifyFinding?> VerifyAsync(this AppDbContext db, string code, CancellationToken cancel)
    {
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, cancel);
        if (paper is null)
        {
            return null;
        }

        var current = await db.Papers.AsNoTracking()
            .Where(p => p.SubjectId == paper.SubjectId && p.Kind == paper.Kind && p.State == PaperState.Valid).FirstOrDefaultAsync(cancel);
        var verdict = paper.State switch
        {
            PaperState.Valid => VerifyVerdict.Valid,
            PaperState.Withdrawn => VerifyVerdict.Withdrawn,
            _ => current?.PrintedHash == paper.PrintedHash ? VerifyVerdict.SameContent : VerifyVerdict.Replaced,
        };
        var stream = paper.Kind.Owner() == PaperOwner.Dossier
            ? await db.Dossiers.Where(d => d.Id == paper.SubjectId).Select(d => d.DeclarationId).SingleOrDefaultAsync(cancel) : paper.SubjectId;
        return new VerifyFinding(paper, verdict, current, await db.Seals.AsNoTracking()
            .Where(s => s.SubjectId == paper.SubjectId && s.PrintedHash == paper.PrintedHash).OrderBy(s => s.RegisteredAt).ToListAsync(cancel))
        {
            Scheme = SchemeCatalog.Run(await db.SchemeAsync(paper.Kind.Owner(), paper.SubjectId, cancel)),
            // The first block of its history that was made after it was frozen holds the act that froze it.
            Block = await db.ChainLeaves.Where(l => l.Stream == stream && db.ChainBlocks.Any(b => b.Number == l.Block && b.At >= paper.FrozenAt))
                .MinAsync(l => (int?)l.Block, cancel),
            IsPublic = verdict == VerifyVerdict.Valid && paper.Kind == PaperKind.EnrolmentNotice && await db.IsPublishedToAllAsync(paper, cancel),
        };
    }

    private static async Task<bool> IsPublishedToAllAsync(this AppDbContext db, Paper paper, CancellationToken cancel)
    {
        var typed = await db.Sections.AsNoTracking()
            .Where(s => s.Kind == SectionKind.Notice && db.Dossiers.Any(d => d.Id == s.DossierId && d.DeclarationId == paper.SubjectId))
            .Select(s => s.ContentJson).SingleOrDefaultAsync(cancel);
        return SectionContent.Read<EnrolmentNotice>(typed) is { IsPublishedToAll: true } notice && notice.Version == paper.Version;
    }

    /// <summary>Whoever holds a paper knows its scheme; nothing else is read about its subject.</summary>
    private static Task<string?> SchemeAsync(this AppDbContext db, PaperOwner owner, Guid subject, CancellationToken cancel) => owner == PaperOwner.Chain ? Task.FromResult<string?>(null) : (owner switch
    {
        PaperOwner.Declaration => db.Declarations.Where(d => d.Id == subject).Select(d => d.Call),
        PaperOwner.Bundle => db.Bundles.Where(b => b.Id == subject).Select(b => b.Call),
        PaperOwner.Plan => db.Plans.Where(p => p.Id == subject).Select(p => p.Call),
        PaperOwner.Dossier => db.Dossiers.Where(d => d.Id == subject).Select(d => d.Declaration.Call),
        PaperOwner.Call => db.Calls.Where(c => c.Id == subject),
        _ => throw new UnreachableException(),
    }).Select(call => call.Scheme).SingleOrDefaultAsync(cancel);
}
