using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// A department may keep its decisions pending and announce all of them to the units at once. Until then units and bureaus
/// see the form as under review.
/// </summary>
public sealed class DecisionReleaseService(AppDbContext db, UnitOfWork work, OutboxSignal outbox, ReceiveInstant received)
{
    /// <summary>Whether the person's office keeps its decisions pending.</summary>
    public Task<bool> KeepsAsync(CurrentUser user, CancellationToken cancel) =>
        db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.KeepsDecisions).SingleAsync(cancel);

    /// <summary>Switches this on or off; decisions already kept stay so until they are released.</summary>
    public async Task SetAsync(CurrentUser user, bool keeps, CancellationToken cancel)
    {
        var organization = await db.Organizations.SingleAsync(o => o.Id == user.OrganizationId, cancel);
        organization.KeepsDecisions = keeps;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The office's decisions that the units do not know yet, oldest first.</summary>
    public Task<IReadOnlyList<DeclarationRow>> PendingAsync(CurrentUser user, CancellationToken cancel) =>
        db.Declarations.VisibleTo(user).Where(d => d.DecisionIsKept && d.DepartmentId == user.OrganizationId).OrderBy(d => d.HeldSince).RowsAsync(db, user, cancel);

    /// <summary>Releases all pending decisions of the office at once; messages and mails are sent now.</summary>
    /// <returns>How many; a refusal if somebody made another decision at the same moment.</returns>
    public async Task<Outcome<int>> ReleaseAsync(CurrentUser user, CancellationToken cancel)
    {
        try
        {
            var count = await work.CommitAsync(async inner =>
            {
                var declarations = await db.Declarations.VisibleTo(user).Where(d => d.DecisionIsKept && d.DepartmentId == user.OrganizationId).ToListAsync(inner);
                declarations.ForEach(d => d.DecisionIsKept = false);
                var messages = await db.Messages.Where(m => m.SenderId == user.OrganizationId && m.LeavesAt == null).ToListAsync(inner);
                var ids = messages.ConvertAll(m => (Guid?)m.Id);
                messages.ForEach(m => m.LeavesAt = received.Value);
                foreach (var mail in await db.Outbox.Where(m => m.IsKept && ids.Contains(m.MessageId)).ToListAsync(inner))
                {
                    (mail.IsKept, mail.NextAttemptAt) = (false, mail.IsLine ? DailyMail.After(received.Value) : received.Value);
                }

                return declarations.Count;
            }, cancel);
            outbox.Wake();
            return count;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("同时有人改变了其中的决定，因此没有发布。请刷新后再发布。");
        }
    }
}
