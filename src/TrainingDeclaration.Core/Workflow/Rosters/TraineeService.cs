using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>Registers trainees one by one, changes where their registration stands, and shows contacts in full for a purpose (M-34, M-36).</summary>
public sealed class TraineeService(AppDbContext db, RosterWriter roster, TraineeVault vault, AccessLog accessLog, Messenger messenger, OutboxSignal outbox, ReceiveInstant received)
{
    /// <summary>Maximum length of a purpose as it is typed; the class number stands before it in the log.</summary>
    public const int LongestPurpose = 180;

    private const int ShortestPurpose = 4;

    private static readonly Refusal Gone = new("这位学员已被同事移除，请在名单里核对。");
    private static readonly Refusal Overtaken = new("同事刚刚也改了这位学员，请核对后再保存；没有保存您的改动。");

    /// <summary>Notes that the trainees know the notice and agree; refused for another version than the current one.</summary>
    public async Task<Refusal?> ConsentAsync(CurrentUser user, Declaration declaration, string? version, bool isTicked, CancellationToken cancel, DossierKind part = DossierKind.Execution) =>
        !isTicked ? new Refusal("请勾选“已告知学员并取得同意”。", "consent")
        : version != PurposeNotice.Version ? new Refusal("告知内容刚刚更新，请重新阅读后勾选。", "consent")
        : (await roster.ChangeAsync<bool>(user, declaration, open =>
        {
            (open.Content.NoticeVersion, open.Content.ConsentedBy, open.Content.ConsentedAt) = (version, user.Name, received.Value);
            return true;
        }, cancel, part)).Refusal;

    /// <summary>Adds a trainee, or changes the one with the key.</summary>
    /// <param name="id">Null adds one.</param>
    /// <param name="stamp">The stamp at which the typing started.</param>
    /// <returns>The class number; or what is wrong, by field.</returns>
    public Task<Outcome<int>> SaveAsync(CurrentUser user, Declaration declaration, Guid? id, int stamp, TraineeInput typed, CancellationToken cancel, DossierKind part = DossierKind.Execution)
    {
        var input = TraineeRules.Normalize(typed);
        return roster.ChangeAsync<int>(user, declaration, open =>
        {
            var row = open.Rows.FirstOrDefault(one => one.Id == id);
            if (Refuse(open, id, row, stamp) is { } refusal)
            {
                return refusal;
            }

            if (TraineeRules.Check(input, row, open.TakesIds) is { Count: > 0 } wrong)
            {
                return wrong[0] with { Details = wrong };
            }

            if (vault.IndexOf(row, input) is { } index && open.Rows.FirstOrDefault(one => one.BlindIndex == index && one != row) is { } same)
            {
                return new Refusal($"与学员 {TraineeLabels.ClassNumber(same.Number)} 是同一人，请改那一行。", nameof(input.Name));
            }

            if (input.ReplacedBy is > 0 and var other && !open.Rows.Any(one => one.Number == other && one != row))
            {
                return new Refusal("接替的学号不在名单里，请核对。", nameof(input.ReplacedBy));
            }

            row ??= roster.Add(open, input);
            vault.Write(row, input);
            row.Stamp++;
            return row.Number;
        }, cancel, part);
    }

    /// <summary>Takes a trainee off the list; what was filed keeps the row, and the number is not given again.</summary>
    public async Task<Refusal?> RemoveAsync(CurrentUser user, Declaration declaration, Guid id, int stamp, CancellationToken cancel, DossierKind part = DossierKind.Execution) =>
        (await roster.ChangeAsync<bool>(user, declaration, open =>
        {
            var row = open.Rows.FirstOrDefault(one => one.Id == id);
            if (row is null || row.Stamp != stamp)
            {
                return row is null ? Gone : Overtaken;
            }

            if (open.Kept.Contains(row.Number))
            {
                return new Refusal($"学员 {TraineeLabels.ClassNumber(row.Number)} 已在审核通过的名单里，不能移除；不参加的，请改为“退出”并写明原因。");
            }

            db.Trainees.Remove(row);
            return true;
        }, cancel, part)).Refusal;

