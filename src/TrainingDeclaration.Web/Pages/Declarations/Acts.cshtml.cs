using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The confirm page of every act: a loop over the needs of its row.</summary>
public sealed class ActsModel(AppDbContext db, WorkflowService workflow, CurrentUserAccessor current) : PageModel
{
    /// <summary>The act, and what still keeps it from being done.</summary>
    public ActOption Option { get; private set; } = null!;

    /// <summary>What its needs ask for.</summary>
    public NeedView View { get; private set; } = null!;

    /// <summary>Answers the page of the act; one that is no longer possible leads to the page that says why.</summary>
    public async Task<IActionResult> OnGetAsync(string key, Act act, CancellationToken cancel) =>
        await LoadAsync(key, act, null, cancel) ? Page() : await ElsewhereAsync(key, act, null, cancel);

    /// <summary>Does the act, or shows the refusal with everything that was typed.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        var input = ActPosts.Read(Request.Form);
        var outcome = await workflow.PerformAsync(current.Required, key, act, input, cancel);
        if (outcome.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(key, act, input, cancel))
            {
                return await ElsewhereAsync(key, act, refusal, cancel);
            }

            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = act == Act.DeleteDraft ? "草稿已删除。" : $"已{act.Label(current.Required.Words)}。";
        if (act.Reversal() is { } reversal && outcome.Value is { } declaration && current.Required.May(Permission.Review))
        {
            TempData["News"] = DecisionNews.Of(declaration);
            TempData["Undo"] = $"{key} {reversal} {declaration.StatusStamp} {declaration.SubmissionNumber} ";
        }

        return Redirect(act == Act.DeleteDraft ? "/declarations" : Home(act, key));
    }

    /// <summary>The page whose button leads here: the declaration's, or that of the class which follows its plan.</summary>
    public static string Home(Act act, string key) => act.Row().Page == ActPage.Class ? $"/followups/{key}" : $"/declarations/{key}";

    /// <summary>404 for acts that the person never does.</summary>
    private async Task<IActionResult> ElsewhereAsync(string key, Act act, Refusal? refusal, CancellationToken cancel)
    {
        var user = current.Required;
        return await db.FindAsync(user, key, cancel) is { } declaration
            && (refusal is not null || SchemeCatalog.Of(declaration.Scheme).Workflow.Rows.Any(row => row is { From: not null, Part: null } && row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has)))
                ? this.LeadBack(declaration, user, refusal, Home(act, key)) : NotFound();
    }

    private async Task<bool> LoadAsync(string key, Act act, ActInput? typed, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        var (facts, options) = await workflow.AvailableAsync(user, declaration, cancel);
        if (options.FirstOrDefault(option => option.Act == act) is not { } found)
        {
            return false;
        }

        Option = found;
        var opinion = await db.Opinions.AsNoTracking().SingleOrDefaultAsync(
            o => o.DeclarationId == declaration.Id && o.SubmissionNumber == declaration.SubmissionNumber && user.Office == Office.Department, cancel);
        View = new NeedView(found.Row, facts, facts.SubmittedFields, typed, opinion);
        return true;
    }
}
