using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.Core.Workflow.Effects;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// Every act finds its row in the scheme's table, checks the row's needs, then writes in one save: what the act changes, state, holder,
/// due date, history, messages. After the commit the outbox is woken. Nothing else moves a declaration or one of its dossiers.
/// </summary>
public sealed class WorkflowService(
    AppDbContext db, UnitOfWork work, ActEffects effects, StateWriter states, HistoryChain chain, ActNews news, OutboxSignal outbox, RouteMemory routes,
    ReceiveInstant received, IServiceScopeFactory scopes, ILogger<WorkflowService> log)
{
    /// <summary>Acts on one plan or bundle share its stamp: with many people at work, each may need several attempts.</summary>
    private const int Tries = 12;

    /// <summary>What the person's seats reach now, in table order, with what is missing.</summary>
    /// <param name="part">The dossier that the acts are about; null = the declaration itself.</param>
    public async Task<(Facts Facts, IReadOnlyList<ActOption> Options)> AvailableAsync(
        CurrentUser user, Declaration declaration, CancellationToken cancel, DossierKind? part = null)
    {
        var facts = await db.FactsAsync(declaration, user, cancel, await routes.ReadAsync(declaration, cancel), part, received.Value);
        return (facts, Available(user, facts));
    }

    /// <summary>The same from facts already read, for many at once.</summary>
    public IReadOnlyList<ActOption> Available(CurrentUser user, Facts facts) => [.. Reachable(facts, user).Select(row => new ActOption(
        row, [.. row.Needs.Select(need => NeedChecks.Missing(need, facts, row, received.Value)).OfType<Refusal>()]))];

    /// <summary>Performs one act on one declaration, or on the dossier of it that the input names.</summary>
    /// <returns>The declaration afterwards; a refusal if it is not visible (null message text: not found), not allowed, not ready, or if somebody was faster.</returns>
    public async Task<Outcome<Declaration>> PerformAsync(CurrentUser user, string key, Act act, ActInput input, CancellationToken cancel)
    {
        for (var (attempt, remarks) = (1, (int?)null); ; attempt++)
        {
            db.ChangeTracker.Clear();
            var declaration = await Tracked(user).SingleOrDefaultAsync(d => d.Key == key, cancel);
            if (declaration is null)
            {
                return new Refusal("没有找到这份申报。");
            }

            await chain.HoldAsync([declaration.Id], cancel);
            var facts = await db.FactsAsync(declaration, user, cancel, part: input.Dossier?.Kind, at: received.Value);
            var prepared = await PrepareAsync(user, facts, act, input, cancel);
            if (prepared.Refusal is { } refusal)
            {
                return facts.RemarkStamp == (remarks ?? facts.RemarkStamp) ? refusal : NeedChecks.AfterRemark(refusal);
            }

            remarks = facts.RemarkStamp;

            try
            {
                await work.CommitAsync(inner => WriteAsync(user, prepared.Value!, input, inner), cancel);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody saved at the same moment: back off, read again, and let the stamps decide.
                await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
                continue;
            }

            AfterCommit(user, declaration, act);
            return declaration;
        }
    }

    /// <summary>Performs the act on each declaration in its own transaction; a verdict per row, in the given order.</summary>
    public async Task<IReadOnlyList<(string Key, Refusal? Refusal)>> PerformEachAsync(
        CurrentUser user, IEnumerable<(string Key, ActInput Input)> rows, Act act, CancellationToken cancel)
    {
        var verdicts = new List<(string, Refusal?)>();
        foreach (var (key, input) in rows)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ReceiveInstant>().Continue(received);
            var outcome = await scope.ServiceProvider.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, input, cancel);
            verdicts.Add((key, outcome.Refusal));
        }

        return verdicts;
    }

    /// <summary>Performs the act on all declarations in one transaction, or on none, together with the caller's own change.</summary>
    /// <param name="alsoChange">Runs inside the transaction before the declarations are written; may draw numbers.</param>
    /// <param name="faster">What to say if somebody else saved at the same moment; reads again.</param>
    public async Task<Refusal?> PerformTogetherAsync(
        CurrentUser user, IReadOnlyList<(Guid Id, ActInput Input)> rows, Act act,
        Func<CancellationToken, Task> alsoChange, Func<Task<Refusal>> faster, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var declarations = await Tracked(user).Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        await chain.HoldAsync([.. declarations.Select(d => d.Id)], cancel);
        var facts = (await db.FactsAsync(declarations, user, cancel)).ToDictionary(one => one.Declaration.Id);
        var prepared = new List<(Prepared Prepared, ActInput Input)>();
        var refusals = new List<Refusal>();
        foreach (var (id, input) in rows)
        {
            var declaration = facts.GetValueOrDefault(id)?.Declaration;
            Outcome<Prepared> outcome = declaration is null
                ? new Refusal("有一件已不在可办理的范围内，请刷新。")
                : await PrepareAsync(user, facts[id], act, input, cancel);
            if (outcome.Refusal is { } refusal)
            {
                refusals.Add(refusal with { Message = $"{declaration?.Number}　{declaration?.Title}：{refusal.Message}" });
            }
            else
            {
                prepared.Add((outcome.Value!, input));
            }
        }

        if (refusals.Count > 0)
        {
            return new Refusal($"有 {refusals.Count} 件不能{act.Label(user.Words)}，因此全部没有办理。") { Details = refusals };
        }

        try
        {
            await work.CommitAsync(async inner =>
            {
                await alsoChange(inner);
                foreach (var (one, input) in prepared)
                {
                    await WriteAsync(user, one, input, inner);
                }

                return true;
            }, cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await faster();
        }

        foreach (var (one, _) in prepared)
        {
            AfterCommit(user, one.Facts.Declaration, act);
        }

        return null;
    }

    /// <summary>Adds a new declaration to the unit of work, with its first history entry. The caller saves.</summary>
    public void Begin(CurrentUser user, Declaration declaration, string? comment)
    {
        states.Begin(declaration);
        db.Declarations.Add(declaration);
        var input = comment is null ? null : new ActInput { StatusStamp = 0, SubmissionNumber = 0, Comment = comment };
        chain.Begin(declaration, sequence => Entry(user, declaration, Act.Create, sequence, input));
    }

    /// <summary>
    /// Moves a declaration that was never reported to another route. Raises the stamp, so that a simultaneous report
    /// is refused. Adds to the unit of work; the caller saves.
    /// </summary>
    public async Task RerouteAsync(CurrentUser user, Declaration declaration, Route route, CancellationToken cancel)
    {
        (declaration.DepartmentId, declaration.Department, declaration.BureauId) = (route.Department.Id, route.Department, route.Bureau?.Id);
        StateWriter.Touch(declaration);
        StateWriter.Date(await db.FactsAsync(declaration, user, cancel));
        var input = new ActInput { StatusStamp = declaration.StatusStamp, SubmissionNumber = 0, Comment = $"报送路径改为 {route.Label}。" };
        await chain.AppendAsync(declaration, sequence => Entry(user, declaration, Act.Edit, sequence, input), cancel);
    }

    /// <summary>
    /// Updates the due dates of a call's declarations after a date or an extension changed. Adds to the unit of
    /// work; the caller saves.
    /// </summary>
    /// <param name="holderId">Only those held by this organization; null = all.</param>
    public async Task RefreshDueAsync(CurrentUser user, Guid callId, Guid? holderId, CancellationToken cancel)
    {
        var held = await db.Declarations.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
            .Where(d => d.CallId == callId && d.HolderId != null && (holderId == null || d.HolderId == holderId)).ToListAsync(cancel);
        foreach (var facts in await db.FactsAsync([.. held.Where(d => d.Status.IsWaiting())], user, cancel))
        {
            StateWriter.Date(facts);
        }
    }

    private IQueryable<Declaration> Tracked(CurrentUser user) => db.Declarations.VisibleTo(user)
        .Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department);

    private static IEnumerable<Transition> Reachable(Facts facts, CurrentUser user) =>
        facts.Scheme.Workflow.For(facts.Declaration.Status, user, facts.Part)
            .Where(row => facts.IdOn(row.Office) == user.OrganizationId && (row.Categories.Count == 0 || row.Categories.Contains(facts.Declaration.Category)))
            // Whoever reports a declaration, or files a dossier, cannot review it (S-13, M-45).
            .Where(row => row.Office == Office.Unit || facts.ReportedById != user.Id);

    private async Task<Outcome<Prepared>> PrepareAsync(CurrentUser user, Facts facts, Act act, ActInput input, CancellationToken cancel)
    {
        if (input.Dossier is not null && facts.Dossier is null)
        {
            return new Refusal("没有找到这份材料。");
        }

        var row = Reachable(facts, user).FirstOrDefault(row => row.Act == act);
        if (!HasSeen(facts, row, input))
        {
            return (await db.LastActAsync(facts.Declaration, user, cancel)).Faster(facts.StateSeenBy(user), received.Value);
        }

        if (row is null)
        {
            return new Refusal($"现在是“{facts.StateSeenBy(user)}”，不能{act.Label(facts.Dossier?.Kind, user.Words)}；或者您的岗位无权办理。");
        }

        var refusal = row.Needs.Select(need => NeedChecks.Missing(need, facts, row, received.Value, input)).FirstOrDefault(missing => missing is not null)
            ?? NeedChecks.TooLong(input.Comment)
            ?? ActEffects.Refuse(facts, row, received.Value) ?? await db.DoneAlreadyAsync(input.BatchRowId, cancel);
        return refusal is null ? new Prepared(facts, row) : refusal;
    }

    /// <summary>Whether the page showed what the act would move: the declaration, the dossier, or both.</summary>
    private static bool HasSeen(Facts facts, Transition? row, ActInput input)
    {
        var hasSeenStatus = facts.Declaration.StatusStamp == input.StatusStamp && facts.Declaration.SubmissionNumber == input.SubmissionNumber;
        return facts.Dossier is { } dossier
            ? (dossier.Stamp, dossier.FilingNumber, dossier.Ordinal) == (input.Dossier?.Stamp, input.Dossier?.FilingNumber, input.Dossier?.Ordinal) && (hasSeenStatus || row is null || row.To == Target.Same)
            : hasSeenStatus;
    }

    private async Task<bool> WriteAsync(CurrentUser user, Prepared prepared, ActInput input, CancellationToken cancel)
    {
        var (facts, row) = prepared;
        var declaration = facts.Declaration;
        await effects.ApplyAsync(user, facts, row, input, cancel);
        if (row.To == Target.Gone)
        {
            return true;
        }

        states.Move(facts, row);
        await chain.AppendAsync(declaration, sequence => Entry(user, declaration, row.Act, sequence, HistoryText.Kept(facts, row, input), user.OnBehalfOf(row.Seats), facts.Dossier), cancel);
        await news.TellAsync(user, facts, row, input, cancel);
        return true;
    }

    private HistoryEntry Entry(
        CurrentUser user, Declaration declaration, Act act, int sequence, ActInput? input, string? onBehalfOf = null, Dossier? dossier = null) => new()
        {
            DeclarationId = declaration.Id,
            Sequence = sequence,
            At = received.Value,
            Act = act,
            To = declaration.Status,
            ActorId = user.Id,
            ActorName = user.Name,
            OnBehalfOf = onBehalfOf,
            OrganizationId = user.OrganizationId,
            OrganizationName = user.OrganizationName,
            SubmissionNumber = declaration.SubmissionNumber,
            DossierId = dossier?.Id,
            Part = dossier?.Kind,
            FilingNumber = dossier?.FilingNumber ?? 0,
            Comment = input?.Comment,
            CommentIsInternal = input?.CommentIsInternal ?? false,
        };

    private void AfterCommit(CurrentUser user, Declaration declaration, Act act)
    {
        outbox.Wake();
        log.LogInformation("{Act} on {Number} by {UserId}", act, declaration.Number ?? declaration.Key, user.Id);
    }

    private sealed record Prepared(Facts Facts, Transition Row);
}
