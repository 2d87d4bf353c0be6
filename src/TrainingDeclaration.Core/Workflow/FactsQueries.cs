using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
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
    /// <param name="route">What stands along its route, if that has been read.</param>
    /// <param name="part">The dossier that the acts are about; null = the declaration itself.</param>
    /// <param name="at">The instant for which the dossier is judged, UTC.</param>
    public static async Task<Facts> FactsAsync(
        this AppDbContext db, Declaration declaration, CurrentUser user, CancellationToken cancel, RouteFacts? route = null, DossierKind? part = null, DateTimeOffset at = default)
    {
        var dossier = part is { } kind ? await db.DossierAsync(declaration.Id, kind, cancel) : null;
        var facts = (await db.FactsAsync([declaration], route ?? await db.RouteFactsAsync([declaration], cancel), user, cancel, dossier?.Id))[0];
        facts = facts with
        {
            Record = await db.RunRecordAsync(declaration, facts.Scheme.Run, cancel),
            Settlement = facts.Scheme.Dossier(DossierKind.Settlement) is null ? null : await db.SettlementAsync(declaration, cancel),
            Changes = facts.Scheme.Dossier(DossierKind.Change) is null ? null : await db.ChangesAsync(declaration, cancel),
        };
        return dossier is null ? facts : await db.PartFactsAsync(facts with { Dossier = dossier }, user, at, cancel);
    }

    /// <summary>Completes the facts with what its dossier's acts are judged by.</summary>
    private static async Task<Facts> PartFactsAsync(this AppDbContext db, Facts facts, CurrentUser user, DateTimeOffset at, CancellationToken cancel)
    {
        var dossier = facts.Dossier!; // set by the caller
        var content = user.Office == Office.Unit && DossierStates.Typed.Contains(dossier.State) ? await db.ContentAsync(dossier, cancel) : null;
        var filing = dossier.FilingNumber == 0 ? null : await db.FilingAsync(dossier, dossier.FilingNumber, cancel);
        var decided = dossier.State is not (DossierState.Accepted or DossierState.SecondReview) ? [] : await db.History.AsNoTracking().Where(e => e.DossierId == dossier.Id && (e.Act == Act.Accept || e.Act == Act.PassOn || e.Act == Act.AllowExcess))
            .OrderByDescending(e => e.Sequence).ToListAsync(cancel);
        facts = facts with
        {
            Filing = filing,
            Content = content,
            Settlement = facts.Settlement is { } money && dossier.Kind == DossierKind.Settlement
                ? await db.AroundAsync(facts, money, content ?? (filing is null ? null : DossierContent.Read(filing)), at, cancel) with
                {
                    IsExcessAllowed = decided.Exists(entry => entry.Act == Act.AllowExcess && entry.FilingNumber == dossier.FilingNumber),
                } : facts.Settlement,
            Costs = await db.CostsAsync(facts, content ?? (filing is null ? null : DossierContent.Read(filing)), content is null && filing is not null ? filing.FiledAt : at, cancel),
            Accepted = decided.Find(entry => entry.Act != Act.AllowExcess),
        };
        if (facts.Rules?.Change is { } judge)
        {
            facts = facts with { Plans = content is null ? default : await db.PlansAsync(facts.Declaration, cancel) };
            facts = facts with { Change = content is not null ? judge(content, facts.Around(at)) : filing is null ? null : ChangeQueries.VerdictOf(filing) };
        }

        return content is null ? facts : facts with { Findings = facts.Rules?.Check(content, facts.Around(at)) ?? [] };
    }

    /// <summary>Adds what is outside the class: vouchers that others hold, the rate of the dollar.</summary>
    private static async Task<SettlementRecord> AroundAsync(
        this AppDbContext db, Facts facts, SettlementRecord money, DossierContent? content, DateTimeOffset at, CancellationToken cancel)
    {
        var vouchers = content is null || facts.Rules?.Vouchers is not { } of ? [] : of(content);
        return money with
        {
            UsedElsewhere = await db.UsedElsewhereAsync(facts.Dossier!.Id, [.. vouchers.Select(voucher => voucher.Identity).OfType<string>().Distinct()], cancel), // set by the caller
            Dollar = vouchers.Count == 0 ? null : await db.RateAsync(facts.Declaration.AuthorityId, "USD", BeijingTime.DateOf(at), cancel),
        };
    }

    /// <summary>The standards and rates that a content needs on the Beijing day of an instant; null where nothing is paid by them.</summary>
    private static async Task<CostContext?> CostsAsync(this AppDbContext db, Facts facts, DossierContent? content, DateTimeOffset at, CancellationToken cancel)
    {
        if (!facts.Scheme.PaysByStandards || content is null || facts.Rules is not { Funding: not null } rules)
        {
            return null;
        }

        var (authority, day) = (facts.Declaration.AuthorityId, BeijingTime.DateOf(at));
        var basis = await db.CostBasisAsync(authority, day, cancel);
        var foreign = rules.Currencies(content).Concat(basis?.Lines.Select(line => line.Currency) ?? []).Where(currency => currency != Currencies.Yuan).Distinct().ToList();
        return new CostContext(day, basis, await db.RatesAsync(authority, foreign, day, cancel));
    }

    /// <summary>Reads the facts of many declarations, in their order, with the same number of queries as for one.</summary>
    /// <param name="declarations">Tracked, with call, unit and department.</param>
    public static async Task<IReadOnlyList<Facts>> FactsAsync(this AppDbContext db, IReadOnlyList<Declaration> declarations, CurrentUser user, CancellationToken cancel) =>
        await db.FactsAsync(declarations, await db.RouteFactsAsync(declarations, cancel), user, cancel);

    /// <summary>Reads what stands along the routes of declarations.</summary>
    public static async Task<RouteFacts> RouteFactsAsync(this AppDbContext db, IReadOnlyList<Declaration> declarations, CancellationToken cancel)
    {
        var calls = declarations.Select(d => d.CallId).Distinct().ToList();
        var offices = declarations.SelectMany(d => new Guid?[] { d.UnitId, d.BureauId, d.DepartmentId, d.AuthorityId }).OfType<Guid>().Distinct().ToList();
        var rungs = await db.RungsAsync(calls, [.. declarations.SelectMany(d => new[] { d.DepartmentId, d.BureauId ?? d.DepartmentId }).Distinct()], cancel);
        var extensions = await db.Extensions.AsNoTracking().Where(e => calls.Contains(e.CallId) && offices.Contains(e.OrganizationId)).ToListAsync(cancel);
        var organizations = await db.Organizations.AsNoTracking().Where(o => offices.Contains(o.Id)).Select(o => new
        {
            Organization = o,
            People = db.Users.Where(u => u.OrganizationId == o.Id && !u.IsSuspended).Select(u => new { u.DisplayName, Seats = u.Seats.Select(seat => seat.Kind).ToList() }).ToList(),
        }).ToListAsync(cancel);
        return new RouteFacts(
            rungs, extensions, organizations.ToDictionary(one => one.Organization.Id, one => one.Organization),
            organizations.SelectMany(one => one.People.SelectMany(person => person.Seats.Select(seat => new SeatHolder(one.Organization.Id, seat, person.DisplayName))))
                .ToLookup(holder => holder.OrganizationId));
    }

    private static async Task<IReadOnlyList<Facts>> FactsAsync(
        this AppDbContext db, IReadOnlyList<Declaration> declarations, RouteFacts route, CurrentUser user, CancellationToken cancel, Guid? dossierId = null)
    {
        var ids = declarations.Select(d => d.Id).ToList();
        var current = await (
            from declaration in db.Declarations.WhereKeyIn(d => d.Id, ids)
            from submission in db.Submissions.Where(s => s.DeclarationId == declaration.Id && s.Number == declaration.SubmissionNumber).DefaultIfEmpty()
            from row in db.BundleRows.Where(r => r.DeclarationId == declaration.Id).DefaultIfEmpty()
            from opinion in db.Opinions.Where(o => o.DeclarationId == declaration.Id && o.SubmissionNumber == declaration.SubmissionNumber).DefaultIfEmpty()
            from bundle in db.Bundles.Where(b => b.Id == row.BundleId).DefaultIfEmpty()
            from item in db.PlanItems.Where(i => i.DeclarationId == declaration.Id).DefaultIfEmpty()
            from plan in db.Plans.Where(p => p.Id == item.PlanId).DefaultIfEmpty()
            select new { declaration.Id, Submission = submission, submission.Paper, Opinion = opinion, Row = row, Bundle = bundle, Plan = plan }).ToDictionaryAsync(one => one.Id, cancel);
        var visible = db.Remarks.VisibleTo(user, db);
        var remarks = (await db.Remarks.AsNoTracking().WhereKeyIn(r => r.DeclarationId, ids).Where(r => r.DossierId == dossierId).OrderBy(r => r.SubmissionNumber).ThenBy(r => r.Id)
            .Select(r => new { Remark = r, IsVisible = visible.Any(v => v.Id == r.Id) }).ToListAsync(cancel)).ToLookup(one => one.Remark.DeclarationId);
        var seals = (await db.Seals.AsNoTracking().WhereKeyIn(s => s.SubjectId, ids).OrderBy(s => s.RegisteredAt).ToListAsync(cancel)).ToLookup(s => s.SubjectId);
        var surroundings = await db.SurroundingsAsync(declarations, cancel);
        var all = new List<Facts>();
        foreach (var declaration in declarations)
        {
            var one = current[declaration.Id];
            var read = new Read(
                one.Submission, one.Opinion, one.Row, one.Bundle, one.Plan,
                [.. remarks[declaration.Id].Select(r => r.Remark).Where(r => r.End == null && r.Kind != RemarkKind.Internal)],
                [.. remarks[declaration.Id].Where(r => r.IsVisible).Select(r => r.Remark)], [.. seals[declaration.Id]]);

            // A body is typed and reported one at a time.
            all.Add(Judged(user, declaration, read, route, surroundings, user.Office == Office.Unit && declarations.Count == 1 && StatusFacts.Typing.Contains(declaration.Status)
                ? await SchemeCatalog.Of(declaration.Scheme).LoadAsync(db, declaration.Id, cancel) : null));
        }

        return all;
    }

    /// <summary>What was read of one declaration.</summary>
    private sealed record Read(
        Submission? Submission, Opinion? Opinion, BundleRow? Row, Bundle? Bundle, Plan? Plan,
        IReadOnlyList<Remark> OpenRemarks, IReadOnlyList<Remark> VisibleRemarks, IReadOnlyList<Seal> Seals);

    /// <param name="body">Its body, if the reader may change it.</param>
    private static Facts Judged(CurrentUser user, Declaration declaration, Read read, RouteFacts route, Surroundings surroundings, Body? body)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var context = surroundings.Around(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department));
        return new Facts
        {
            ReaderId = user.Id,
            Declaration = declaration,
            Scheme = scheme,
            Context = context,
            Names = route.Names,
            Bureau = declaration.BureauId is { } bureau ? route.Organizations[bureau] : null,
            Body = body,
            Findings = body is null ? [] : scheme.Check(body, context),
            Ladder = LadderQueries.Ladder(declaration.Call, declaration.DepartmentId, declaration.BureauId, route.Rungs),
            Extensions = [.. route.Extensions.Where(e => Concerns(e, declaration))],
            OpenRemarks = read.OpenRemarks,
            Remarks = read.VisibleRemarks,
            Submission = read.Submission,
            Opinion = read.Opinion,
            Seals = read.Seals,
            SealsSeen = read.Seals
                .Where(s => s.PrintedHash == read.Submission?.Paper.PrintedHash && (s.Medium != SealMedium.Scan || declaration.Call.ScanOpensGates))
                .Select(s => s.Kind).ToHashSet(),
            Bundled = read is { Row: { } row, Bundle: { } bundle } ? (row, bundle) : null,
            ClaimedBy = surroundings.ClaimedBy(declaration, body is null ? null : scheme.Claims(body)),
            Seated =
            [
                .. new Guid?[] { declaration.UnitId, declaration.BureauId, declaration.DepartmentId, declaration.AuthorityId }
                    .OfType<Guid>().Distinct().SelectMany(id => route.Seated[id]),
            ],
            Plan = read.Plan,
        };
    }

    private static bool Concerns(Extension extension, Declaration declaration) =>
        extension.CallId == declaration.CallId && (extension.DeclarationId is null || extension.DeclarationId == declaration.Id)
        && (extension.OrganizationId == declaration.UnitId || extension.OrganizationId == declaration.BureauId || extension.OrganizationId == declaration.DepartmentId);
}
