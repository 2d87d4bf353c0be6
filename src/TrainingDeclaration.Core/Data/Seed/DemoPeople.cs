using Microsoft.AspNetCore.Identity;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using static TrainingDeclaration.Core.People.Accounts.SeatKind;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>The people who can sign in to the demonstration. All are invented and share one published password.</summary>
public sealed class DemoPeople(AppDbContext db, IPasswordHasher<User> hasher)
{
    /// <summary>Everybody's password; refused for real accounts.</summary>
    public const string Password = PasswordRules.OfTheDemonstration;

    /// <summary>Everybody, in the order of the sign-in page.</summary>
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("zj.unit", "周样例", "zj-unit", "组团单位", "浙江 经办", Clerk),
        new("zj.unit.head", "郑样例", "zj-unit", "组团单位", "浙江 负责人", Approver, Keeper),
        new("zj.unit2", "蒋样例", "zj-unit2", "组团单位", "浙江另一单位 经办", Clerk),
        new("js.unit", "沈样例", "js-unit", "组团单位", "江苏 经办", Clerk),
        new("js.unit.head", "韩样例", "js-unit", "组团单位", "江苏 负责人", Approver, Keeper),
        new("hz.bureau", "潘样例", "hz", "转报单位", "湖州市科学技术局", Clerk, Approver),
        new("zj.dept", "林样例", "zj", "归口管理部门", "浙江 经办", Clerk),
        new("zj.dept.head", "许样例", "zj", "归口管理部门", "浙江 负责人", Approver, Keeper),
        new("js.dept", "顾样例", "js", "归口管理部门", "江苏 经办", Clerk),
        new("js.dept.head", "陆样例", "js", "归口管理部门", "江苏 负责人", Approver, Keeper),
        new("most.officer", "唐样例", "most", "科技部培训处", "经办", Clerk, Keeper),
        new("most.leader", "方样例", "most", "科技部培训处", "分管领导", Leader),
        new("most.finance", "金样例", "most", "科技部培训处", "财务", Finance),
        new("cas.unit", "孙样例", "cas-unit", "中国科学院", "研究所经办", Clerk),
        new("cas.unit.head", "吴样例", "cas-unit", "中国科学院", "研究所负责人", Approver, Keeper),
        new("cas.officer", "宋样例", "cas", "中国科学院", "人事局", Clerk, Keeper),
        new("cas.leader", "白样例", "cas", "中国科学院", "分管领导", Leader),
        new("cas.finance", "蓝样例", "cas", "中国科学院", "财务", Finance),
        new("sys.admin", "石样例", "most", "管理员", "系统", SystemAdmin),
        new("sec.admin", "安样例", "most", "管理员", "安全", SecurityAdmin),
        new("audit.admin", "沙样例", "most", "管理员", "审计", AuditAdmin),
    ];

    /// <summary>
    /// Adds everybody with their seats, and to every other organization somebody who cannot sign in, so that its
    /// declarations have hands to go to. The caller saves.
    /// </summary>
    /// <param name="organizations">The organizations of the demonstration.</param>
    public void Add(IReadOnlyCollection<Organization> organizations, DateTimeOffset now)
    {
        var ids = organizations.ToDictionary(o => o.Code, o => o.Id);
        foreach (var organization in organizations.Where(o => All.All(person => person.Organization != o.Code)))
        {
            AddPerson($"{organization.Code}.staff", organization.ContactName ?? organization.Name, organization.Id, [Clerk, Approver], passwordHash: null, now);
        }

        // One hash for all: the password is published, and separate hashes would only slow down the first start.
        string? hash = null;
        foreach (var person in All)
        {
            hash ??= hasher.HashPassword(new User { DisplayName = person.Name, OrganizationId = Guid.Empty }, Password);
            AddPerson(person.Account, person.Name, ids[person.Organization], person.Seats, hash, now);
        }
    }

    private void AddPerson(string account, string name, Guid organizationId, IEnumerable<SeatKind> seats, string? passwordHash, DateTimeOffset now)
    {
        var user = new User
        {
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            DisplayName = name,
            OrganizationId = organizationId,
            CreatedAt = now,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            PasswordHash = passwordHash,
        };
        foreach (var seat in seats)
        {
            user.Seats.Add(new Seat { UserId = user.Id, Kind = seat, GrantedAt = now });
        }

        db.Users.Add(user);
    }
}
