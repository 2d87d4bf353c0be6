using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Reads the facts of one declaration that the caller has found through a scoped query.</summary>
public static class FactsQueries
{
    /// <summary>Reads everything that needs are judged by.</summary>
    /// <param name="declaration">Tracked, with call, unit and department.</param>
    public static async Task<Facts> FactsAsync(this AppDbContext db, Declaration declaration, CurrentUser user, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var setting = new Setting(declaration.Call, declaration.Unit, declaration.Department);
        var body = user.Office == Office.Unit ? await scheme.LoadAsync(db, declaration.Id, cancel) : null;
        var submission = await db.Submissions.Include(s => s.Paper)
            .SingleOrDefaultAsync(s => s.DeclarationId == declaration.Id && s.Number == declaration.SubmissionNumber, cancel);
        var hash = submission?.Paper.PrintedHash;
        var row = await db.BundleRows.SingleOrDefaultAsync(r => r.DeclarationId == declaration.Id, cancel);
        var bundle = row is null ? null : await db.Bundles.SingleAsync(b => b.Id == row.BundleId, cancel);
        return new Facts
        {
            Declaration = declaration,
            Scheme = scheme,
            Setting = setting,
            Bureau = declaration.BureauId is { } bureauId ? await db.Organizations.SingleAsync(o => o.Id == bureauId, cancel) : null,
            Body = body,
            Findings = body is null ? [] : scheme.Check(body, setting),
            Ladder = await db.LadderAsync(declaration.Call, declaration.DepartmentId, declaration.BureauId, cancel),
            Extensions = await db.Extensions.AsNoTracking()
                .Where(e => e.CallId == declaration.CallId && (e.DeclarationId == null || e.DeclarationId == declaration.Id)
                    && (e.OrganizationId == declaration.UnitId || e.OrganizationId == declaration.BureauId || e.OrganizationId == declaration.DepartmentId))
                .ToListAsync(cancel),
            OpenRemarks = await db.Remarks.AsNoTracking().Where(r => r.DeclarationId == declaration.Id && r.End == null && r.Kind != RemarkKind.Internal).ToListAsync(cancel),
            Paper = submission?.Paper,
            ReportedById = submission?.ReportedById,
            SealsSeen = hash is null ? new HashSet<Papers.SealKind>() : (await db.Seals
                .Where(s => s.SubjectId == declaration.Id && s.PrintedHash == hash && (s.Medium != Papers.SealMedium.Scan || declaration.Call.ScanOpensGates)).Select(s => s.Kind).ToListAsync(cancel)).ToHashSet(),
            Bundled = row is null || bundle is null ? null : (row, bundle),
            Plan = await db.Plans.FirstOrDefaultAsync(p => p.Items.Any(i => i.DeclarationId == declaration.Id), cancel),
        };
    }
}
