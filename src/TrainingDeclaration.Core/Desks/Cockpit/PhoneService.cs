using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Keeps the log of telephone calls that an office made about a call.</summary>
public sealed class PhoneService(AppDbContext db, ReceiveInstant received)
{
    /// <summary>Maximum length of a note in characters.</summary>
    public const int NoteLength = 200;

    /// <summary>Records a conversation with an office below.</summary>
    public async Task<Refusal?> NoteAsync(CurrentUser user, Guid callId, Organization office, PhoneResult? result, string? note, CancellationToken cancel)
    {
        if (result is not { } how || !Enum.IsDefined(how))
        {
            return new Refusal("请选择通话结果。", "result");
        }

        if (TextRules.TooLong(note, NoteLength, "note") is { } tooLong)
        {
            return tooLong;
        }

        db.PhoneNotes.Add(new PhoneNote
        {
            CallId = callId,
            OrganizationId = office.Id,
            CallerOrganizationId = user.OrganizationId,
            CallerId = user.Id,
            CallerName = user.Name,
            Result = how,
            Note = note,
            At = received.Value,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>What the person's own office has noted about the call, latest first.</summary>
    /// <param name="organizationId">Only of this office; null = of all.</param>
    public async Task<IReadOnlyList<PhoneNote>> NotesAsync(CurrentUser user, Guid callId, Guid? organizationId, CancellationToken cancel) =>
        await db.PhoneNotes.AsNoTracking()
            .Where(n => n.CallId == callId && n.CallerOrganizationId == user.OrganizationId && (organizationId == null || n.OrganizationId == organizationId))
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).ToListAsync(cancel);
}
