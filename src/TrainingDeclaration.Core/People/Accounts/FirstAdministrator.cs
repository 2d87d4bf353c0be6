using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Creates the first security administrator of an empty installation, with the authority at the root of its tree. From
/// then on people are added and seats granted in the browser only.
/// </summary>
public sealed class FirstAdministrator(AppDbContext db, ActivationTokens tokens, AuditTrail audit, ReceiveInstant received)
{
    /// <summary>Creates organization and account in one save; returns the invitation for setting the password.</summary>
    /// <param name="code">Lower-case code of the authority, such as <c>most</c>.</param>
    /// <returns>A refusal, in English for the console, if somebody already holds the seat or a value is not acceptable.</returns>
    public async Task<Outcome<Invitation>> CreateAsync(string code, string organization, string account, string name, CancellationToken cancel)
    {
        if (await db.Seats.AnyAsync(seat => seat.Kind == SeatKind.SecurityAdmin, cancel))
        {
            return new Refusal("There is already a security administrator, who adds people in the browser.");
        }

        if (code.Length is 0 or > 40 || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return new Refusal("The code may contain lower-case letters, digits and hyphens only.");
        }

        var authority = await db.Organizations.SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (authority is null)
        {
            authority = new Organization { Code = code, Name = organization, Office = Office.Authority, Path = $"/{code}/" };
            db.Organizations.Add(authority);
        }

        var user = new User
        {
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            DisplayName = name,
            OrganizationId = authority.Id,
            CreatedAt = received.Value,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        user.Seats.Add(new Seat { UserId = user.Id, Kind = SeatKind.SecurityAdmin, GrantedAt = received.Value });
        db.Users.Add(user);
        audit.Add(AuditKind.AccountCreated, null, user, name);
        audit.Add(AuditKind.SeatGranted, null, user, SeatKind.SecurityAdmin.Label());
        await db.SaveChangesAsync(cancel);
        return new Invitation(account, name, tokens.Create(user));
    }
}
