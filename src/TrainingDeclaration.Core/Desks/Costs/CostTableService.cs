using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>
/// Checks imported cost tables line by line and puts them into force or out of it. Whoever imported a table never checks it, also not
/// behind a deputy's seat: the person counts, not the seat (F-03). The pages check the permission.
/// </summary>
public sealed class CostTableService(AppDbContext db, UnitOfWork work, AuditTrail audit, ReceiveInstant received)
{
    private static readonly Refusal Missing = new("没有找到这份标准表。");

    private static readonly Refusal Faster = new("同事刚刚改过这份标准表，您这一次没有保存。下面是现在的情况，请核对后再办。");

    private static readonly Refusal Own = new("这份标准表是您导入的，须由另一个人核对。请财务岗位的同事核对。");

    /// <summary>That a period overlaps one that is already in force, and the way out.</summary>
    public static string OverlapText(CostTable other) =>
        $"与已核的“{other.Title}”（{other.DocumentNumber}，{Period(other)}）时间重叠。请改起止日期，或先停用那一份。";

    /// <summary>Marks lines as compared with the source; those already marked keep their first mark.</summary>
    /// <param name="seen">Stamp of the table that was seen.</param>
    public Task<Refusal?> VerifyLinesAsync(CurrentUser user, Guid id, int? seen, IReadOnlyCollection<Guid> lines, CancellationToken cancel) =>
        ChangeAsync(user, id, seen, (table, _) =>
        {
            if (RefuseCheck(user, table) is { } refusal)
            {
                return Task.FromResult<Refusal?>(refusal);
            }

            List<CostLine> marked = [.. table.Lines.Where(line => lines.Contains(line.Id) && !line.IsVerified)];
            if (marked.Count == 0)
            {
                return Task.FromResult<Refusal?>(new Refusal("没有选中要核对的行。请勾选已与来源核对一致的行，再按“核对所选各行”。"));
            }

            foreach (var line in marked)
            {
                (line.IsVerified, line.VerifiedById, line.VerifiedBy, line.VerifiedAt) = (true, user.Id, user.Name, received.Value);
            }

            return Task.FromResult<Refusal?>(null);
        }, cancel);

    /// <summary>Puts a table into force once every line is marked and no other table in force covers a day of its period.</summary>
    /// <param name="seen">Stamp of the table that was seen.</param>
    public Task<Refusal?> VerifyAsync(CurrentUser user, Guid id, int? seen, CancellationToken cancel) =>
        ChangeAsync(user, id, seen, async (table, inner) =>
        {
            if (RefuseCheck(user, table) is { } refusal)
            {
                return refusal;
            }

            if (table.Lines.Count(line => !line.IsVerified) is > 0 and var left)
            {
                return new Refusal($"还有 {left} 行没有核对。请逐行与来源核对并勾选后，再转为已核。");
            }

            if (await db.OverlappingAsync(table.AuthorityId, table.EffectiveFrom, table.EffectiveTo, table.Id, inner) is { } other)
            {
                return new Refusal(OverlapText(other));
            }

            (table.State, table.VerifiedById, table.VerifiedBy, table.VerifiedAt) = (StandardState.Verified, user.Id, user.Name, received.Value);
            audit.Add(AuditKind.CostTableVerified, user, $"{table.Title}（{table.DocumentNumber}），{table.Lines.Count} 行");
            return null;
        }, cancel);

    /// <summary>Takes a table out of use for good. One in force only by those who check; what was calculated with it keeps its evidence.</summary>
    /// <param name="seen">Stamp of the table that was seen.</param>
    public Task<Refusal?> RetireAsync(CurrentUser user, Guid id, int? seen, CancellationToken cancel) =>
        ChangeAsync(user, id, seen, (table, _) =>
        {
            if (table.State == StandardState.Retired)
            {
                return Task.FromResult<Refusal?>(new Refusal("这份标准表已经停用。"));
            }

            if (table.State == StandardState.Verified && !user.May(Permission.VerifyStandards))
            {
                return Task.FromResult<Refusal?>(new Refusal("已核的标准表由财务岗位停用。请与财务同事联系。"));
            }

            (table.State, table.RetiredById, table.RetiredBy, table.RetiredAt) = (StandardState.Retired, user.Id, user.Name, received.Value);
            audit.Add(AuditKind.CostTableRetired, user, $"{table.Title}（{table.DocumentNumber}）");
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    private static string Period(CostTable table) =>
        table.EffectiveTo is { } to ? $"{BeijingTime.LongDay(table.EffectiveFrom)}至{BeijingTime.LongDay(to)}" : $"{BeijingTime.LongDay(table.EffectiveFrom)}起";

    private static Refusal? RefuseCheck(CurrentUser user, CostTable table) =>
        table.State != StandardState.Pending ? new Refusal($"这份标准表{(table.State == StandardState.Verified ? "已经核对完毕" : "已经停用")}，不再核对。")
        : table.ImportedById == user.Id ? Own : null;

    /// <summary>One change after the other within an authority: whether periods overlap is only true until the next table comes into force.</summary>
    private async Task<Refusal?> ChangeAsync(CurrentUser user, Guid id, int? seen, Func<CostTable, CancellationToken, Task<Refusal?>> change, CancellationToken cancel)
    {
        try
        {
            return await work.CommitAsync(async inner =>
            {
                await work.DrawAsync($"standards/{user.OrganizationId}", inner);
                if (await db.CostTables.VisibleTo(user).Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == id, inner) is not { } table)
                {
                    return Missing;
                }

                if (table.Stamp != seen)
                {
                    return Faster;
                }

                var refusal = await change(table, inner);
                table.Stamp += refusal is null ? 1 : 0;
                return refusal;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Faster;
        }
    }
}
