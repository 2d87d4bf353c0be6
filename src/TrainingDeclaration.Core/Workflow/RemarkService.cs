using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// Writes, sends, answers and ends remarks. Moves no declaration: a remark never refuses a decision that has seen it, and
/// what a decision needs with regard to remarks is in the transition rows.
/// </summary>
public sealed class RemarkService(AppDbContext db, ReceiveInstant received)
{
    /// <summary>Maximum length of a remark and of an answer.</summary>
    public const int Longest = 1_000;

    private const int Tries = 12;

    /// <summary>The answer to somebody who came a moment too late.</summary>
    private static readonly Refusal Changed = new("这条意见刚刚被同事或对方更新，您的操作没有执行。请看过最新情况后再办理。");

    /// <summary>Whether the person may write a remark here: a reviewer on the route who has not reported it (S-13).</summary>
    public static bool MayWrite(CurrentUser user, Facts facts) =>
        user.May(Permission.WriteRemarks) && facts.VersionNumber > 0 && facts.ReportedById != user.Id;

    /// <summary>Whether it may be 需修改 or 提示: only while the writer's office holds it and could return it.</summary>
    public static bool MayAsk(CurrentUser user, Facts facts) =>
        MayWrite(user, facts) && facts.HolderId == user.OrganizationId
        && facts.Scheme.Workflow.For(facts.Declaration.Status, user, facts.Part).Any(row => row.Act.Returns());

    /// <summary>
    /// Saves what was typed beside the fields, at once and without sending it. A simultaneous decision has either
    /// seen it or was saved first, and then only an internal remark can still be written.
    /// </summary>
    /// <returns>The number of remarks saved, or why none was.</returns>
    public Task<Outcome<int>> WriteAsync(CurrentUser user, string key, DossierKind? part, IReadOnlyList<RemarkInput> typed, CancellationToken cancel) =>
        AgainAsync(() => TryWriteAsync(user, key, part, typed, cancel), cancel);

    /// <summary>Ends a remark of the person's own office.</summary>
    /// <param name="stamp">The stamp that was seen.</param>
    public async Task<Refusal?> EndAsync(CurrentUser user, string key, DossierKind? part, Guid id, int stamp, RemarkEnd end, CancellationToken cancel)
    {
        var (facts, remark, refusal) = await OwnAsync(user, key, part, id, stamp, cancel);
        if (facts is null || remark is null)
        {
            return refusal;
        }

        remark.Close(end, user.Name, received.Value);
        return await SaveAsync(cancel);
    }

    /// <summary>再提意见: ends a sent remark and writes another in its place, which refers to it.</summary>
    public Task<Refusal?> RaiseAgainAsync(CurrentUser user, string key, DossierKind? part, Guid id, int stamp, RemarkInput typed, CancellationToken cancel) =>
        AgainAsync(() => TryRaiseAgainAsync(user, key, part, id, stamp, typed, cancel), cancel);

    /// <summary>Sends with a return what the sender's office has written and what was typed with the act. The caller saves.</summary>
    public async Task SendAsync(CurrentUser user, Facts facts, IReadOnlyList<RemarkInput> typed, Guid addresseeId, CancellationToken cancel)
    {
        var (declarationId, dossierId) = (facts.Declaration.Id, facts.Dossier?.Id);
        var unsent = await db.Remarks.VisibleTo(user, db)
            .Where(r => r.DeclarationId == declarationId && r.DossierId == dossierId && r.OrganizationId == user.OrganizationId && r.SentAt == null && r.End == null && r.Kind != RemarkKind.Internal)
            .ToListAsync(cancel);
        var written = (await WordedAsync(user, typed, cancel)).Select(input => New(user, facts, input, null)).ToList();
        db.Remarks.AddRange(written);
        foreach (var remark in unsent.Concat(written).Where(remark => remark.GoesWithReturn))
        {
            remark.Send(addresseeId, facts.VersionNumber, received.Value);
        }
    }

