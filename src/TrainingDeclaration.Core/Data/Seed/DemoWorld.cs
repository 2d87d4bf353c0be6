using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Fills an empty database with the demonstration. A database that contains anything is left alone.</summary>
public sealed class DemoWorld(AppDbContext db, DemoPeople people, DemoDeclarations declarations, DemoPlayer player, ReceiveInstant received)
{
    /// <summary>Seeds once; returns whether it did.</summary>
    public async Task<bool> SeedAsync(DemoSize size, CancellationToken cancel)
    {
        if (await db.Organizations.AnyAsync(cancel))
        {
            return false;
        }

        var organizations = DemoOrganizations.Create(size);
        db.Organizations.AddRange(organizations);
        people.Add(organizations, received.Value);
        // In the small demonstration the call is published today; in the lived-in one it has been out for three weeks.
        var published = size == DemoSize.LivedIn ? BeijingTime.StartOf(BeijingTime.DateOf(received.Value).AddDays(-21)).AddHours(9) : received.Value;
        var (calls, notices) = DemoCalls.Create(organizations, received.Value, published);
        var academy = DemoAcademyCalls.Create(organizations, received.Value, published);
        db.Calls.AddRange(calls);
        db.Calls.AddRange(academy);
        db.ForwardingNotices.AddRange(notices);
        await db.SaveChangesAsync(cancel);
        await declarations.AddAsync(cancel);
        if (size == DemoSize.LivedIn)
        {
            var issued = DemoCalls.CreateIssued(organizations, BeijingTime.DateOf(received.Value));
            db.Calls.Add(issued.Call);
            db.ForwardingNotices.AddRange(issued.Notices);
            await db.SaveChangesAsync(cancel);
            await player.PlayAsync(issued.Call, calls[^1], academy[^1], cancel);
        }

        return true;
    }
}
