using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>What a save came to.</summary>
/// <param name="Revision">The new revision; null = somebody else saved in between, nothing was changed.</param>
/// <param name="Mine">The form with what was typed.</param>
/// <param name="Stored">The form as it is stored.</param>
/// <param name="StoredBy">Who stored it last.</param>
public sealed record SavedForm(int? Revision, Body Mine, Body Stored, string? StoredBy)
{
    /// <summary>The form as the page showed it before anything was typed; null when the post does not say.</summary>
    public Body? Base { get; init; }

    /// <summary>Whether it was the same person who saved in between, and what is typed does not differ: a press that met its own autosave.</summary>
    public bool IsOwnEcho { get; init; }

    /// <summary>What became of the button that changes the form itself; null = none was pressed.</summary>
    public Pressed? Pressed { get; init; }
}

/// <summary>Turns a posted edit page into a saved form: fields, buttons inside the form, answers, choices after a conflict.</summary>
public sealed class FormPost(AppDbContext db, DeclarationService declarations, RemarkService remarks, IDataProtectionProvider protection, ReceiveInstant received)
{
    /// <summary>Name of the form as the page showed it.</summary>
    public const string Base = "base";

    private const string Take = "take.";

    private readonly IDataProtector protector = protection.CreateProtector("FormAsShown");

    /// <summary>The form as the page shows it, sealed for its way through the browser.</summary>
    public string Seal(string json) => protector.Protect(json);

    /// <summary>Saves fields and answers. Answers are rows of their own and never conflict with typing.</summary>
    public async Task<SavedForm> SaveAsync(
        CurrentUser user, Declaration declaration, Body body, int baseRevision, IFormCollection posted, string? go, bool isAutosave, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var mine = scheme.FromJson(scheme.ToJson(body));
        var typed = Typed(posted);
        scheme.Apply(typed, mine);
        foreach (var key in posted.Keys.Where(key => key.StartsWith(Take, StringComparison.Ordinal) && posted[key].LastOrDefault() == "theirs"))
        {
            scheme.Take(key[Take.Length..], body, mine);
        }

        var pressed = go is null ? null : scheme.Press(typed, mine, go);
        await AnswerAsync(user, declaration, posted, cancel);
        var revision = await declarations.SaveAsync(user, declaration, body, baseRevision, () => db.Entry(body).CurrentValues.SetValues(WithRevision(mine, body.Revision)), isAutosave, cancel);
        if (revision is not null)
        {
            return new SavedForm(revision, body, body, user.Name) { Pressed = pressed };
        }

        db.ChangeTracker.Clear();
        var stored = await scheme.LoadAsync(db, declaration.Id, cancel);
        var by = await db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.Id == declaration.Id)
            .Join(db.Users, d => d.SavedById, u => u.Id, (_, u) => new { u.Id, u.DisplayName }).SingleOrDefaultAsync(cancel);
        return new SavedForm(null, mine, stored, by?.DisplayName)
        {
            Base = ReadBase(scheme, posted),
            IsOwnEcho = by?.Id == user.Id && scheme.Differences(mine, stored, ContextOf(declaration)).Count == 0,
        };
    }

    /// <summary>Why nothing is saved any more, as a sentence.</summary>
    public Task<string> WhyNotAsync(CurrentUser user, Declaration declaration, CancellationToken cancel) => db.NotSavedAsync(declaration, user, received.Value, cancel);

    /// <summary>The fields that were touched on the page, each with what was typed, when it can no longer be saved, and why.</summary>
    public async Task<UnsavedForm> UnsavedAsync(CurrentUser user, Declaration declaration, IFormCollection posted, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var stored = await scheme.LoadAsync(db, declaration.Id, cancel);
        var mine = scheme.FromJson(scheme.ToJson(stored));
        scheme.Apply(Typed(posted), mine);
        return new UnsavedForm(await WhyNotAsync(user, declaration, cancel), scheme.Differences(mine, ReadBase(scheme, posted) ?? stored, ContextOf(declaration)));
    }

    private static FormContext ContextOf(Declaration declaration) => new(declaration.Call, declaration.Unit, declaration.Department);

    private static TypedFields Typed(IFormCollection posted) =>
        new(posted.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")]));

    private Body? ReadBase(Scheme scheme, IFormCollection posted)
    {
        try
        {
            return posted[Base].LastOrDefault() is { Length: > 0 } shown ? scheme.FromJson(protector.Unprotect(shown)) : null;
        }
        catch (CryptographicException)
        {
            return null; // altered on the way: then every difference is asked
        }
    }

    private async Task AnswerAsync(CurrentUser user, Declaration declaration, IFormCollection posted, CancellationToken cancel)
    {
        var answers = ActPosts.ReadAnswers(posted);
        if (answers.Count > 0)
        {
            await remarks.AnswerAsync(user, declaration.Id, dossierId: null, answers, cancel);
        }
    }

    private static Body WithRevision(Body form, int revision)
    {
        form.Revision = revision;
        return form;
    }
}
