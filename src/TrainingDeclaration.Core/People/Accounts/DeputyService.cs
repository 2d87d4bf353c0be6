using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Appoints deputies for people who are away. A deputy has the seat by the calendar alone: nothing has to run when the
/// period begins or ends, and it ends at once if the absent person loses the seat.
/// </summary>
public sealed class DeputyService(AppDbContext db, AuditTrail audit, ReceiveInstant received)
{
    private static readonly SeatKind[] Deputized = [SeatKind.Clerk, SeatKind.Approver, SeatKind.Leader, SeatKind.Finance];

    /// <summary>The appointments for a person's seats, latest first.</summary>
    public async Task<IReadOnlyList<DeputyLine>> LinesAsync(User absent, CancellationToken cancel) => await (
        from one in db.Deputies.AsNoTracking()
        join deputy in db.Users on one.DeputyId equals deputy.Id
        where one.AbsentId == absent.Id
        orderby one.From descending, one.Id descending
        select new DeputyLine(one.Id, one.Seat, absent.DisplayName, deputy.DisplayName, one.From, one.Until, one.Reason, one.EndedAt != null)).ToListAsync(cancel);

    /// <summary>The person's seats in which a colleague can act.</summary>
    public static IReadOnlyList<SeatKind> SeatsOf(User absent) => [.. absent.Seats.Select(seat => seat.Kind).Where(Deputized.Contains).Order()];

    /// <summary>Colleagues who can act for the person.</summary>
    public Task<List<User>> CandidatesAsync(User absent, CancellationToken cancel) => db.Users.AsNoTracking().Include(u => u.Seats)
        .Where(u => u.OrganizationId == absent.OrganizationId && u.Id != absent.Id && !u.IsSuspended).OrderBy(u => u.UserName).ToListAsync(cancel);

    /// <summary>
    /// Appoints a colleague of the same organization from one day to another, both inclusive. Whoever may grant a seat may also appoint
    /// its deputy (<see cref="GrantRules"/>). Refuses seats that the absent person does not hold or the colleague already holds, administrators, and more than <see cref="Deputy.MostDays"/> days.
    /// </summary>
    public async Task<Refusal?> AppointAsync(CurrentUser actor, User absent, string? account, SeatKind seat, DateOnly? from, DateOnly? until, string? reason, CancellationToken cancel)
    {
        var name = TextRules.Account(account).ToUpperInvariant();
        var deputy = await db.Users.Include(u => u.Seats).SingleOrDefaultAsync(u => u.NormalizedUserName == name && u.OrganizationId == absent.OrganizationId && u.Id != absent.Id, cancel);
        if (deputy is null || deputy.IsSuspended)
        {
            return new Refusal("请选择本单位另一位在用的人员作为代理人。", "deputy");
        }

        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == absent.OrganizationId, cancel);
        if (GrantRules.Refuse(actor, organization.Id, organization.Path, organization.Office, seat) is { } notYours)
        {
            return notYours with { Field = "seat" };
        }

        if (!SeatsOf(absent).Contains(seat))
        {
            return new Refusal($"{absent.DisplayName}没有{seat.Label()}岗位，不能由人代理。", "seat");
        }

        var held = deputy.Seats.Select(s => s.Kind).ToList();
        if (held.Contains(seat))
        {
            return new Refusal($"{deputy.DisplayName}本来就有{seat.Label()}岗位，不需要代理。", "deputy");
        }

        if (held.Exists(other => other.IsAdministrator()))
        {
            return new Refusal("系统、安全、审计三员不能代理业务岗位，请选择另一人。", "deputy");
        }

        if (from is not { } first || until is not { } last)
        {
            return new Refusal("请填写代理的起止日期。", from is null ? "from" : "until");
        }

        if (last < first || last < BeijingTime.DateOf(received.Value) || last.DayNumber - first.DayNumber >= Deputy.MostDays)
        {
            return new Refusal(last < first ? "结束日期早于开始日期，请修改。" : last < BeijingTime.DateOf(received.Value)
                ? "结束日期已经过去，请修改。" : $"一次代理最多 {Deputy.MostDays} 天；更长时间请直接授予岗位。", "until");
        }

        if (TextRules.Clean(reason) is not { Length: > 0 and <= 100 } why)
        {
            return new Refusal("请用不超过 100 字写明原因，如“出差”“休假”。", "reason");
        }

        db.Deputies.Add(new Deputy { AbsentId = absent.Id, DeputyId = deputy.Id, Seat = seat, From = first, Until = last, Reason = why, AppointedById = actor.Id });
        audit.Add(AuditKind.DeputyAppointed, actor, deputy, $"代{absent.DisplayName}任{seat.Label()}，{BeijingTime.LongDay(first)}至{BeijingTime.Day(last, first.Year)}：{why}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Ends an appointment for one of the person's seats now; ending it twice changes nothing.</summary>
    public async Task<Refusal?> EndAsync(CurrentUser actor, User absent, Guid id, CancellationToken cancel)
    {
        if (await db.Deputies.SingleOrDefaultAsync(d => d.Id == id && d.AbsentId == absent.Id, cancel) is not { } one)
        {
            return new Refusal("没有找到这项代理，请刷新。");
        }

        if (one.EndedAt is null)
        {
            one.EndedAt = received.Value;
            audit.Add(AuditKind.DeputyEnded, actor, await db.Users.SingleAsync(u => u.Id == one.DeputyId, cancel), $"代{absent.DisplayName}任{one.Seat.Label()}");
            await db.SaveChangesAsync(cancel);
        }

        return null;
    }
}