    /// <summary>
    /// Answers remarks that were sent to the person's organization, by remark id. 未改 without a reason is kept but does not count as
    /// an answer. An answer that a reviewer has read with an earlier submission or filing stands.
    /// </summary>
    /// <param name="dossierId">The dossier that the remarks are about; null = the form.</param>
    public async Task AnswerAsync(CurrentUser user, Guid declarationId, Guid? dossierId, IReadOnlyDictionary<Guid, AnswerInput> answers, CancellationToken cancel)
    {
        var declarations = db.Declarations.VisibleTo(user).Where(d => d.Id == declarationId);
        var current = dossierId is null
            ? await declarations.Select(d => d.SubmissionNumber).SingleOrDefaultAsync(cancel)
            : await db.Dossiers.Where(d => d.Id == dossierId && declarations.Any(one => one.Id == d.DeclarationId)).Select(d => d.FilingNumber).SingleOrDefaultAsync(cancel);
        var remarks = await db.Remarks.VisibleTo(user, db)
            .Where(r => r.DeclarationId == declarationId && r.DossierId == dossierId && r.AddresseeId == user.OrganizationId && r.End == null
                && (r.AnsweredAt == null || r.SubmissionNumber == current))
            .ToListAsync(cancel);
        foreach (var remark in remarks.Where(remark => answers.ContainsKey(remark.Id)))
        {
            var (kind, words) = (answers[remark.Id].Kind, TextRules.Clean(answers[remark.Id].Words));
            if ((kind, words) != (remark.AnswerKind, remark.Answer))
            {
                remark.Take(kind, words, received.Value);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<Outcome<int>> TryWriteAsync(CurrentUser user, string key, DossierKind? part, IReadOnlyList<RemarkInput> typed, CancellationToken cancel)
    {
        if (await FactsAsync(user, key, part, cancel) is not { } facts)
        {
            return new Refusal("没有找到这份申报。");
        }

        var written = await WordedAsync(user, typed, cancel);
        if (written.Count == 0)
        {
            return new Refusal("请写意见，或选一条理由。");
        }

        if (Refuse(user, facts, written) is { } refusal)
        {
            return refusal;
        }

        db.Remarks.AddRange(written.Select(input => New(user, facts, input, null)));
        Announce(facts, written);
        await db.SaveChangesAsync(cancel);
        return written.Count;
    }

    private async Task<Refusal?> TryRaiseAgainAsync(CurrentUser user, string key, DossierKind? part, Guid id, int stamp, RemarkInput typed, CancellationToken cancel)
    {
        var (facts, remark, refusal) = await OwnAsync(user, key, part, id, stamp, cancel);
        if (facts is null || remark is null)
        {
            return refusal;
        }

        var written = await WordedAsync(user, [typed with { FieldKey = remark.FieldKey }], cancel);
        if (written.Count == 0)
        {
            return new Refusal("请写明再提的意见：还要改什么、为什么。", $"again.{id}");
        }

        if (Refuse(user, facts, written) is { } no)
        {
            return no with { Field = $"again.{id}" };
        }

        remark.Close(RemarkEnd.RaisedAgain, user.Name, received.Value);
        db.Remarks.Add(New(user, facts, written[0], remark.Id));
        Announce(facts, written);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Lets simultaneous decisions know that there is something they have not read.</summary>
    private static void Announce(Facts facts, IReadOnlyList<RemarkInput> written)
    {
        if (written.All(input => input.Kind == RemarkKind.Internal))
        {
            return;
        }

        if (facts.Dossier is { } dossier)
        {
            dossier.RemarkStamp++;
        }
        else
        {
            facts.Declaration.RemarkStamp++;
        }
    }

    /// <summary>Colleagues who write at the same moment do not block each other: read again, judge again, write again.</summary>
    private async Task<T> AgainAsync<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await write();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
            }
        }
    }

    /// <summary>What the remark is judged by; null if declaration or dossier does not exist for the person.</summary>
    private async Task<Facts?> FactsAsync(CurrentUser user, string key, DossierKind? part, CancellationToken cancel) =>
        await db.FindAsync(user, key, cancel) is { } declaration && declaration.UnitId != user.OrganizationId
            && await db.FactsAsync(declaration, user, cancel, part: part, at: received.Value) is var facts && facts.Dossier?.Kind == part ? facts : null;

    private async Task<(Facts? Facts, Remark? Remark, Refusal? Refusal)> OwnAsync(CurrentUser user, string key, DossierKind? part, Guid id, int stamp, CancellationToken cancel)
    {
        if (await FactsAsync(user, key, part, cancel) is not { } facts || await db.Remarks.VisibleTo(user, db)
            .SingleOrDefaultAsync(r => r.Id == id && r.DeclarationId == facts.Declaration.Id && r.DossierId == (facts.Dossier == null ? null : facts.Dossier.Id) && r.OrganizationId == user.OrganizationId, cancel) is not { } remark)
        {
            return (null, null, new Refusal("没有找到这条意见。"));
        }

        return !MayWrite(user, facts) ? (null, null, new Refusal("报送人不能处理对本申报的意见；其他情况请由经办或负责人办理。"))
            : remark.End is not null || remark.Stamp != stamp ? (null, null, Changed)
            : (facts, remark, null);
    }

    /// <summary>What was typed, with the wording of the chosen reason if nothing was; a code that is not offered counts as none.</summary>
    private async Task<IReadOnlyList<RemarkInput>> WordedAsync(CurrentUser user, IReadOnlyList<RemarkInput> typed, CancellationToken cancel)
    {
        var offered = typed.Any(input => input.ReasonCode is not null) ? await db.ReasonsOfferedAsync(user, cancel) : [];
        return
        [
            .. typed.Select(input => (Input: input, Reason: offered.FirstOrDefault(reason => reason.Code == input.ReasonCode)))
                .Select(pair => pair.Input with
                {
                    Text = TextRules.Clean(pair.Input.Text) ?? pair.Reason?.Text ?? "",
                    ReasonCode = pair.Reason?.Code,
                })
                .Where(input => input.Text.Length > 0),
        ];
    }

    private static Refusal? Refuse(CurrentUser user, Facts facts, IReadOnlyList<RemarkInput> written) =>
        !MayWrite(user, facts) ? new Refusal("意见由审核单位的经办或负责人填写；报送人不能审核自己报送的申报。")
        : written.Any(input => input.Kind != RemarkKind.Internal) && !MayAsk(user, facts)
            ? new Refusal("现在不由本单位办理，只能写内部意见。")
        : written.FirstOrDefault(input => input.FieldKey is not null && facts.LabelOf(input.FieldKey) is null) is not null
            ? new Refusal("没有这个字段，请刷新页面。")
        : written.Select(input => TextRules.TooLong(input.Text, Longest, $"remark.{input.FieldKey ?? "whole"}")).FirstOrDefault(refusal => refusal is not null);

    private async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }

    private Remark New(CurrentUser user, Facts facts, RemarkInput input, Guid? formerId) => new()
    {
        DeclarationId = facts.Declaration.Id,
        DossierId = facts.Dossier?.Id,
        SubmissionNumber = facts.VersionNumber,
        FieldKey = input.FieldKey,
        Kind = input.Kind,
        Text = input.Text,
        ReasonCode = input.ReasonCode,
        FormerId = formerId,
        AuthorId = user.Id,
        AuthorName = user.Name,
        OrganizationId = user.OrganizationId,
        OrganizationName = user.OrganizationName,
        WrittenAt = received.Value,
    };
}
