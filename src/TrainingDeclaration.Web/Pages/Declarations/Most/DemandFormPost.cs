using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Declarations.Most;

/// <summary>What a save came to.</summary>
/// <param name="Revision">The new revision; null = somebody else saved in between, nothing was changed.</param>
/// <param name="Mine">The form with what was typed.</param>
/// <param name="Stored">The form as it is stored.</param>
/// <param name="StoredBy">Who stored it last.</param>
public sealed record SavedForm(int? Revision, DemandForm Mine, DemandForm Stored, string? StoredBy);

/// <summary>Turns a posted edit page into a saved form: fields, buttons inside the form, answers, choices after a conflict.</summary>
public sealed class DemandFormPost(AppDbContext db, DeclarationService declarations, RemarkService remarks)
{
    private const string Take = "take.";

    /// <summary>Saves fields and answers. Answers are rows of their own and never conflict with typing.</summary>
    public async Task<SavedForm> SaveAsync(
        CurrentUser user, Declaration declaration, DemandForm body, int baseRevision, IFormCollection posted, string? go, bool isAutosave, CancellationToken cancel)
    {
        var typed = posted.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")]);
        var mine = Copy(body);
        new DemandFormReader(typed).ApplyTo(mine);
        foreach (var key in typed.Keys.Where(key => key.StartsWith(Take, StringComparison.Ordinal) && typed[key][^1] == "theirs"))
        {
            DemandFormMerge.Take(key[Take.Length..], body, mine);
        }

        Press(mine, go);
        await AnswerAsync(user, declaration, posted, cancel);
        var revision = await declarations.SaveAsync(user, declaration, body, baseRevision, () => db.Entry(body).CurrentValues.SetValues(WithRevision(mine, body.Revision)), isAutosave, cancel);
        if (revision is not null)
        {
            return new SavedForm(revision, body, body, user.Name);
        }

        db.ChangeTracker.Clear();
        var stored = await db.DemandForms.AsNoTracking().SingleAsync(form => form.DeclarationId == declaration.Id, cancel);
        var by = await db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.Id == declaration.Id)
            .Join(db.Users, d => d.SavedById, u => u.Id, (_, u) => u.DisplayName).SingleOrDefaultAsync(cancel);
        return new SavedForm(null, mine, stored, by);
    }

    /// <summary>The control that a finding points to.</summary>
    public static string ControlOf(Finding finding) => (finding.Field, finding.Grade) switch
    {
        (DemandFields.Countries, _) => $"{DemandFormReader.Country}0",
        (DemandFields.Institutions, _) => $"{DemandFormReader.InstitutionName}0",
        (DemandFields.Persons, Grade.NeedsReason) => DemandFields.PersonsReason,
        (DemandFields.Days, Grade.NeedsReason) => DemandFields.DaysReason,
        (DemandFields.DeliveryMode, Grade.NeedsReason) => DemandFields.ModeReason,
        _ => finding.Field,
    };

    /// <summary>Where a button inside the form leads back to; null = it leads on.</summary>
    public static string? NextPage(string? go) => go switch
    {
        "add-country" or "add-teaching" => "#g2",
        "budget-change" or "budget-confirm" => "#g3",
        _ when go == "add-institution" || go?.StartsWith("drop-institution-", StringComparison.Ordinal) == true => "#g4",
        _ => null,
    };

    /// <summary>The buttons that change the form itself.</summary>
    private static void Press(DemandForm form, string? go)
    {
        switch (go)
        {
            case "add-institution":
                form.Institutions.Add(new Institution(null, null));
                break;
            case "budget-change" when form.BudgetFen is { } fen:
                form.BudgetFen = BudgetQuestion.Suggested(fen);
                break;
            case "budget-confirm":
                form.ConfirmedBudgetFen = form.BudgetFen;
                break;
            default:
                if (go is not null && go.StartsWith("drop-institution-", StringComparison.Ordinal)
                    && int.TryParse(go["drop-institution-".Length..], out var row) && row < form.Institutions.Count)
                {
                    form.Institutions.RemoveAt(row);
                }

                break;
        }
    }

    private async Task AnswerAsync(CurrentUser user, Declaration declaration, IFormCollection posted, CancellationToken cancel)
    {
        var answers = ActPosts.ReadAnswers(posted);
        if (answers.Count > 0)
        {
            await remarks.AnswerAsync(user, declaration.Id, answers, cancel);
        }
    }

    private static DemandForm Copy(DemandForm form) =>
        JsonSerializer.Deserialize<DemandForm>(JsonSerializer.Serialize(form, JsonText.Options), JsonText.Options)
        ?? throw new InvalidOperationException("A form is not null.");

    private static DemandForm WithRevision(DemandForm form, int revision)
    {
        form.Revision = revision;
        return form;
    }
}
