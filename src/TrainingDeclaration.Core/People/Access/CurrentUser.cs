using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>The signed-in person as every rule sees them. Built in one place per request, from the session row.</summary>
public sealed record CurrentUser
{
    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Account name.</summary>
    public required string Account { get; init; }

    /// <summary>Name as on documents.</summary>
    public required string Name { get; init; }

    /// <summary>The organization whose seats the person holds.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its name.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>Its path in the tree.</summary>
    public required string Path { get; init; }

    /// <summary>Its office.</summary>
    public required Office Office { get; init; }

    /// <summary>The seats that the person may act in now: their own and those of colleagues who are away.</summary>
    public required IReadOnlySet<SeatKind> Seats { get; init; }

    /// <summary>Of these, the seats of colleagues, with the name of the colleague.</summary>
    public IReadOnlyDictionary<SeatKind, string> StandsInFor { get; init; } = new Dictionary<SeatKind, string>();

    /// <summary>For whom the person acts when an act asks for one of the seats; null = for themselves.</summary>
    public string? OnBehalfOf(IReadOnlyCollection<SeatKind> seats)
    {
        var held = seats.Where(Has).ToList();
        return held.Count > 0 && held.TrueForAll(StandsInFor.ContainsKey) ? StandsInFor[held[0]] : null;
    }

    /// <summary>The scheme that the tree runs.</summary>
    public required SchemeProfile Profile { get; init; }

    /// <summary>Its key.</summary>
    public string Scheme => Profile.Key;

    /// <summary>Its words.</summary>
    public Wording Words => Profile.Words;

    /// <summary>Whether the person's own organization bundles and reports up: a department, or a unit right below an authority whose scheme has none.</summary>
    public bool ReportsUp => Office == Office.Department
        || Office == Office.Unit && OrganizationTree.Depth(Path) == 2 && !Profile.HasDepartments;

    /// <summary>Whether the person holds the seat.</summary>
    public bool Has(SeatKind seat) => Seats.Contains(seat);

    /// <summary>Whether the person is one of the three administrators.</summary>
    public bool IsAdministrator => Seats.Any(seat => seat.IsAdministrator());

    /// <summary>Whether the person holds any seat that works on declarations.</summary>
    public bool HasBusinessSeat => Seats.Any(seat => seat is SeatKind.Clerk or SeatKind.Approver or SeatKind.Leader or SeatKind.Finance);

    /// <summary>The seats in words, in their order.</summary>
    public string SeatText => string.Join('、', Seats.Order().Select(seat => seat.Label() + (StandsInFor.TryGetValue(seat, out var absent) ? $"（代{absent}）" : "")));
}
