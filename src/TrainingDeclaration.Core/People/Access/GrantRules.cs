using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>
/// Who manages whom: the organization above appoints the Keeper, the Keeper grants Clerk and Approver in their own organization,
/// the security administrator grants the seats of authorities and administrators.
/// </summary>
public static class GrantRules
{
    private static readonly SeatKind[] AtHome = [SeatKind.Clerk, SeatKind.Approver];

    /// <summary>The seats that the person may grant and revoke in an organization, in order.</summary>
    public static IReadOnlyList<SeatKind> Grantable(CurrentUser actor, Guid organizationId, string path, Office office) =>
        [.. Enum.GetValues<SeatKind>().Where(seat => Allows(actor, organizationId, path, office, seat))];

    /// <summary>Why the person may not grant or revoke this seat there; null if allowed.</summary>
    public static Refusal? Refuse(CurrentUser actor, Guid organizationId, string path, Office office, SeatKind seat) =>
        Allows(actor, organizationId, path, office, seat) ? null : new Refusal(seat switch
        {
            SeatKind.Clerk or SeatKind.Approver when office != Office.Authority => $"{seat.Label()}由本单位管理员授予或撤销。",
            SeatKind.Keeper when office != Office.Authority => "单位管理员由上级单位指定或撤销。",
            _ => $"{seat.Label()}由安全管理员授予或撤销。",
        });

    /// <summary>Whether the person may suspend, restore and invite the people of an organization.</summary>
    public static bool MayKeep(CurrentUser actor, Guid organizationId) =>
        actor.Has(SeatKind.SecurityAdmin) || actor.Has(SeatKind.Keeper) && actor.OrganizationId == organizationId;

    /// <summary>Whether the path is below the person's organization.</summary>
    public static bool IsBelow(CurrentUser actor, string path) =>
        path.Length > actor.Path.Length && path.StartsWith(actor.Path, StringComparison.Ordinal);

    private static bool Allows(CurrentUser actor, Guid organizationId, string path, Office office, SeatKind seat) =>
        (actor.Has(SeatKind.Keeper) && actor.OrganizationId == organizationId && AtHome.Contains(seat))
        || (actor.May(Permission.ManageOrganizations) && IsBelow(actor, path) && seat == SeatKind.Keeper)
        || (actor.Has(SeatKind.SecurityAdmin) && office == Office.Authority);
}
