using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Bundles;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Plans;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Core.Search;
using TrainingDeclaration.Core.Selections;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What each act changes besides status, holder and history. Runs inside the act's transaction; saves nothing itself.</summary>
public sealed class ActEffects(AppDbContext db, UnitOfWork work, PaperService papers, ReportPapers reports, BundleList list, ApprovalList approval, RemarkService remarks, SearchWriter search,
    ReceiveInstant received)
{
    /// <summary>Reasons that only the effect knows, before anything is written: a character that cannot be printed.</summary>
    public Refusal? Refuse(Facts facts, Transition row) =>
        row.Act == Act.Report && facts.Body is { } body ? PaperService.Unprintable(facts.Scheme.Describe(body, Printed(facts))) : null;

    /// <summary>Applies the act's own changes to tracked entities. Numbers are drawn first.</summary>
    public async Task ApplyAsync(CurrentUser user, Facts facts, Transition row, ActInput input, CancellationToken cancel)
    {
        await db.MarkDoneAsync(input.SelectionRowId, cancel);
        var declaration = facts.Declaration;
        var done = LastAct.By(user, $"{row.Act.Label()} {declaration.Number}", received.Value);
        switch (row.Act)
        {
            case Act.Report:
                await ReportAsync(user, facts, cancel);
                break;
            case Act.DeleteDraft:
                await DeleteAsync(declaration, cancel);
                break;
            case Act.BeginReview:
                declaration.ReviewerId = user.Id;
                declaration.ReviewBegunAt = received.Value;
                break;
            case Act.Recall:
                EndReview(declaration);
                await WithdrawPapersAsync(declaration.Id, cancel);
                break;
            case Act.Return or Act.ReturnToDepartment or Act.ReturnToUnit:
                await ReturnAsync(user, facts, row, input, done, cancel);
                break;
            case Act.ProposeDecision or Act.Recommend:
                await OpinionAsync(user, declaration, row, input, cancel);
                break;
            case Act.Relay:
                EndReview(declaration);
                break;
            case Act.TakeBack or Act.Cancel when facts.Bundled is { Bundle.State: BundleState.Compiling } bundled:
                db.BundleRows.Remove(bundled.Row);
                bundled.Bundle.Touch(done);
                await WithdrawIfEndedAsync(declaration, row, cancel);
                break;
            case Act.Terminate when facts.Plan is { State: PlanState.Compiling or PlanState.AwaitingLeader }:
                var wasWithLeader = facts.Plan.State == PlanState.AwaitingLeader;
                await DecideAsync(facts, row, done, cancel);
                await WithdrawIfEndedAsync(declaration, row, cancel);
                if (wasWithLeader)
                {
                    await PutAgainAsync(user, facts.Plan, declaration, cancel);
                }

                break;
            case Act.Cancel or Act.Terminate:
                await WithdrawIfEndedAsync(declaration, row, cancel);
                break;
            case Act.ReportUp:
                await ReachAuthorityAsync(declaration, cancel);
                break;
            case Act.ReportUpAgain when facts.Bundled is { } bundled:
                var hasChanged = bundled.Row.SubmissionNumber != declaration.SubmissionNumber;
                (bundled.Row.ReturnedAt, bundled.Row.SubmissionNumber) = (null, declaration.SubmissionNumber);
                bundled.Bundle.Touch(done);
                bundled.Bundle.State = await db.BundleRows.AnyAsync(
                    r => r.BundleId == bundled.Bundle.Id && r.DeclarationId != declaration.Id && r.ReturnedAt != null, cancel)
                    ? BundleState.PartlyReturned : BundleState.ReportedUp;
                if (hasChanged)
                {
                    bundled.Row.Opinion = null; // it was written on another submission
                    await list.FreezeAsync(bundled.Bundle, cancel);
                }

                await ReachAuthorityAsync(declaration, cancel);
                break;
            case Act.Support:
                (declaration.GrantedPersons, declaration.GrantedDays, declaration.GrantedFen) = (input.GrantedPersons, input.GrantedDays, input.GrantedFen);
                break;
            case Act.Remove:
                (declaration.GrantedPersons, declaration.GrantedDays, declaration.GrantedFen) = (null, null, null);
                await LeavePlanAsync(facts, done, cancel);
                break;
            case Act.Approve or Act.Disapprove:
                await DecideAsync(facts, row, done, cancel);
                break;
            case Act.Issue:
                await IssueAsync(facts, done, cancel);
                break;
        }
    }

    private async Task ReportAsync(CurrentUser user, Facts facts, CancellationToken cancel)
    {
        var (declaration, setting) = (facts.Declaration, Printed(facts));
        var body = facts.Body ?? throw new InvalidOperationException("Only the unit reports.");
        if (declaration.Number is null)
        {
            var code = setting.Department.NumberCode ?? setting.Department.Code.ToUpperInvariant();
            var number = await work.DrawAsync($"declaration/{setting.Call.Id}/{code}", cancel);
            declaration.Number = $"{facts.Scheme.NumberPrefix}{setting.Call.Serial}-{code}-{number:0000}";
            declaration.RoutePath = RoutePath(setting, facts.Bureau);
        }

        declaration.SubmissionNumber++;
        declaration.Summarize(facts.Scheme.Summarize(body));
        EndReview(declaration);
        await search.WriteAsync(declaration, body, setting, isReport: true, cancel);
        var paper = await reports.FreezeAsync(user, facts, setting, body, cancel);
        db.Submissions.Add(new Submission
        {
            DeclarationId = declaration.Id,
            Number = declaration.SubmissionNumber,
            FormJson = facts.Scheme.ToJson(body),
            PaperId = paper.Id,
            ReportedAt = received.Value,
            ReportedById = user.Id,
            ReportedBy = user.Name,
            Persons = declaration.Persons,
            RequestedFen = declaration.RequestedFen,
            Warnings = facts.Findings.Count(finding => finding.Grade == Grade.NeedsReason),
        });
    }

    private Setting Printed(Facts facts) => facts.Setting with
    {
        PrintedDate = facts.Setting.Call.PrintsReportDate ? BeijingTime.DateOf(received.Value) : null,
    };

    private async Task ReturnAsync(CurrentUser user, Facts facts, Transition row, ActInput input, LastAct done, CancellationToken cancel)
    {
        var declaration = facts.Declaration;
        EndReview(declaration);
        var due = NeedChecks.ReturnInstant(facts, row.Office, input.ReturnDate);
        declaration.BureauReturnDueAt = row.Office == Office.Bureau ? due : null;
        declaration.DepartmentReturnDueAt = row.Office == Office.Department ? due : row.Office < Office.Department ? declaration.DepartmentReturnDueAt : null;
        declaration.AuthorityReturnDueAt = row.Office == Office.Authority ? due : declaration.AuthorityReturnDueAt;
        if (row.Office == Office.Authority && facts.Bundled is { } bundled)
        {
            bundled.Row.ReturnedAt = received.Value;
            bundled.Bundle.State = BundleState.PartlyReturned;
            bundled.Bundle.Touch(done);
        }

        // A direct return gives its reason to the unit as a remark, so that it is answered like any other.
        IReadOnlyList<RemarkInput> typed = row.Act == Act.ReturnToUnit && input.Comment is { } reason ? [.. input.Remarks, new RemarkInput(null, reason)] : input.Remarks;
        await remarks.SendAsync(user, declaration, typed, row.Act == Act.ReturnToDepartment ? declaration.DepartmentId : declaration.UnitId, cancel);
    }

    private async Task OpinionAsync(CurrentUser user, Declaration declaration, Transition row, ActInput input, CancellationToken cancel)
    {
        var opinion = await db.Opinions.SingleOrDefaultAsync(
            o => o.DeclarationId == declaration.Id && o.SubmissionNumber == declaration.SubmissionNumber, cancel);
        if (opinion is null)
        {
            opinion = new Opinion { DeclarationId = declaration.Id, SubmissionNumber = declaration.SubmissionNumber };
            db.Opinions.Add(opinion);
        }

        (opinion.Necessity, opinion.Reasonableness) = (input.Necessity, input.Reasonableness);
        opinion.Ticks = [.. (declaration.Call.CheckPoints ?? []).Select(point => point.Text).Where(input.Ticks.Contains)];
        if (row.Act == Act.ProposeDecision)
        {
            (opinion.ProposedAct, opinion.ProposedBy, opinion.ProposedAt) = (input.Proposal, user.Name, received.Value);
        }
        else
        {
            (opinion.DecidedBy, opinion.DecidedAt) = (user.Name, received.Value);
        }
    }

    private async Task IssueAsync(Facts facts, LastAct done, CancellationToken cancel)
    {
        var (declaration, plan) = (facts.Declaration, facts.Plan ?? throw new InvalidOperationException("Issued outside a plan."));
        var number = await work.DrawAsync($"plan/{facts.Setting.Call.Id}", cancel);
        declaration.PlanNumber = $"JH{facts.Setting.Call.Serial}-{number:000}";
        await papers.FreezeAsync(
            ExecutionNoticeSheet.Describe(declaration, facts.Setting, BeijingTime.DateOf(received.Value)),
            new PaperSubject(PaperKind.ExecutionNotice, declaration.Id, "项目执行通知", declaration.PlanNumber, 1)
            {
                UnitName = facts.Setting.Unit.Name,
                DepartmentName = facts.Setting.Department.Name,
                PublicTheme = facts.Setting.Call.VerifyShowsTheme ? declaration.Title : null,
            },
            received.Value, cancel);
        if (!await db.PlanItems.AnyAsync(i => i.PlanId == plan.Id && i.DeclarationId != declaration.Id && i.Declaration.Status == Status.Approved, cancel))
        {
            plan.State = PlanState.Issued;
        }

        plan.Touch(done);
    }

    /// <summary>The plan is decided with its last item; the stamp makes two last decisions wait for each other.</summary>
    private async Task DecideAsync(Facts facts, Transition row, LastAct done, CancellationToken cancel)
    {
        var plan = facts.Plan ?? throw new InvalidOperationException("Decided outside a plan.");
        var others = await db.PlanItems.Where(i => i.PlanId == plan.Id && i.DeclarationId != facts.Declaration.Id)
            .Select(i => i.Declaration.Status).ToListAsync(cancel);
        if (row.Act == Act.Approve)
        {
            plan.Touch(done);
        }
        else
        {
            await LeavePlanAsync(facts, done, cancel);
        }

        if (plan.State == PlanState.AwaitingLeader && !others.Contains(Status.AwaitingLeader))
        {
            plan.State = row.Act == Act.Approve || others.Contains(Status.Approved) ? PlanState.Approved : PlanState.Compiling;
        }
    }

    /// <summary>The 呈批单 still names what has ended: it is printed again without it, or withdrawn when nothing is left to decide.</summary>
    private async Task PutAgainAsync(CurrentUser user, Plan plan, Declaration ended, CancellationToken cancel)
    {
        var items = await db.PlanItems.Include(i => i.Declaration).ThenInclude(d => d.Unit)
            .Where(i => i.PlanId == plan.Id && i.DeclarationId != ended.Id).OrderBy(i => i.Rank).ToListAsync(cancel);
        if (items.Count == 0)
        {
            await WithdrawPapersAsync(plan.Id, cancel);
            return;
        }

        await approval.FreezeAsync(plan, items, user.Name, cancel);
    }

    private async Task LeavePlanAsync(Facts facts, LastAct done, CancellationToken cancel)
    {
        var items = await db.PlanItems.Where(i => i.DeclarationId == facts.Declaration.Id).ToListAsync(cancel);
        db.PlanItems.RemoveRange(items);
        if (facts.Plan is { } plan)
        {
            plan.Touch(done);
        }
    }

    private async Task WithdrawIfEndedAsync(Declaration declaration, Transition row, CancellationToken cancel)
    {
        EndReview(declaration);
        if (row.To.Fixed is { } to && StatusFacts.Terminal.Contains(to))
        {
            await WithdrawPapersAsync(declaration.Id, cancel);
        }
    }

    private async Task WithdrawPapersAsync(Guid subjectId, CancellationToken cancel)
    {
        foreach (var paper in await db.Papers.Where(p => p.SubjectId == subjectId && p.State == PaperState.Valid).ToListAsync(cancel))
        {
            paper.State = PaperState.Withdrawn;
        }
    }

    private async Task DeleteAsync(Declaration declaration, CancellationToken cancel)
    {
        db.History.RemoveRange(await db.History.Where(e => e.DeclarationId == declaration.Id).ToListAsync(cancel));
        db.Attachments.RemoveRange(await db.Attachments.Where(a => a.DeclarationId == declaration.Id).ToListAsync(cancel));
        db.Extensions.RemoveRange(await db.Extensions.Where(e => e.DeclarationId == declaration.Id).ToListAsync(cancel));
        db.Declarations.Remove(declaration);
    }

    private async Task ReachAuthorityAsync(Declaration declaration, CancellationToken cancel)
    {
        EndReview(declaration);
        if (declaration.ReachedAuthorityAt is null)
        {
            declaration.ReachedAuthorityAt = received.Value;
            await search.ReachAsync(declaration, cancel);
        }
    }

    private static void EndReview(Declaration declaration) => (declaration.ReviewerId, declaration.ReviewBegunAt) = (null, null);

    private static string RoutePath(Setting setting, Organization? bureau) => $"{(bureau ?? setting.Department).Path}{setting.Unit.Code}/";
}
