using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Data;

/// <summary>Which <see cref="ChangeMark"/>s a save raises. Statements past the change tracker raise none, and must not change what is named here.</summary>
public static class ChangeMarks
{
    /// <summary>Who anybody is: persons, their seats and deputies, the tree of organizations.</summary>
    public static readonly Guid People = new("00000000-0000-0000-0000-000000000001");

    /// <summary>What offices put before all others: calls, notices, extensions, reasons to choose from.</summary>
    public static readonly Guid Calls = new("00000000-0000-0000-0000-000000000002");

    /// <summary>Of a person, what a session carries; all else, such as failed sign-ins, changes nobody's rights or name.</summary>
    private static readonly HashSet<string> OfPerson =
        [nameof(User.UserName), nameof(User.DisplayName), nameof(User.OrganizationId), nameof(User.IsSuspended), nameof(User.ReviewKeysOff)];

    /// <summary>The subjects that the tracked changes touch, in the order in which their rows are locked.</summary>
    internal static IReadOnlyList<Guid> RaisedBy(ChangeTracker changes)
    {
        var subjects = new SortedSet<Guid>();
        foreach (var entry in changes.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case Seat or Deputy or Organization:
                case User when entry.State != EntityState.Modified || entry.Properties.Any(property => property.IsModified && OfPerson.Contains(property.Metadata.Name)):
                    subjects.Add(People);
                    break;
                case Call or CallAddressee or ForwardingNotice or Extension or StandardReason:
                    subjects.Add(Calls);
                    break;
                case Declaration declaration:
                    AddHolders(subjects, entry, declaration.HolderId, nameof(Declaration.Status));
                    break;
                case Dossier dossier:
                    AddHolders(subjects, entry, dossier.HolderId, nameof(Dossier.State));
                    break;
                case Message message:
                    subjects.Add(message.OrganizationId);
                    break;
                case SavedView view:
                    subjects.Add(view.OrganizationId);
                    break;
            }
        }

        return [.. subjects];
    }

    /// <summary>Raises the numbers; locks the rows until the transaction ends.</summary>
    internal static Task RaiseAsync(AppDbContext db, IReadOnlyList<Guid> subjects, CancellationToken cancel)
    {
        var rows = string.Join(", ", subjects.Select((_, i) => $"({{{i}}}, 1)"));
        var sql = $"""INSERT INTO "ChangeMarks" ("Subject", "Number") VALUES {rows} ON CONFLICT ("Subject") DO UPDATE SET "Number" = "ChangeMarks"."Number" + 1""";
        return db.Database.ExecuteSqlRawAsync(sql, subjects.Cast<object>(), cancel);
    }

    /// <summary>A declaration or dossier lies on the desk of its holder: of both, when it is handed over.</summary>
    private static void AddHolders(SortedSet<Guid> subjects, EntityEntry entry, Guid? holderNow, string state)
    {
        var holder = entry.Property(nameof(Declaration.HolderId));
        if (entry.State == EntityState.Modified && !holder.IsModified && !entry.Property(state).IsModified)
        {
            return;
        }

        foreach (var organization in new[] { holderNow, (Guid?)holder.OriginalValue }.OfType<Guid>())
        {
            subjects.Add(organization);
        }
    }
}
