using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What was last done to a declaration, shown to whoever comes a moment later.</summary>
public static class LastActQueries
{
    /// <summary>The last act, as far as the reader may know it.</summary>
    public static async Task<LastAct> LastActAsync(this AppDbContext db, Declaration declaration, CurrentUser user, CancellationToken cancel)
    {
        var last = await db.History.AsNoTracking().Where(e => e.DeclarationId == declaration.Id)
            .OrderByDescending(e => e.Sequence).FirstAsync(cancel);
        var what = ActFacts.Confidential.Contains(last.Act) && user.Office != Office.Authority ? "办理" : last.Act.Label(last.Part, user.Words);
        return new LastAct(last.OrganizationName, last.ActorText, last.At, what);
    }

    /// <summary>Why what was typed on a page that was left open can no longer be saved, as a sentence.</summary>
    /// <param name="now">The instant at which it is shown, UTC.</param>
    public static async Task<string> NotSavedAsync(
        this AppDbContext db, Declaration declaration, CurrentUser user, DateTimeOffset now, CancellationToken cancel) =>
        (await db.LastActAsync(declaration, user, cancel)).NotSaved(declaration.StatusSeenBy(user.Office).Label(user.Words), now);
}
