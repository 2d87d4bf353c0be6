using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>One row of the <see cref="PermissionTable"/>: anybody in these offices who holds one of these seats.</summary>
/// <param name="Offices">Empty means any office.</param>
public sealed record PermissionRow(Permission Permission, IReadOnlyList<Office> Offices, IReadOnlyList<SeatKind> Seats, string Label)
{
    /// <summary>Whether units that report straight up, without a department, have it too.</summary>
    public bool ForUnitsThatReportUp { get; init; }

    /// <summary>Whether it exists only in trees whose scheme pays by cost standards.</summary>
    public bool OnlyWherePaidByStandards { get; init; }

    /// <summary>Whether the person has it.</summary>
    public bool Allows(CurrentUser user) => (!OnlyWherePaidByStandards || user.Profile.PaysByStandards)
        && (Offices.Count == 0 || Offices.Contains(user.Office) || ForUnitsThatReportUp && user.ReportsUp) && Seats.Any(user.Has);

    /// <summary>Who has it, in words:「归口管理部门的经办、负责人」.</summary>
    public string Who
    {
        get
        {
            var seats = string.Join('、', Seats.Select(seat => seat.Label()));
            return Offices.Count == 0 ? seats : $"{string.Join('、', Offices.Select(office => office.Label()))}的{seats}";
        }
    }
}
