using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Freezes the 汇总表 of a bundle and its 传真首页: when the order is fixed, and again if a returned form comes back changed.</summary>
public sealed class BundleList(AppDbContext db, PaperService papers, ReceiveInstant received)
{
    /// <summary>Adds the next version of list and cover to the running unit of work and marks the previous ones replaced. Does not save.</summary>
    public async Task FreezeAsync(Bundle bundle, CancellationToken cancel)
    {
        await db.Entry(bundle).Reference(b => b.Call).LoadAsync(cancel);
        await db.Entry(bundle).Reference(b => b.Department).LoadAsync(cancel);
        var rows = await db.BundleRows.Include(r => r.Declaration).ThenInclude(d => d.Unit)
            .Where(r => r.BundleId == bundle.Id).OrderBy(r => r.Rank).ToListAsync(cancel);
        var ids = rows.Select(row => row.DeclarationId).ToList();
        var opinions = await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.DeclarationId)).ToListAsync(cancel);
        var sheets = SchemeCatalog.Of(bundle.Call.Scheme).Papers;
        bundle.Version++;
        var ordered = rows.OrderBy(row => row.Rank).ToList();
        var subject = new PaperSubject(PaperKind.BundleList, bundle.Id, sheets.BundleTitle(bundle), bundle.Number, bundle.Version) { DepartmentName = bundle.Department.Name };
        var paper = await papers.FreezeAsync(
            sheets.BundleList(
                bundle, ordered,
                rows.Select(row => opinions.SingleOrDefault(o => o.DeclarationId == row.DeclarationId && o.SubmissionNumber == row.SubmissionNumber))
                    .OfType<Opinion>().ToDictionary(o => o.DeclarationId)),
            subject, received.Value, cancel);
        if (!SchemeCatalog.Of(bundle.Call.Scheme).HasDepartments)
        {
            return; // an annual plan goes up online with only its sealed list
        }

        var forms = await db.Submissions.AsNoTracking().Include(s => s.Paper).Where(s => ids.Contains(s.DeclarationId)).ToListAsync(cancel);
        await papers.FreezeAsync(
            FaxCoverSheet.Describe(
                bundle, ordered, paper,
                ordered.ToDictionary(row => row.DeclarationId, row => forms.Single(s => s.DeclarationId == row.DeclarationId && s.Number == row.SubmissionNumber).Paper)),
            subject with { Kind = PaperKind.FaxCover, DocumentName = FaxCoverSheet.Title(bundle) },
            received.Value, cancel);
    }
}
