using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Adds audit entries to the current save, so that a change and its record are stored together or not at all.</summary>
public sealed class AuditTrail(AppDbContext db, ReceiveInstant received, RequestOrigin origin)
{
    private const int AccountLength = 60;
    private const int DetailLength = 200;

    /// <summary>Adds an entry about a person; the caller saves.</summary>
    /// <param name="actor">Who did it; null when nobody was signed in.</param>
    public void Add(AuditKind kind, CurrentUser? actor, User subject, string? detail = null) =>
        db.AuditEntries.Add(new AuditEntry
        {
            At = received.Value,
            Kind = kind,
            ActorId = actor?.Id,
            SubjectId = subject.Id,
            Account = subject.UserName,
            Detail = Cut(detail, DetailLength),
            Address = origin.Address,
        });

    /// <summary>Adds an entry about an organization; the caller saves.</summary>
    /// <param name="detail">Code and name.</param>
    public void Add(AuditKind kind, CurrentUser actor, string detail) =>
        db.AuditEntries.Add(new AuditEntry
        {
            At = received.Value,
            Kind = kind,
            ActorId = actor.Id,
            Detail = Cut(detail, DetailLength),
            Address = origin.Address,
        });

    /// <summary>Adds the outcome of a sign-in attempt; the caller saves.</summary>
    /// <param name="account">The account in its normal form.</param>
    public void AddSignIn(string account, Guid? subjectId, bool succeeded, string? detail) =>
        db.AuditEntries.Add(new AuditEntry
        {
            At = received.Value,
            Kind = AuditKind.SignIn,
            Succeeded = succeeded,
            ActorId = succeeded ? subjectId : null,
            SubjectId = subjectId,
            Account = Cut(account, AccountLength),
            Detail = Cut(detail, DetailLength),
            Address = origin.Address,
        });

    private static string? Cut(string? text, int length) => text is null ? null : TextRules.Cut(text, length);
}
