using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Tests.Accounts;

public sealed class GrantRulesTests
{
    private static readonly Guid Home = Guid.CreateVersion7();

    [Theory]
    [InlineData(SeatKind.Keeper, Office.Unit, true, "Clerk,Approver")]
    [InlineData(SeatKind.Keeper, Office.Department, true, "Clerk,Approver")]
    [InlineData(SeatKind.Keeper, Office.Department, false, "Keeper")]
    [InlineData(SeatKind.Keeper, Office.Unit, false, "")]
    [InlineData(SeatKind.Clerk, Office.Department, false, "Keeper")]
    [InlineData(SeatKind.Clerk, Office.Department, true, "")]
    [InlineData(SeatKind.Clerk, Office.Bureau, false, "")]
    [InlineData(SeatKind.SystemAdmin, Office.Authority, false, "")]
    [InlineData(SeatKind.AuditAdmin, Office.Authority, true, "")]
    [InlineData(SeatKind.SecurityAdmin, Office.Authority, false, "")]
    [InlineData(SeatKind.SecurityAdmin, Office.Authority, true, "Clerk,Approver,Keeper,Leader,Finance,SystemAdmin,SecurityAdmin,AuditAdmin")]
    public void Grantable_ByTable_GivesTheseSeats(SeatKind held, Office office, bool atHome, string seats)
    {
        var actor = Person(held, office);
        var granted = atHome
            ? GrantRules.Grantable(actor, Home, actor.Path, office)
            : GrantRules.Grantable(actor, Guid.CreateVersion7(), actor.Path + "below/", Office.Unit);

        string.Join(',', granted).ShouldBe(seats);
    }

    [Fact]
    public void Administrators_HaveNothingToDoWithDeclarations()
    {
        Permission[] forbidden = [Permission.SeeDeclarations, Permission.DeclareForUnit, Permission.Review, Permission.Bundles, Permission.Papers, Permission.Plans, Permission.ManageCalls, Permission.ForwardCalls];
        foreach (var seat in Seats.Administrators)
        {
            var person = Person(seat, Office.Authority);
            forbidden.Where(person.May).ShouldBeEmpty();
        }
    }

    [Fact]
    public void PermissionTable_EveryPermission_HasOneRow() =>
        PermissionTable.Rows.Select(row => row.Permission).ShouldBe(Enum.GetValues<Permission>(), ignoreOrder: true);

    private static CurrentUser Person(SeatKind seat, Office office) => new()
    {
        Id = Guid.CreateVersion7(),
        Account = "a.person",
        Name = "某样例",
        OrganizationId = Home,
        OrganizationName = "某单位",
        Path = "/most/zj/",
        Office = office,
        Profile = SchemeCatalog.Of("most").Profile,
        Seats = new HashSet<SeatKind> { seat },
    };
}
