using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Writes calls, forwarding notices and extensions. A level's dates are never later than the date of the level above.</summary>
public sealed class CallService(AppDbContext db, UnitOfWork work, WorkflowService workflow, Messenger messenger, OutboxSignal outbox, AuditTrail audit, ReceiveInstant received)
{
    /// <summary>
    /// Saves a new or tracked call. Once it is published and somebody has started a declaration under it, only its
    /// dates can be changed; until then the year can be changed too, and with it the series of its numbers.
    /// </summary>
    public async Task<Refusal?> SaveAsync(CurrentUser user, Call call, int seenRevision, CancellationToken cancel)
    {
        var refusal = Required(call.Title, "标题", "title")
            ?? Required(call.Issuer, "发文机关", "issuer")
            ?? DocumentNumber.Check(call.DocumentNumber, "documentNumber")
            ?? (call.Year is < 2000 or > 2100 ? new Refusal("年度应为四位数，如 2022。", "year") : null)
            ?? Below(call)
            ?? (call.PaperDueDate < call.DueDate ? new Refusal("纸质件截止日期不能早于电子件截止日期。", "paperDueDate") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (db.Entry(call).State == EntityState.Detached)
        {
            db.Calls.Add(call);
        }
        else if (call.Revision != seenRevision)
        {
            return Changed;
        }
        else if (call.PublishedAt is not null && await db.IsAnsweredAsync(call.Id, cancel) && FixedTexts.Changed(db.Entry(call)) is { } fixedText)
        {
            return fixedText;
        }
        else if (db.Entry(call).Property(c => c.Year).IsModified)
        {
            call.Serial = await db.NextSerialAsync(call.Scheme, call.Year, cancel);
        }

        call.Revision++;
        return await TrySaveAsync(user, call.Id, null, cancel);
    }

    /// <summary>Saves what the call asks of its classes; possible at any time, and entered in the audit trail.</summary>
    public async Task<Refusal?> SaveTermsAsync(CurrentUser user, Call call, FollowUpTerms terms, int seenRevision, CancellationToken cancel)
    {
        var refusal = TextRules.TooLong(terms.Discipline, FollowUpTerms.LongestDiscipline, "discipline")
            ?? (terms.Discipline is { } printed ? PaperService.Unprintable(new Sheet { Kind = "terms", Edition = 1, Title = "", Rows = [SheetParts.BodyText(printed)] }) : null)
            ?? (terms.Points.Count > FollowUpTerms.Most ? new Refusal($"审核要点最多 {FollowUpTerms.Most} 项。", "points") : null)
            ?? terms.Points.Select(point => TextRules.TooLong(point.Text, CheckPoint.Longest, "points")).FirstOrDefault(one => one is not null)
            ?? (terms.SettlementPoints.Count > FollowUpTerms.Most ? new Refusal($"审核要点最多 {FollowUpTerms.Most} 项。", "settlementPoints") : null)
            ?? terms.SettlementPoints.Select(point => TextRules.TooLong(point.Text, CheckPoint.Longest, "settlementPoints")).FirstOrDefault(one => one is not null)
            ?? (terms.Files.Count > FollowUpTerms.Most ? new Refusal($"材料最多 {FollowUpTerms.Most} 种。", "required") : null)
            ?? terms.Files.Select(file => TextRules.TooLong(file.Name, AskedFile.Longest, file.IsRequired ? "required" : "optional")).FirstOrDefault(one => one is not null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (call.Revision != seenRevision)
        {
            return Changed;
        }

        call.FollowUp = terms;
        call.Revision++;
        audit.Add(AuditKind.FollowUpTermsChanged, user, $"{call.Title}：审核要点 {terms.Points.Count} 项，核销要点 {terms.SettlementPoints.Count} 项，材料 {terms.Files.Count} 种，纪律要求 {TextRules.Count(terms.Discipline)} 字");
        return await TrySaveAsync(user, call.Id, null, cancel);
    }

    /// <summary>Publishes a call and tells the departments it is addressed to. Needs addressees and a text.</summary>
    public async Task<Refusal?> PublishAsync(CurrentUser user, Call call, CancellationToken cancel)
    {
        if (call.PublishedAt is not null)
        {
            return null;
        }

        if (call.Addressees.Count == 0)
        {
            return new Refusal("请至少选择一个主送单位，再发布。", "addressees");
        }

        if (call.Text is null)
        {
            return new Refusal($"请填写{user.Words.CallLetter}正文，再发布。", "text");
        }

        await work.CommitAsync(async inner =>
        {
            call.PublishedAt = received.Value;
            call.Revision++;
            var offices = await db.Organizations.Where(o => o.ParentId == user.OrganizationId).ToDictionaryAsync(o => o.Id, o => o.Office, inner);
            foreach (var addressee in call.Addressees)
            {
                await messenger.TellAsync(addressee.OrganizationId, $"{user.OrganizationName}发布了《{call.Title}》，请{(offices.GetValueOrDefault(addressee.OrganizationId) == Office.Unit ? "申报" : "转发")}。", $"/calls/{call.Id}", received.Value, inner);
            }

            return true;
        }, cancel);
        outbox.Wake();
        return null;
    }

    /// <summary>
    /// Saves the office's own forwarding notice and, if asked to, publishes it to those directly below, including units of
    /// which it is the second superior.
    /// </summary>
    public async Task<Refusal?> ForwardAsync(CurrentUser user, Call call, ForwardingNotice notice, int seenRevision, bool publish, CancellationToken cancel)
    {
        var ladder = await db.LadderAsync(call, user.Office == Office.Department ? user.OrganizationId : await ParentOfAsync(user, cancel), null, cancel);
        var upper = ladder.Binding(user.Office);
        var refusal = Required(notice.Title, "标题", "title")
            ?? DocumentNumber.Check(notice.DocumentNumber, "documentNumber")
            ?? (notice.DueAt > upper?.DueAt ? new Refusal(
                $"截止日期不能晚于{upper?.OrganizationName}的{received.Deadline(upper?.DueAt ?? default)}。", "dueDate") : null)
            ?? (publish && notice.DueAt <= received.Value ? new Refusal("截止日期已过，请填写今天或以后的日期。", "dueDate") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (db.Entry(notice).State == EntityState.Detached)
        {
            db.ForwardingNotices.Add(notice);
        }
        else if (notice.Revision != seenRevision)
        {
            return Changed;
        }

        notice.Revision++;
        if (publish && notice.PublishedAt is null)
        {
            notice.PublishedAt = received.Value;
            var below = await db.Organizations.Where(o => (o.ParentId == user.OrganizationId || o.OtherParentId == user.OrganizationId) && !o.IsRetired).Select(o => o.Id).ToListAsync(cancel);
            foreach (var organization in below)
            {
                await messenger.TellAsync(organization, $"{user.OrganizationName}转发了《{call.Title}》。", $"/calls/{call.Id}", received.Value, cancel);
            }
        }

        refusal = await TrySaveAsync(user, call.Id, null, cancel);
        outbox.Wake();
        return refusal;
    }

    /// <summary>
    /// Gives an extension to an organization directly below the giver on its route, or to one of its declarations; never
    /// beyond the date that binds the giver. Tells the organization.
    /// </summary>
    public async Task<Refusal?> ExtendAsync(CurrentUser user, Call call, Guid organizationId, Guid? declarationId, DateOnly? until, string? reason, CancellationToken cancel)
    {
        var organization = await db.Organizations.SingleOrDefaultAsync(o => o.Id == organizationId, cancel);
        if (organization is null || !organization.Path.StartsWith(user.Path, StringComparison.Ordinal) || organization.Id == user.OrganizationId)
        {
            return new Refusal("请选择本级以下的单位。", "organization");
        }

        if (until is not { } day || BeijingTime.EndOf(day) <= received.Value)
        {
            return new Refusal("请填写延期到哪一天，须为今天或以后。", "until");
        }

        if (reason is null)
        {
            return new Refusal("请填写延期的理由，理由会显示给该单位。", "reason");
        }

        if (declarationId is { } one && !await db.Declarations.VisibleTo(user).AnyAsync(
                d => d.Id == one && d.CallId == call.Id && (d.UnitId == organizationId || d.BureauId == organizationId || d.DepartmentId == organizationId), cancel))
        {
            return new Refusal("这份申报不属于所选单位，请重新选择。", "declaration");
        }

        var instant = BeijingTime.EndOf(day);
        var departmentId = user.Office == Office.Department ? user.OrganizationId : user.Office == Office.Bureau ? await ParentOfAsync(user, cancel) : organizationId;
        var (_, own) = await db.DateForAsync(call, user.Office, user.OrganizationId, departmentId, null, cancel);
        if (user.Office != Office.Authority && instant > own.At)
        {
            return new Refusal($"延期不能晚于约束本单位的日期{received.Deadline(own.At.Value)}。", "until");
        }

        db.Extensions.Add(new Extension
        {
            CallId = call.Id,
            OrganizationId = organizationId,
            DeclarationId = declarationId,
            GivenByOrganizationId = user.OrganizationId,
            GivenById = user.Id,
            Reason = reason,
            Until = instant,
            GivenAt = received.Value,
        });
        await messenger.TellAsync(
            organizationId, $"{user.OrganizationName}同意延期到{BeijingTime.LongDeadline(instant)}：{reason}", $"/calls/{call.Id}", received.Value, cancel);
        var refusal = await TrySaveAsync(user, call.Id, organizationId, cancel);
        outbox.Wake();
        return refusal;
    }

    /// <summary>Releases the results of a call: from now on everybody sees 不予支持 and 备选.</summary>
    public async Task<Refusal?> ReleaseResultsAsync(CurrentUser user, Call call, CancellationToken cancel)
    {
        if (call.ResultsReleasedAt is not null)
        {
            return null;
        }

        call.ResultsReleasedAt = received.Value;
        call.Revision++;
        var units = await db.Declarations.VisibleTo(user)
            .Where(d => d.CallId == call.Id && (d.Status == Status.NotSupported || d.Status == Status.Reserve))
            .Select(d => new { d.UnitId, d.DepartmentId, d.Number, d.Key }).ToListAsync(cancel);
        foreach (var row in units)
        {
            foreach (var organization in new[] { row.UnitId, row.DepartmentId }.Distinct())
            {
                await messenger.TellAsync(organization, $"申报 {row.Number} 的结果已公布。", $"/declarations/{row.Key}", received.Value, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
        outbox.Wake();
        return null;
    }

    private static Refusal Changed { get; } = new("已被他人修改。请在新窗口查看最新内容，把您的改动加进去再保存。");

    /// <summary>The first limit whose value is below what makes sense.</summary>
    private static Refusal? Below(Call call) => SchemeCatalog.Of(call.Scheme).Limits
        .Where(limit => limit.Kind == LimitKind.Number && call.NumberOf(limit) < limit.Least)
        .Select(limit => new Refusal($"“{limit.Label}”至少为 {limit.Least}。", $"limits[{limit.Key}]")).FirstOrDefault();

    private static Refusal? Required(string? text, string label, string field) => string.IsNullOrWhiteSpace(text) ? new Refusal($"请填写{label}。", field) : null;

    private async Task<Guid> ParentOfAsync(CurrentUser user, CancellationToken cancel) =>
        await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.ParentId ?? o.Id).SingleAsync(cancel);

    /// <summary>Saves and, in the same transaction, updates the due dates of everything under way.</summary>
    private async Task<Refusal?> TrySaveAsync(CurrentUser user, Guid callId, Guid? holderId, CancellationToken cancel)
    {
        try
        {
            return await work.CommitAsync<Refusal?>(async inner =>
            {
                await db.SaveChangesAsync(inner);
                await workflow.RefreshDueAsync(user, callId, holderId, inner);
                return null;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }
    }
}
