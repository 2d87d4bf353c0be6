using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>Scores, places, services and papers of a contest. Only the workflow moves declarations.</summary>
public sealed class MeritService(AppDbContext db, UnitOfWork work, WorkflowService workflow, PaperService papers, CallService calls, ReceiveInstant received)
{
    /// <summary>
    /// Saves the person's score of a declaration under review, or the person's recusal. A recusal removes
    /// the points given before; while it lasts, points are refused.
    /// </summary>
    /// <param name="declaration">Found through a scoped query, with its call.</param>
    public async Task<Refusal?> ScoreAsync(CurrentUser user, Declaration declaration, ScoreInput input, CancellationToken cancel)
    {
        var category = SchemeCatalog.Of(declaration.Scheme).Category(declaration.Category);
        if (!user.May(Permission.KeepMerit) || category is not { Criteria.Count: > 0 })
        {
            return new Refusal("评分由经办办理，只评参加遴选的申报。");
        }

        if (!StatusFacts.Contested.Contains(declaration.Status))
        {
            return new Refusal($"现在是“{declaration.Status.Label(user.Words)}”，不能再评分。");
        }

        if (declaration.SubmissionNumber != input.SubmissionNumber)
        {
            return new Refusal($"已有新的一版（v{declaration.SubmissionNumber}），请看过再评分。");
        }

        var score = await db.Scores.SingleOrDefaultAsync(s => s.DeclarationId == declaration.Id && s.ScorerId == user.Id, cancel);
        if (Refuse(category, score, input) is { } refusal)
        {
            return refusal;
        }

        if (score is null)
        {
            score = new Score { DeclarationId = declaration.Id, ScorerId = user.Id, ScorerName = user.Name, SubmissionNumber = declaration.SubmissionNumber, ScoredAt = received.Value };
            db.Scores.Add(score);
        }

        (score.ScorerName, score.SubmissionNumber, score.ScoredAt) = (user.Name, declaration.SubmissionNumber, received.Value);
        score.RecusalReason = input.IsRecused ? input.RecusalReason : null;
        score.Points = input.IsRecused ? [] : category.Criteria.ToDictionary(criterion => criterion.Key, criterion => input.Points[criterion.Key]);
        score.Directions = input.IsRecused ? [] : [.. input.Directions.Where(category.Directions.Contains)];
        score.Note = input.IsRecused ? null : input.Note;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Withdraws a recusal; from then on the person may score.</summary>
    public async Task WithdrawRecusalAsync(CurrentUser user, Declaration declaration, CancellationToken cancel)
    {
        db.Scores.RemoveRange(await db.Scores.Where(s => s.DeclarationId == declaration.Id && s.ScorerId == user.Id && s.RecusalReason != null).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives the declarations of a category the places that were left on the page: all of them, or none if a colleague was faster.</summary>
    /// <param name="seen">The authority's own places as the page showed them; if they differ, others have been given since.</param>
    public async Task<Refusal?> RankAsync(CurrentUser user, MeritBoard board, IReadOnlyDictionary<Guid, int?> seen, IReadOnlyDictionary<Guid, int> ranks, CancellationToken cancel)
    {
        if (!user.May(Permission.KeepMerit))
        {
            return new Refusal("排序由经办办理。");
        }

        if (board.Rows.Any(row => !seen.TryGetValue(row.Id, out var rank) || rank != row.Rank))
        {
            return Overtaken;
        }

        try
        {
            await work.CommitAsync(async inner =>
            {
                // Everybody updates in the same order, so two savers wait for each other and never deadlock.
                foreach (var row in board.Rows.Where(row => ranks.ContainsKey(row.Id)).OrderBy(row => row.Id))
                {
                    var (before, after) = (row.Rank, ranks[row.Id]);
                    if (await db.Declarations.VisibleTo(user).Where(d => d.Id == row.Id && d.MeritRank == before)
                        .ExecuteUpdateAsync(set => set.SetProperty(d => d.MeritRank, after), inner) == 0)
                    {
                        throw new DbUpdateConcurrencyException("The place has changed since the page was shown.");
                    }
                }

                return true;
            }, cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Overtaken;
        }
    }

    private static Refusal Overtaken { get; } = new("排序刚刚被同事改过，或来了新的申报，因此没有保存。请看过现在的顺序再排。");

    /// <summary>Records the progress of a granted service.</summary>
    /// <param name="declaration">Found through a scoped query.</param>
    public async Task<Refusal?> SetServiceAsync(CurrentUser user, Declaration declaration, string name, ServiceState state, CancellationToken cancel)
    {
        var service = await db.GrantedServices.SingleOrDefaultAsync(s => s.DeclarationId == declaration.Id && s.Name == name, cancel);
        if (service is null || !user.May(Permission.KeepMerit))
        {
            return new Refusal("没有这项支持服务，请刷新。");
        }

        (service.State, service.ChangedAt, service.ChangedBy) = (state, received.Value, user.Name);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>
    /// 公布结果: from now on everybody can read the decisions, and the list of results is printed with its code; again if
    /// more has been issued since.
    /// </summary>
    /// <param name="call">Tracked, of the person's authority.</param>
    /// <param name="isConfirmed">Whether the person confirmed what happens to undecided declarations.</param>
    public async Task<Refusal?> PublishAsync(CurrentUser user, Call call, bool isConfirmed, CancellationToken cancel)
    {
        var waiting = await db.Declarations.VisibleTo(user)
            .CountAsync(d => d.CallId == call.Id && StatusFacts.UndecidedAbove.Contains(d.Status), cancel);
        if (waiting > 0 && !isConfirmed)
        {
            return new Refusal($"还有 {waiting} 件没有最后决定，公布后才作出的决定要另行公布；已作出的不予支持、备选决定公布后不能再改变。确要现在公布，请再按一次。", "confirmed");
        }

        if (SchemeCatalog.Of(call.Scheme).Papers.Results is { } describe)
        {
            var listed = await db.Declarations.VisibleTo(user).AsNoTracking().Include(d => d.Unit)
                .Where(d => d.CallId == call.Id && (StatusFacts.Issued.Contains(d.Status) || d.Status == Status.Reserve)).ToListAsync(cancel);
            if (listed.All(d => d.Status == Status.Reserve))
            {
                return new Refusal("还没有下达的项目，没有可公布的结果。");
            }

            var version = await db.Papers.CountAsync(p => p.SubjectId == call.Id && p.Kind == PaperKind.ResultList, cancel) + 1;
            await work.CommitAsync(inner => papers.FreezeAsync(
                describe(call, listed, BeijingTime.DateOf(received.Value)),
                new PaperSubject(PaperKind.ResultList, call.Id, "遴选结果名单", $"JG{call.Serial}", version), received.Value, inner), cancel);
        }

        return await calls.ReleaseResultsAsync(user, call, cancel);
    }

    /// <summary>报人社部: all issued declarations that go there, together, with their list frozen in the same transaction (C-56).</summary>
    public async Task<Refusal?> SendToMinistryAsync(CurrentUser user, Call call, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(call.Scheme);
        var keys = scheme.Categories.Where(category => category.Support == SupportKind.SubsidyOnSelection).Select(category => category.Key).ToList();
        var going = await db.Declarations.VisibleTo(user).Include(d => d.Unit)
            .Where(d => d.CallId == call.Id && d.Status == Status.Planned && keys.Contains(d.Category!)).ToListAsync(cancel);
        if (going.Count == 0 || scheme.Papers.ForMinistry is not { } describe)
        {
            return new Refusal("没有已下达、待报人社部的项目。");
        }

        var ordered = going.OrderBy(d => d.MeritRank ?? int.MaxValue).ThenBy(d => d.Number, StringComparer.Ordinal).ToList();
        var version = await db.Papers.CountAsync(p => p.SubjectId == call.Id && p.Kind == PaperKind.MinistryList, cancel) + 1;
        return await workflow.PerformTogetherAsync(
            user, [.. ordered.Select(d => (d.Id, new ActInput { StatusStamp = d.StatusStamp, SubmissionNumber = d.SubmissionNumber, IsOnMinistryList = true }))], Act.SendToMinistry,
            inner => papers.FreezeAsync(
                describe(call, ordered, BeijingTime.DateOf(received.Value)),
                new PaperSubject(PaperKind.MinistryList, call.Id, "高级研修项目申报汇总表", $"RS{call.Serial}-{version:00}", version), received.Value, inner),
            () => Task.FromResult(new Refusal("同时有人办理了其中的项目，因此没有办理。请刷新后再试。")), cancel);
    }

    private static Refusal? Refuse(Category category, Score? score, ScoreInput input) =>
        input.IsRecused ? input.RecusalReason is null ? new Refusal("请写明回避的理由，分管领导会看到。", "recusalReason") : TextRules.TooLong(input.RecusalReason, Score.LongestText, "recusalReason")
        : score is { IsRecused: true } ? new Refusal("您已声明回避，不能评分。确需评分的，先撤回回避。", "recused")
        : category.Criteria.FirstOrDefault(criterion => !input.Points.TryGetValue(criterion.Key, out var points) || points < 0 || points > criterion.Most) is { } wrong
            ? new Refusal($"“{wrong.Label}”请填 0 至 {wrong.Most} 的整数。", $"points.{wrong.Key}")
        : TextRules.TooLong(input.Note, Score.LongestText, "note");
}
