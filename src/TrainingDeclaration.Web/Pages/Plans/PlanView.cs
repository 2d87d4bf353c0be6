using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>Everything that the page of one plan shows.</summary>
/// <param name="Items">By rank.</param>
/// <param name="Candidates">Proposed declarations in no plan; only while this one is compiled.</param>
/// <param name="Approval">The printed 呈批单; null while the plan is compiled.</param>
/// <param name="List">The printed list of issued items, if any.</param>
/// <param name="Reasons">Why items are supported, by declaration, where it was said.</param>
/// <param name="Sheet">The 呈批单: as it was frozen, or as it would be now.</param>
public sealed record PlanView(Plan Plan, IReadOnlyList<PlanItem> Items, IReadOnlyList<Declaration> Candidates, Paper? Approval, Paper? List, Sheet Sheet,
    IReadOnlyDictionary<Guid, string> Reasons)
{
    /// <summary>Reads it; null when the plan does not exist for the person.</summary>
    public static async Task<PlanView?> LoadAsync(AppDbContext db, CurrentUser user, PlanService plans, string key, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlanAsync(user, key, cancel) is not { } plan)
        {
            return null;
        }

        var items = plan.Items.OrderBy(item => item.Rank).ToList();
        var compiles = plan.State == PlanState.Compiling;
        var approval = compiles ? null : await db.PlanPaperAsync(plan, PaperKind.ApprovalSheet, cancel);
        return new PlanView(
            plan, items,
            compiles ? await plans.Candidates(user, plan.CallId).Include(d => d.Unit).OrderBy(d => d.Number).ToListAsync(cancel) : [],
            approval,
            await db.PlanPaperAsync(plan, PaperKind.PlanList, cancel),
            approval is null ? ApprovalSheet.Describe(plan, items, user.Name, BeijingTime.DateOf(now)) : SheetJson.Read(approval.SheetJson),
            await db.DecisionReasonsAsync(items.ConvertAll(item => item.DeclarationId), cancel));
    }
}
