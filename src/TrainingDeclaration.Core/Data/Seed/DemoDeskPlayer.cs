using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Does what an office does with many declarations at once: bundles, plans, scans, telephone calls.</summary>
internal sealed class DemoDeskPlayer(
    AppDbContext db, BundleService bundles, PlanService plans, WorkflowService workflow, ScanService scans, PhoneService phones, FileStore files, ReceiveInstant received)
{
    /// <summary>Plays one step.</summary>
    /// <exception cref="InvalidOperationException">It is refused.</exception>
    public async Task PlayAsync(DemoStage stage, DemoDeskStep step, CancellationToken cancel)
    {
        var office = stage.Cast[step.Office];
        var (clerk, approver) = (stage.Cast.Of(office, SeatKind.Clerk), stage.Cast.Of(office, SeatKind.Approver));
        var refusal = step.Do switch
        {
            "Bundle" => (await bundles.CreateAsync(approver, stage.Call.Id, cancel)).Refusal,
            "ReportUp" => await ReportUpAsync(approver, stage.Call.Id, cancel),
            "Scan" => (await ScanAsync(stage, clerk, step, cancel)).Refusal,
            "Plan" => (await plans.CreateAsync(clerk, stage.Call.Id, cancel)).Refusal,
            "Submit" => await WithPlanAsync(clerk, stage.Call.Id, PlanState.Compiling, plan => plans.SubmitAsync(clerk, plan, plan.Stamp, cancel), cancel),
            "Approve" => await WithPlanAsync(clerk, stage.Call.Id, PlanState.AwaitingLeader, plan => ApproveAsync(stage.Cast.Of(office, SeatKind.Leader), plan, cancel), cancel),
            "Issue" => await WithPlanAsync(clerk, stage.Call.Id, PlanState.Approved, plan => IssueAsync(clerk, plan, cancel), cancel),
            "Phone" => await phones.NoteAsync(clerk, stage.Call.Id, stage.Cast[step.To ?? step.Office], PhoneResult.Reached, step.Text, cancel),
            _ => new Refusal("unknown step"),
        };
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{step.Office} {step.At} {step.Do}: {refusal.Message} {string.Join(' ', refusal.Details.Select(d => d.Message))}");
        }
    }

    private async Task<Refusal?> ReportUpAsync(CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var made = await bundles.CreateAsync(user, callId, cancel);
        return made.Value is not { } bundle ? made.Refusal
            : await bundles.FreezeAsync(user, bundle, bundle.Stamp, cancel) ?? await bundles.ReportUpAsync(user, bundle, bundle.Stamp, cancel);
    }

    private async Task<Refusal?> WithPlanAsync(CurrentUser user, Guid callId, PlanState state, Func<Plan, Task<Refusal?>> act, CancellationToken cancel)
    {
        var key = await db.Plans.VisibleTo(user).Where(p => p.CallId == callId && p.State == state).OrderBy(p => p.Ordinal).Select(p => p.Key).FirstAsync(cancel);
        return await act(await db.FindPlanAsync(user, key, cancel) ?? throw new InvalidOperationException("The plan is gone."));
    }

    private async Task<Refusal?> ApproveAsync(CurrentUser leader, Plan plan, CancellationToken cancel) =>
        (await workflow.PerformEachAsync(leader, [.. InOrder(plan)], Act.Approve, cancel)).Select(verdict => verdict.Refusal).FirstOrDefault(refusal => refusal is not null);

    private async Task<Refusal?> IssueAsync(CurrentUser clerk, Plan plan, CancellationToken cancel)
    {
        var verdicts = await plans.IssueAsync(clerk, plan, InOrder(plan).ToDictionary(item => item.Key, item => item.Input), cancel);
        if (verdicts.Select(verdict => verdict.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        db.ChangeTracker.Clear();
        return await plans.FreezeListAsync(clerk, await db.FindPlanAsync(clerk, plan.Key, cancel) ?? plan, cancel);
    }

    private static IEnumerable<(string Key, ActInput Input)> InOrder(Plan plan) => plan.Items.OrderBy(item => item.Rank).Select(item => (
        item.Declaration.Key, new ActInput { StatusStamp = item.Declaration.StatusStamp, SubmissionNumber = item.Declaration.SubmissionNumber }));

    /// <summary>One file with the papers one after another, as the copier in the post room makes it.</summary>
    private async Task<Outcome<Scan>> ScanAsync(DemoStage stage, CurrentUser clerk, DemoDeskStep step, CancellationToken cancel)
    {
        var sheets = new List<byte[]>();
        foreach (var subject in step.Papers.Select(name => stage.Made[name].Id))
        {
            var hash = await db.Papers.Where(p => p.SubjectId == subject && p.Kind == PaperKind.Form && p.State == PaperState.Valid).Select(p => p.PdfHash).SingleAsync(cancel);
            using var stored = new MemoryStream();
            await using var content = await files.OpenAsync(hash, cancel);
            await content.CopyToAsync(stored, cancel);
            sheets.Add(stored.ToArray());
        }

        using var scan = new MemoryStream(PdfJoiner.Join(sheets, step.Text ?? "", received.Value));
        return await scans.UploadAsync(clerk, null, $"{step.Text}.pdf", scan, scan.Length, cancel);
    }
}
