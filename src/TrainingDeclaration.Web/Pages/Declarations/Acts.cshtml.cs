using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The confirm page of every act: a loop over the needs of its row.</summary>
public sealed class ActsModel(AppDbContext db, WorkflowService workflow, UploadGate gate, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>The dossier that the act is about; null = the declaration itself.</summary>
    public DossierKind? Part => HttpContext.PartNamed();

    /// <summary>The act, and what still keeps it from being done.</summary>
    public ActOption Option { get; private set; } = null!;

    /// <summary>What becomes of declaration or dossier; empty where both stay as they are.</summary>
    public string Effect => Option.Row is { Part: { } part, PartTo: var to } ? to == DossierTarget.Same ? "" : to.Of(View.Facts).Label(part) : Option.Row.To.LabelFor(View.Facts);

    /// <summary>What its needs ask for.</summary>
    public NeedView View { get; private set; } = null!;

    /// <summary>Answers the page of the act; one that is no longer possible leads to the page that says why.</summary>
    public async Task<IActionResult> OnGetAsync(string key, Act act, CancellationToken cancel) =>
        await LoadAsync(key, act, null, cancel) ? Page() : await ElsewhereAsync(key, act, null, cancel);

    /// <summary>Does the act, or shows the refusal with everything that was typed.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        var input = ActPosts.Read(Request.Form);
        var outcome = input.Dossier?.Kind != Part ? new Refusal("没有找到这份材料。") : await PerformAsync(key, act, input, cancel);
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
        if (Part is null && act.Reversal() is { } reversal && outcome.Value is { } declaration && current.Required.May(Permission.Review))
        {
            TempData["News"] = DecisionNews.Of(declaration);
            TempData["Undo"] = $"{key} {reversal} {declaration.StatusStamp} {declaration.SubmissionNumber} ";
        }

        return Redirect(act == Act.DeleteDraft ? "/declarations" : Home(act, key));
    }

    /// <summary>The page whose button leads here: the declaration's, or that of the class which follows its plan.</summary>
    public static string Home(Act act, string key) => act == Act.OpenChange ? DossierAddress.Of(key, DossierKind.Change) : act.Row().Page == ActPage.Class ? $"/followups/{key}" : $"/declarations/{key}";

    /// <summary>Does the act; a file that comes with it is stored first, and belongs to nothing if the act is refused.</summary>
    private async Task<Outcome<Declaration>> PerformAsync(string key, Act act, ActInput input, CancellationToken cancel)
    {
        if (Request.Form.Files["file"] is { Length: > 0 } file && await LoadAsync(key, act, input, cancel) && Option.Row.Needs.Contains(Need.Invoice))
        {
            await using var content = file.OpenReadStream();
            var taken = await gate.TakeAsync(file.FileName, content, file.Length, "PDF、JPG、PNG", kind => kind.ContentType is "application/pdf" or "image/jpeg" or "image/png", cancel);
            if (taken.Value is not { } upload)
            {
                return taken.Refusal!; // an outcome is one or the other
            }

            input = input with { Money = input.Money with { File = new(upload.Name, await files.PutAsync(upload.Content, cancel), upload.Kind.ContentType) } };
            db.ChangeTracker.Clear();
        }

        return await workflow.PerformAsync(current.Required, key, act, input, cancel);
    }

    /// <summary>404 for acts that the person never does.</summary>
    private async Task<IActionResult> ElsewhereAsync(string key, Act act, Refusal? refusal, CancellationToken cancel)
    {
        var user = current.Required;
        return await db.FindAsync(user, key, cancel) is { } declaration
            && (refusal is not null || SchemeCatalog.Of(declaration.Scheme).Workflow.Rows.Any(row => row.From is not null && row.Part == Part && (Part is null || act.Row().Page == ActPage.Class) && row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has)))
                ? this.LeadBack(declaration, user, refusal, Home(act, key)) : NotFound();
    }

    private async Task<bool> LoadAsync(string key, Act act, ActInput? typed, CancellationToken cancel)
    {
        var user = current.Required;
        if (Part is not null && act.Row().Page != ActPage.Class || await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        var (facts, options) = await workflow.AvailableAsync(user, declaration, cancel, Part);
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
