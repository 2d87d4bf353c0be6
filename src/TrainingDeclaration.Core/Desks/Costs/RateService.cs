using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>
/// Records exchange rates and has them checked by another person: who recorded one never checks it, also not behind a deputy's seat
/// (F-03). The pages check the permission.
/// </summary>
public sealed class RateService(AppDbContext db, UnitOfWork work, AuditTrail audit, ReceiveInstant received)
{
    private static readonly Refusal Missing = new("没有找到这条汇率。");

    private static readonly Refusal Faster = new("同事刚刚改过这条汇率，您这一次没有保存。下面是现在的情况，请核对后再办。");

    private static readonly Refusal Own = new("这条汇率是您登记的，须由另一个人核对。请财务岗位的同事核对。");

    /// <summary>Records a rate; it counts once somebody else has checked it. Refused if the day already has one of that currency and kind in use.</summary>
    public async Task<Outcome<ExchangeRate>> RecordAsync(CurrentUser user, RateEntry entry, CancellationToken cancel)
    {
        if (entry.Faults(BeijingTime.DateOf(received.Value)) is { Count: > 0 } faults)
        {
            return faults[0] with { Details = faults };
        }

        var rate = RateOf(user, entry);
        return await work.CommitAsync<Outcome<ExchangeRate>>(async inner =>
        {
            await work.DrawAsync($"rates/{user.OrganizationId}", inner);
            if (await db.ExchangeRates.VisibleTo(user).AnyAsync(r => r.State != StandardState.Retired
                && r.Currency == rate.Currency && r.RateDate == rate.RateDate && r.Kind == rate.Kind, inner))
            {
                return new Refusal($"{rate.Currency} {BeijingTime.LongDay(rate.RateDate)}已有一条{rate.Kind.Label()}。登记错了的，请先停用那一条再登记。", nameof(RateEntry.RateDate));
            }

            db.ExchangeRates.Add(rate);
            audit.Add(AuditKind.RateRecorded, user, Text(rate));
            return rate;
        }, cancel);
    }

    /// <summary>Confirms that a rate is as published.</summary>
    /// <param name="seen">The stamp that was seen.</param>
    public Task<Refusal?> VerifyAsync(CurrentUser user, Guid id, int? seen, CancellationToken cancel) => ChangeAsync(user, id, seen, rate =>
    {
        if (rate.State != StandardState.Pending || rate.RecordedById == user.Id)
        {
            return rate.State == StandardState.Pending ? Own : new Refusal($"这条汇率{(rate.State == StandardState.Verified ? "已经核对" : "已经停用")}，不再核对。");
        }

        (rate.State, rate.VerifiedById, rate.VerifiedBy, rate.VerifiedAt) = (StandardState.Verified, user.Id, user.Name, received.Value);
        audit.Add(AuditKind.RateVerified, user, Text(rate));
        return null;
    }, cancel);

    /// <summary>Takes a rate out of use for good. A checked one only by those who check; what was calculated with it keeps its evidence.</summary>
    /// <param name="seen">The stamp that was seen.</param>
    public Task<Refusal?> RetireAsync(CurrentUser user, Guid id, int? seen, CancellationToken cancel) => ChangeAsync(user, id, seen, rate =>
    {
        if (rate.State == StandardState.Retired)
        {
            return new Refusal("这条汇率已经停用。");
        }

        if (rate.State == StandardState.Verified && !user.May(Permission.VerifyStandards))
        {
            return new Refusal("已核的汇率由财务岗位停用。请与财务同事联系。");
        }

        (rate.State, rate.RetiredById, rate.RetiredBy, rate.RetiredAt) = (StandardState.Retired, user.Id, user.Name, received.Value);
        audit.Add(AuditKind.RateRetired, user, Text(rate));
        return null;
    }, cancel);

    private static string Text(ExchangeRate rate) => $"{BeijingTime.LongDay(rate.RateDate)} {rate.Kind.Label()}：{rate.Quote.Label(rate.Currency)} {CostAmounts.Rate(rate.Value)}";

    private ExchangeRate RateOf(CurrentUser user, RateEntry entry) => new()
    {
        AuthorityId = user.OrganizationId,
        Currency = entry.Currency!, // the entry was found without fault
        RateDate = entry.RateDate!.Value,
        Quote = entry.Quote,
        Value = CostAmounts.ReadRate(entry.Value, entry.Quote).Value,
        Kind = entry.Kind,
        Source = TextRules.Clean(entry.Source)!,
        IsTest = entry.IsTest,
        RecordedById = user.Id,
        RecordedBy = user.Name,
        RecordedAt = received.Value,
    };

    private async Task<Refusal?> ChangeAsync(CurrentUser user, Guid id, int? seen, Func<ExchangeRate, Refusal?> change, CancellationToken cancel)
    {
        if (await db.ExchangeRates.VisibleTo(user).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } rate)
        {
            return Missing;
        }

        if (rate.Stamp != seen)
        {
            return Faster;
        }

        if (change(rate) is { } refusal)
        {
            return refusal;
        }

        rate.Stamp++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Faster;
        }
    }
}
