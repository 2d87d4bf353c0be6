using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Rules about seats that apply everywhere.</summary>
public static class Seats
{
    /// <summary>The three kinds of administrator (三员).</summary>
    public static readonly IReadOnlySet<SeatKind> Administrators =
        new HashSet<SeatKind> { SeatKind.SystemAdmin, SeatKind.SecurityAdmin, SeatKind.AuditAdmin };

    /// <summary>Whether the seat is one of the three kinds of administrator.</summary>
    public static bool IsAdministrator(this SeatKind seat) => Administrators.Contains(seat);

    /// <summary>Whether a person with these seats may also be given this one in an organization of that office.</summary>
    /// <param name="words">The wording of whoever asks.</param>
    public static Refusal? Refuse(SeatKind seat, IReadOnlyCollection<SeatKind> held, Office office, Wording words)
    {
        if (seat is SeatKind.Leader or SeatKind.Finance && office != Office.Authority)
        {
            return new Refusal($"{seat.Label()}只设在{words.AuthorityOffice}，请选择经办或负责人。");
        }

        if (held.Any(other => other != seat && (other.IsAdministrator() || seat.IsAdministrator())))
        {
            return new Refusal("系统、安全、审计三员须由三个不同的人担任，也不能兼任业务岗位。请先撤销原岗位，或授予另一人。");
        }

        return null;
    }

    /// <summary>The seat's name.</summary>
    public static string Label(this SeatKind seat) => seat switch
    {
        SeatKind.Clerk => "经办",
        SeatKind.Approver => "负责人",
        SeatKind.Keeper => "单位管理员",
        SeatKind.Leader => "分管领导",
        SeatKind.Finance => "财务",
        SeatKind.SystemAdmin => "系统管理员",
        SeatKind.SecurityAdmin => "安全管理员",
        SeatKind.AuditAdmin => "审计管理员",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
