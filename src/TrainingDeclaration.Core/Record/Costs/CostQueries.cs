using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>Which standards and rates a person sees, and which of an authority a day is calculated with.</summary>
public static class CostQueries
{
    /// <summary>The cost tables of the reader's own authority.</summary>
    public static IQueryable<CostTable> VisibleTo(this IQueryable<CostTable> tables, CurrentUser user) =>
        user.May(Permission.SeeStandards) ? tables.Where(t => t.AuthorityId == user.OrganizationId) : tables.Where(_ => false);

    /// <summary>The exchange rates of the reader's own authority.</summary>
    public static IQueryable<ExchangeRate> VisibleTo(this IQueryable<ExchangeRate> rates, CurrentUser user) =>
        user.May(Permission.SeeStandards) ? rates.Where(r => r.AuthorityId == user.OrganizationId) : rates.Where(_ => false);

    /// <summary>The verified table of the authority that covers a day of the period; null = none does.</summary>
    /// <param name="to">The last day; null = until further notice.</param>
    /// <param name="except">A table that does not count.</param>
    public static Task<CostTable?> OverlappingAsync(this AppDbContext db, Guid authorityId, DateOnly from, DateOnly? to, Guid? except, CancellationToken cancel) =>
        db.CostTables.AsNoTracking().Where(t => t.AuthorityId == authorityId && t.State == StandardState.Verified && t.Id != except
            && (to == null || t.EffectiveFrom <= to) && (t.EffectiveTo == null || t.EffectiveTo >= from)).OrderBy(t => t.EffectiveFrom).FirstOrDefaultAsync(cancel);

    /// <summary>What the authority's class is calculated with on the Beijing day; null = 未载入标准. Whoever calculates need not see the table itself.</summary>
    public static async Task<CostBasis?> CostBasisAsync(this AppDbContext db, Guid authorityId, DateOnly day, CancellationToken cancel) =>
        await db.OverlappingAsync(authorityId, day, day, except: null, cancel) is { } found
            ? CostBasis.Of(await db.CostTables.AsNoTracking().Include(t => t.Lines).SingleAsync(t => t.Id == found.Id, cancel)) : null;

    /// <summary>The rates of several currencies, by one statement; a currency without one is absent.</summary>
    public static async Task<IReadOnlyDictionary<string, RateFigures>> RatesAsync(
        this AppDbContext db, Guid authorityId, IReadOnlyCollection<string> currencies, DateOnly day, CancellationToken cancel, int maxAgeDays = RateChoice.UsualMaxAgeDays)
    {
        if (currencies.Count == 0)
        {
            return new Dictionary<string, RateFigures>();
        }

        // Of each kind the latest one decides, however old; older ones never do.
        var known = db.ExchangeRates.AsNoTracking().Where(r => r.AuthorityId == authorityId && r.State == StandardState.Verified && currencies.Contains(r.Currency) && r.RateDate <= day);
        var latest = await known.Where(r => !known.Any(later => later.Currency == r.Currency && later.Kind == r.Kind && later.RateDate > r.RateDate)).ToListAsync(cancel);
        return currencies.Select(currency => (Currency: currency, Rate: RateChoice.Latest(latest, currency, day, maxAgeDays))).Where(one => one.Rate is not null)
            .ToDictionary(one => one.Currency, one => RateFigures.Of(one.Rate!));
    }

    /// <summary>The rate of the authority for a filing of the Beijing day by <see cref="RateChoice.Latest"/>; null = 汇率未载入.</summary>
    public static async Task<RateFigures?> RateAsync(
        this AppDbContext db, Guid authorityId, string currency, DateOnly day, CancellationToken cancel, int maxAgeDays = RateChoice.UsualMaxAgeDays)
    {
        var known = db.ExchangeRates.AsNoTracking().Where(r => r.AuthorityId == authorityId && r.State == StandardState.Verified && r.Currency == currency && r.RateDate <= day)
            .OrderByDescending(r => r.RateDate);
        var latest = new[] { await known.FirstOrDefaultAsync(r => r.Kind == RateKind.Middle, cancel), await known.FirstOrDefaultAsync(r => r.Kind == RateKind.Other, cancel) };
        return RateChoice.Latest(latest.OfType<ExchangeRate>(), currency, day, maxAgeDays) is { } rate ? RateFigures.Of(rate) : null;
    }

    /// <summary>Where the tables and rates with these ids come from, as they were registered. Whoever sees the calculation need not see them themselves.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> SourcesAsync(this AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        await db.CostTables.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Source })
            .Concat(db.ExchangeRates.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Source })).ToDictionaryAsync(one => one.Id, one => one.Source, cancel);
}
