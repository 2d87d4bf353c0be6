using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Fills an empty database with the demonstration. A database that holds anything is left alone.</summary>
public sealed class DemoWorld(AppDbContext db, DemoPeople people, DemoDeclarations declarations, ReceiveInstant received)
{
    /// <summary>Seeds once; returns whether it did.</summary>
    public async Task<bool> SeedAsync(CancellationToken cancel)
    {
        if (await db.Organizations.AnyAsync(cancel))
        {
            return false;
        }

        var organizations = DemoOrganizations.Create();
        db.Organizations.AddRange(organizations);
        people.Add(organizations, received.Value);
        var (calls, notices) = DemoCalls.Create(organizations, received.Value);
        db.Calls.AddRange(calls);
        db.Calls.AddRange(DemoAcademyCalls.Create(organizations, received.Value));
        db.ForwardingNotices.AddRange(notices);
        await db.SaveChangesAsync(cancel);
        await declarations.AddAsync(cancel);
        return true;
    }
}
