using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Reads the facts of one declaration that the caller has found through a scoped query.</summary>
public static class FactsQueries
{
    /// <summary>Reads everything the needs are judged by.</summary>
    /// <param name="declaration">Tracked, with call, unit and department.</param>
    public static async Task<Facts> FactsAsync(this AppDbContext db, Declaration declaration, CurrentUser user, CancellationToken cancel) =>
        (await db.FactsAsync([declaration], user, cancel))[0];

    /// <summary>Reads the facts of many declarations, in their order, with the same number of queries as for one.</summary>
    /// <param name="declarations">Tracked, with call, unit and department.</param>
    public static async Task<IReadOnlyList<Facts>> FactsAsync(this AppDbContext db, IReadOnlyList<Declaration> declarations, CurrentUser user, CancellationToken cancel)
    {
        var ids = declarations.Select(d => d.Id).ToList();
        var numbers = declarations.Select(d => d.SubmissionNumber).Distinct().ToList();
        var calls = declarations.Select(d => d.CallId).Distinct().ToList();
        var bureauIds = declarations.Select(d => d.BureauId).OfType<Guid>().Distinct().ToList();
        var route = declarations.Select(d => d.DepartmentId).Concat(bureauIds).Distinct().ToList();
        var onRoute = route.Concat(declarations.Select(d => d.UnitId)).Distinct().ToList();

        // Only the current submission of each declaration; other numbers are included only if declarations differ.
        var submissions = (await db.Submissions.Include(s => s.Paper).Where(s => ids.Contains(s.DeclarationId) && numbers.Contains(s.Number)).ToListAsync(cancel))
            .ToDictionary(s => (s.DeclarationId, s.Number));
        var rows = (await db.BundleRows.Where(r => ids.Contains(r.DeclarationId)).ToListAsync(cancel)).ToDictionary(r => r.DeclarationId);
        var bundleIds = rows.Values.Select(r => r.BundleId).Distinct().ToList();
        var bundles = bundleIds.Count == 0 ? [] : await db.Bundles.Where(b => bundleIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        var bureaus = bureauIds.Count == 0 ? [] : await db.Organizations.Where(o => bureauIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var rungs = await db.RungsAsync(calls, route, cancel);
        var extensions = await db.Extensions.AsNoTracking()
            .Where(e => calls.Contains(e.CallId) && (e.DeclarationId == null || ids.Contains(e.DeclarationId.Value)) && onRoute.Contains(e.OrganizationId)).ToListAsync(cancel);
        var remarks = (await db.Remarks.AsNoTracking().Where(r => ids.Contains(r.DeclarationId) && r.End == null && r.Kind != RemarkKind.Internal).ToListAsync(cancel))
            .ToLookup(r => r.DeclarationId);
        var seals = (await db.Seals.AsNoTracking().Where(s => ids.Contains(s.SubjectId)).ToListAsync(cancel)).ToLookup(s => s.SubjectId);
        var plans = (await db.PlanItems.Where(i => ids.Contains(i.DeclarationId)).Join(db.Plans, i => i.PlanId, p => p.Id, (i, p) => new { i.DeclarationId, Plan = p })
            .ToListAsync(cancel)).ToLookup(one => one.DeclarationId, one => one.Plan);

        var offices = onRoute.Concat(declarations.Select(d => d.AuthorityId)).Distinct().ToList();
        var seated = (await db.Users.AsNoTracking().Where(u => offices.Contains(u.OrganizationId) && !u.IsSuspended)
            .SelectMany(u => u.Seats, (u, seat) => new SeatHolder(u.OrganizationId, seat.Kind, u.DisplayName)).ToListAsync(cancel)).ToLookup(holder => holder.OrganizationId);

        var read = new Rows(
            submissions, rows, bundles, bureaus, rungs, extensions, remarks, seals, plans, seated, await db.SurroundingsAsync(declarations, cancel));
        var all = new List<Facts>();
        foreach (var declaration in declarations)
        {
            // A body is typed and reported one at a time.
            all.Add(read.Of(declaration, user.Office == Office.Unit && declarations.Count == 1
                ? await SchemeCatalog.Of(declaration.Scheme).LoadAsync(db, declaration.Id, cancel) : null));
        }

        return all;
    }

    /// <summary>What was read for many declarations at once.</summary>
    private sealed record Rows(
        Dictionary<(Guid DeclarationId, int Number), Submission> Submissions,
        Dictionary<Guid, BundleRow> Bundled,
        Dictionary<Guid, Bundle> Bundles,
        Dictionary<Guid, Organization> Bureaus,
        IReadOnlyList<NoticeRung> Rungs,
        List<Extension> Extensions,
        ILookup<Guid, Remark> Remarks,
        ILookup<Guid, Seal> Seals,
        ILookup<Guid, Plan> Plans,
        ILookup<Guid, SeatHolder> Seated,
        Surroundings Read)
    {
        /// <summary>The facts of one of them.</summary>
        /// <param name="body">Its body, if the reader may change it.</param>
        public Facts Of(Declaration declaration, Body? body)
        {
            var scheme = SchemeCatalog.Of(declaration.Scheme);
            var context = Read.Around(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department));
            var submission = Submissions.GetValueOrDefault((declaration.Id, declaration.SubmissionNumber));
            return new Facts
            {
                Declaration = declaration,
                Scheme = scheme,
                Context = context,
                Bureau = declaration.BureauId is { } bureau ? Bureaus[bureau] : null,
                Body = body,
                Findings = body is null ? [] : scheme.Check(body, context),
                Ladder = LadderQueries.Ladder(declaration.Call, declaration.DepartmentId, declaration.BureauId, Rungs),
                Extensions = [.. Extensions.Where(e => Concerns(e, declaration))],
                OpenRemarks = [.. Remarks[declaration.Id]],
                Paper = submission?.Paper,
                FormJson = submission?.FormJson,
                ReportedById = submission?.ReportedById,
                SealsSeen = Seals[declaration.Id]
                    .Where(s => s.PrintedHash == submission?.Paper.PrintedHash && (s.Medium != SealMedium.Scan || declaration.Call.ScanOpensGates))
                    .Select(s => s.Kind).ToHashSet(),
                Bundled = Bundled.TryGetValue(declaration.Id, out var row) ? (row, Bundles[row.BundleId]) : null,
                ClaimedBy = Read.ClaimedBy(declaration, body is null ? null : scheme.Claims(body)),
                Seated =
                [
                    .. new Guid?[] { declaration.UnitId, declaration.BureauId, declaration.DepartmentId, declaration.AuthorityId }
                        .OfType<Guid>().Distinct().SelectMany(id => Seated[id]),
                ],
                Plan = Plans[declaration.Id].FirstOrDefault(),
            };
        }

        private static bool Concerns(Extension extension, Declaration declaration) =>
            extension.CallId == declaration.CallId && (extension.DeclarationId is null || extension.DeclarationId == declaration.Id)
            && (extension.OrganizationId == declaration.UnitId || extension.OrganizationId == declaration.BureauId || extension.OrganizationId == declaration.DepartmentId);
    }
}
