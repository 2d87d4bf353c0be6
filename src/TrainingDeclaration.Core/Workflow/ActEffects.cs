using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What each act changes besides status, holder and history. Runs inside the act's transaction; saves nothing itself.</summary>
public sealed class ActEffects(AppDbContext db, UnitOfWork work, PaperService papers, ReportPapers reports, BundleList list, PlanEffects plans, GrantEffects grants, RemarkService remarks, SearchWriter search,
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
        var done = LastAct.By(user, $"{row.Act.Label(user.Words)} {declaration.Number}", received.Value);
        switch (row.Act)
        {
            case Act.Report:
                await ReportAsync(user, facts, cancel);
                break;
            case Act.DeleteDraft:
                await DeleteAsync(user, declaration, cancel);
                break;
            case Act.BeginReview:
                declaration.ReviewerId = user.Id;
                declaration.ReviewBegunAt = received.Value;
                break;
            case Act.Recall:
                EndReview(declaration);
                LeaveBundle(facts, done);
                await DropClaimAsync(declaration, cancel);
                await papers.WithdrawAsync(declaration.Id, cancel);
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
            case Act.TakeBack:
                LeaveBundle(facts, done);
                break;
            case Act.Terminate when facts.Plan is { State: PlanState.Compiling or PlanState.AwaitingLeader }:
                var wasWithLeader = facts.Plan.State == PlanState.AwaitingLeader;
                await DropClaimAsync(declaration, cancel);
                await plans.DecideAsync(facts, row, done, cancel);
                await WithdrawIfEndedAsync(declaration, row, cancel);
                if (wasWithLeader)
                {
                    await plans.PutAgainAsync(user, facts.Plan, declaration, cancel);
                }

                break;
            case Act.Cancel or Act.Terminate:
                LeaveBundle(facts, done);
                await DropClaimAsync(declaration, cancel);
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
                await grants.GrantAsync(user, facts, input, cancel);
                break;
            case Act.Remove:
                await grants.TakeBackAsync(facts, cancel);
                await plans.LeaveAsync(facts, done, cancel);
                break;
            case Act.Approve or Act.Disapprove:
                await plans.DecideAsync(facts, row, done, cancel);
                break;
            case Act.Issue:
                await plans.IssueAsync(facts, done, cancel);
                break;
            case Act.MinistrySelect:
                declaration.GrantedFen = input.GrantedFen;
                break;
            case Act.CorrectSelection:
                declaration.GrantedFen = null;
                break;
            case Act.Implement:
                (declaration.HeldFrom, declaration.HeldUntil, declaration.HeldPersons) = (input.HeldFrom, input.HeldUntil, input.HeldPersons);
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

        await ClaimAsync(facts, body, cancel);
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

    /// <summary>The claim follows what is reported; a unique row decides between two of the same instant.</summary>
    private async Task ClaimAsync(Facts facts, Body body, CancellationToken cancel)
    {
        var kind = facts.Scheme.Claims(body);
        var held = await db.Claims.Where(c => c.DeclarationId == facts.Declaration.Id).ToListAsync(cancel);
        db.Claims.RemoveRange(held.Where(claim => claim.Kind != kind));
        if (kind is not null && held.TrueForAll(claim => claim.Kind != kind))
        {
            db.Claims.Add(new Claim { CallId = facts.Declaration.CallId, OrganizationId = facts.Declaration.DepartmentId, Kind = kind, DeclarationId = facts.Declaration.Id });
        }
    }

    private async Task DropClaimAsync(Declaration declaration, CancellationToken cancel) =>
        db.Claims.RemoveRange(await db.Claims.Where(c => c.DeclarationId == declaration.Id).ToListAsync(cancel));

    private void LeaveBundle(Facts facts, LastAct done)
    {
        if (facts.Bundled is { Bundle.State: BundleState.Compiling } bundled)
        {
            db.BundleRows.Remove(bundled.Row);
            bundled.Bundle.Touch(done);
        }
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

    private async Task WithdrawIfEndedAsync(Declaration declaration, Transition row, CancellationToken cancel)
    {
        EndReview(declaration);
        if (row.To.Fixed is { } to && StatusFacts.Terminal.Contains(to))
        {
            await papers.WithdrawAsync(declaration.Id, cancel);
        }
    }

    /// <summary>Nothing is left of the draft but what was told of it, which says from now on that it is gone, and by whom.</summary>
    private async Task DeleteAsync(CurrentUser user, Declaration declaration, CancellationToken cancel)
    {
        var link = $"/declarations/{declaration.Key}";
        foreach (var message in await db.Messages.Where(m => m.DeclarationId == declaration.Id || m.Link == link || m.Link.StartsWith(link + "/")).ToListAsync(cancel))
        {
            message.SubjectIsGone(MessageTexts.Deleted(user.Name, user.OrganizationName, received.Value));
        }

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
