using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>
/// The trainees of a change, kept apart from those of the class until it is valid: copied when it is opened, written back by class number,
/// and removed once it is over. Adds to the unit of work; the caller saves.
/// </summary>
public sealed class RosterCopies(AppDbContext db, TraineeVault vault)
{
    /// <summary>Copies all rows, encrypted anew: a ciphertext belongs to its own row.</summary>
    public async Task CopyAsync(Guid fromDossierId, Guid toDossierId, CancellationToken cancel)
    {
        foreach (var row in await db.Trainees.AsNoTracking().Where(t => t.DossierId == fromDossierId).OrderBy(t => t.Number).ToListAsync(cancel))
        {
            Write(row, Add(toDossierId, row));
        }
    }

    /// <summary>Writes the rows of the change into those of the class and removes them; the rows of the class as they are then, in order.</summary>
    public async Task<IReadOnlyList<Trainee>> ApplyAsync(Guid changeId, Guid dossierId, CancellationToken cancel)
    {
        var rows = await db.Trainees.Where(t => t.DossierId == dossierId).ToListAsync(cancel);
        var changed = await db.Trainees.Where(t => t.DossierId == changeId).OrderBy(t => t.Number).ToListAsync(cancel);
        foreach (var copy in changed)
        {
            var row = rows.Find(row => row.Number == copy.Number);
            if (row is null)
            {
                row = Add(dossierId, copy);
                rows.Add(row);
            }

            Write(copy, row);
        }

        db.Trainees.RemoveRange(changed);
        return [.. rows.OrderBy(row => row.Number)];
    }

    /// <summary>Removes the rows of a change that comes to nothing.</summary>
    public async Task DropAsync(Guid changeId, CancellationToken cancel) =>
        db.Trainees.RemoveRange(await db.Trainees.Where(t => t.DossierId == changeId).ToListAsync(cancel));

    private Trainee Add(Guid dossierId, Trainee like) => db.Trainees.Add(new Trainee
    {
        DossierId = dossierId,
        Number = like.Number,
        Name = like.Name,
        Employer = like.Employer,
        Post = like.Post,
        Employment = like.Employment,
        Registration = like.Registration,
    }).Entity;

    private void Write(Trainee from, Trainee to)
    {
        var contacts = vault.Open(from);
        vault.Write(to, new TraineeInput
        {
            Name = from.Name,
            Employer = from.Employer,
            Post = from.Post,
            Employment = from.Employment,
            IsReleased = from.IsReleased,
            Mobile = contacts.Mobile ?? "",
            Mail = contacts.Mail ?? "",
            IdNumber = contacts.IdNumber ?? "",
            Place = from.Place ?? "",
            Note = from.Note ?? "",
            Registration = from.Registration,
            WithdrawalReason = from.WithdrawalReason ?? "",
            ReplacedBy = from.ReplacedBy ?? 0,
        });
        to.Stamp++;
    }
}
