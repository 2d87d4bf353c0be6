using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Who acts in the demonstration: the people who can sign in and, for offices and seats without one, somebody who cannot.</summary>
internal sealed class DemoCast
{
    private readonly Dictionary<string, Organization> _organizations;
    private readonly IReadOnlyList<User> _people;
    private readonly Dictionary<(Guid, SeatKind), CurrentUser> _known = [];

    private DemoCast(IEnumerable<Organization> organizations, IReadOnlyList<User> people)
    {
        _organizations = organizations.ToDictionary(o => o.Code);
        _people = people;
    }

    /// <summary>Loads organizations and people once.</summary>
    public static async Task<DemoCast> ReadAsync(AppDbContext db, CancellationToken cancel) =>
        new(await db.Organizations.AsNoTracking().ToListAsync(cancel), await db.Users.AsNoTracking().Include(u => u.Seats).ToListAsync(cancel));

    /// <summary>The organization with that code.</summary>
    public Organization this[string code] => _organizations[code];

    /// <summary>The organization with that key.</summary>
    public Organization this[Guid id] => _organizations.Values.Single(o => o.Id == id);

    /// <summary>The person who holds the seat there.</summary>
    public CurrentUser Of(Organization organization, SeatKind seat)
    {
        if (_known.TryGetValue((organization.Id, seat), out var known))
        {
            return known;
        }

        var person = _people.FirstOrDefault(user => user.OrganizationId == organization.Id && user.Seats.Any(held => held.Kind == seat));
        return _known[(organization.Id, seat)] = new CurrentUser
        {
            Id = person?.Id ?? Guid.CreateVersion7(),
            Account = person?.UserName ?? organization.Code,
            Name = person?.DisplayName ?? organization.ContactName ?? organization.Name,
            OrganizationId = organization.Id,
            OrganizationName = organization.Name,
            Path = organization.Path,
            Office = organization.Office,
            Profile = SchemeCatalog.Run(_organizations.Values.Single(o => o.ParentId == null && organization.Path.StartsWith(o.Path, StringComparison.Ordinal)).Scheme).Profile,
            Seats = person is null ? new HashSet<SeatKind> { seat } : person.Seats.Select(held => held.Kind).ToHashSet(),
        };
    }
}
