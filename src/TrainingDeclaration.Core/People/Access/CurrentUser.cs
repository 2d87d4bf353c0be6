using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>The signed-in person as every rule sees them. Built in one place, once per request, from the session row.</summary>
public sealed record CurrentUser
{
    public required Guid Id { get; init; }

    /// <summary>Account name.</summary>
    public required string Account { get; init; }

    /// <summary>Name as it appears on documents.</summary>
    public required string Name { get; init; }

    /// <summary>The organization whose seats the person holds.</summary>
    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    /// <summary>Its path in the tree.</summary>
    public required string Path { get; init; }

    public required Office Office { get; init; }

    /// <summary>The seats that the person may act in now: their own and those of colleagues who are away.</summary>
    public required IReadOnlySet<SeatKind> Seats { get; init; }

    /// <summary>Those of the seats that belong to colleagues, with the colleague's name.</summary>
    public IReadOnlyDictionary<SeatKind, string> StandsInFor { get; init; } = new Dictionary<SeatKind, string>();

    /// <summary>Whether the person has switched off the keyboard shortcuts of the review.</summary>
    public bool ReviewKeysOff { get; init; }

    /// <summary>For whom the person acts when an act requires one of the seats; null = for themselves.</summary>
    public string? OnBehalfOf(IReadOnlyCollection<SeatKind> seats)
    {
        var held = seats.Where(Has).ToList();
        return held.Count > 0 && held.TrueForAll(StandsInFor.ContainsKey) ? StandsInFor[held[0]] : null;
    }

    /// <summary>The scheme of the person's tree.</summary>
    public required SchemeProfile Profile { get; init; }

    public string Scheme => Profile.Key;

    public Wording Words => Profile.Words;

    /// <summary>Whether the person's own organization bundles and reports up: a department, or a unit directly below an authority without any.</summary>
    public bool ReportsUp => Office == Office.Department
        || Office == Office.Unit && OrganizationTree.Depth(Path) == 2 && !Profile.HasDepartments;

    /// <summary>Whether the person holds the seat.</summary>
    public bool Has(SeatKind seat) => Seats.Contains(seat);

    /// <summary>Whether the person is one of the three kinds of administrator.</summary>
    public bool IsAdministrator => Seats.Any(seat => seat.IsAdministrator());

    /// <summary>Whether the person holds any seat that works on declarations.</summary>
    public bool HasBusinessSeat => Seats.Any(seat => seat is SeatKind.Clerk or SeatKind.Approver or SeatKind.Leader or SeatKind.Finance);

    /// <summary>The seats in words, in order.</summary>
    public string SeatText => string.Join('、', Seats.Order().Select(seat => seat.Label() + (StandsInFor.TryGetValue(seat, out var absent) ? $"（代{absent}）" : "")));
}