    /// <summary>Sets the state of several trainees; 退出 asks for a reason, so it is typed for each.</summary>
    /// <returns>How many are different now.</returns>
    public async Task<Outcome<int>> RegisterAsync(CurrentUser user, Declaration declaration, IReadOnlyList<Guid> ids, Registration? to, CancellationToken cancel, DossierKind part = DossierKind.Execution) =>
        ids.Count == 0 ? new Refusal("请先勾选学员。")
        : to is null or Registration.Withdrawn ? new Refusal("请选择要改成的状态；退出请逐人修改并写明原因。")
        : await roster.ChangeAsync<int>(user, declaration, open =>
        {
            var rows = open.Rows.Where(row => ids.Contains(row.Id) && row.Registration != to).ToList();
            foreach (var row in rows)
            {
                vault.Write(row, new TraineeInput { Registration = to });
                row.Stamp++;
            }

            return rows.Count;
        }, cancel, part);

    /// <summary>
    /// Contacts of one trainee in full, entered in the access log with the purpose before they are read. The unit is told when somebody
    /// outside it reads them.
    /// </summary>
    /// <param name="declaration">Found through a scoped query.</param>
    public async Task<Outcome<(int Number, TraineeContacts Contacts)>> UnmaskAsync(CurrentUser user, Declaration declaration, Guid id, string? purpose, CancellationToken cancel)
    {
        if (!user.May(Permission.UnmaskTrainees)
            || await db.Trainees.AsNoTracking().VisibleTo(user, db)
                .SingleOrDefaultAsync(t => t.Id == id && db.Dossiers.Any(one => one.Id == t.DossierId && one.DeclarationId == declaration.Id), cancel) is not { } trainee)
        {
            return new Refusal("没有找到这位学员，或者您不能查看联系方式。");
        }

        if (Purpose(purpose, "查看用途", out var text) is { } refusal)
        {
            return refusal;
        }

        if (user.OrganizationId != declaration.UnitId)
        {
            await messenger.TellAsync(
                declaration.UnitId, MessageTexts.Unmasked(user.OrganizationName, declaration.PlanNumber, TraineeLabels.ClassNumber(trainee.Number)),
                $"/followups/{declaration.Key}/trainees", received.Value, cancel);
        }

        await accessLog.RecordPurposeAsync(AccessKind.Unmask, user, declaration.Key, $"学员 {TraineeLabels.ClassNumber(trainee.Number)}：{text}", cancel);
        outbox.Wake();
        return (trainee.Number, vault.Open(trainee));
    }

    /// <summary>Enters in the access log that a list of trainees is taken out and for what purpose, before it is (P-04).</summary>
    /// <param name="declaration">Found through a scoped query.</param>
    /// <param name="rows">How many trainees, all of whom the person sees on the page.</param>
    /// <returns>Why it must not be; null = it was entered.</returns>
    public async Task<Refusal?> RecordExportAsync(CurrentUser user, Declaration declaration, int rows, string? purpose, CancellationToken cancel)
    {
        if (!user.May(Permission.SeeTrainees) || rows == 0)
        {
            return new Refusal("名单里没有可以导出的学员。");
        }

        if (Purpose(purpose, "导出用途", out var text) is { } refusal)
        {
            return refusal;
        }

        await accessLog.RecordPurposeAsync(AccessKind.Export, user, declaration.Key, $"学员 {rows} 人：{text}", cancel);
        return null;
    }

    /// <summary>What is wrong with a purpose that is typed; null = it can be recorded.</summary>
    private static Refusal? Purpose(string? typed, string label, out string text)
    {
        text = TextRules.OneLine(typed);
        return TextRules.Count(text) is < ShortestPurpose or > LongestPurpose
            ? new Refusal($"请写明{label}，{ShortestPurpose} 至 {LongestPurpose} 字；会连同您的姓名记入日志。", "purpose") : PersonalNumbers.Refuse(text, "用途", "purpose");
    }

    private static Refusal? Refuse(OpenRoster open, Guid? id, Trainee? row, int stamp) =>
        !open.Content.HasConsent ? new Refusal("请先阅读个人信息告知，并勾选“已告知学员并取得同意”。")
        : id is not null && row is null ? Gone
        : row is not null && row.Stamp != stamp ? Overtaken
        : row is null && open.Rows.Count >= RosterWriter.MostRows ? new Refusal($"一个班最多登记 {RosterWriter.MostRows} 人。") : null;
}
