using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Tests.Workflow;

public sealed class TransitionTableTests
{
    [Fact]
    public void Labels_ExistForEveryStatusActAndNeed()
    {
        Enum.GetValues<Status>().Select(s => s.Label()).Distinct().Count().ShouldBe(Enum.GetValues<Status>().Length);
        Enum.GetValues<Act>().ShouldAllBe(act => act.Label().Length > 0);
        Enum.GetValues<Need>().ShouldAllBe(need => need.Label().Length > 0);
        Enum.GetValues<Effect>().Select(effect => effect.Label(Wording.Usual)).Distinct().Count().ShouldBe(Enum.GetValues<Effect>().Length);
    }

    [Fact]
    public void Effects_AreEachReachedByARow()
    {
        var rows = SchemeCatalog.All.SelectMany(scheme => scheme.Workflow.Rows).ToList();
        Unreached(rows).ShouldBeEmpty();
        Unreached([.. rows.Where(row => row.Act != Act.Implement)]).ShouldBe([Effect.NoteHeld], "the check can fail");
    }

    [Fact]
    public void Needs_AreEachJudged() => NeedChecks.Known.ShouldBe(Enum.GetValues<Need>(), ignoreOrder: true);

    /// <summary>A row that numbers, counts and freezes does so in this order: the paper carries the number and the count.</summary>
    [Fact]
    public void Effects_OfAReport_FreezeLast()
    {
        foreach (var row in SchemeCatalog.All.SelectMany(scheme => scheme.Workflow.Rows).Where(row => row.Act == Act.Report || row.Does.Contains(Effect.Freeze)))
        {
            row.Act.ShouldBe(Act.Report);
            row.Does[0].ShouldBe(Effect.DrawNumber);
            row.Does[^1].ShouldBe(Effect.Freeze);
            row.Does.ShouldContain(Effect.CountSubmission);
        }
    }

    private static IEnumerable<Effect> Unreached(IReadOnlyList<Transition> rows) => Enum.GetValues<Effect>().Except(rows.SelectMany(row => row.Does));

    [Fact]
    public void Table_WithTwoRowsForOneSeat_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TransitionTable([.. Most, Most[1]])).Message.ShouldContain("Two rows");

    [Fact]
    public void Table_WithAStatusThatNothingReaches_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TransitionTable([.. Most.Where(row => row.Act != Act.Recommend)])).Message.ShouldContain("Recommended is never reached");

    [Fact]
    public void Table_ThatChangesTheHolderSilently_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TransitionTable([.. Most.Select(row => row.Act == Act.Relay ? row with { Tells = [] } : row)]))
            .Message.ShouldContain("tells nobody");

    /// <summary>The product's table, restated from the people's side: who can do what where.</summary>
    [Theory]
    [InlineData(Office.Unit, SeatKind.Clerk, Status.Draft, "填写 删除草稿 提请审签")]
    [InlineData(Office.Unit, SeatKind.Approver, Status.Draft, "填写 报送 撤销申报")]
    [InlineData(Office.Unit, SeatKind.Clerk, Status.AwaitingSignOff, "")]
    [InlineData(Office.Unit, SeatKind.Approver, Status.AwaitingSignOff, "填写 退回经办 报送 撤销申报")]
    [InlineData(Office.Unit, SeatKind.Approver, Status.DepartmentReview, "撤回 撤销申报")]
    [InlineData(Office.Unit, SeatKind.Approver, Status.AuthorityReview, "")]
    [InlineData(Office.Bureau, SeatKind.Approver, Status.BureauReview, "开始审核 转报 退回修改")]
    [InlineData(Office.Bureau, SeatKind.Clerk, Status.BureauReview, "开始审核 退回修改")]
    [InlineData(Office.Bureau, SeatKind.Approver, Status.DepartmentReview, "")]
    [InlineData(Office.Department, SeatKind.Clerk, Status.DepartmentReview, "开始审核 退回修改 拟办")]
    [InlineData(Office.Department, SeatKind.Approver, Status.DepartmentReview, "开始审核 退回修改 同意推荐 不予推荐")]
    [InlineData(Office.Department, SeatKind.Approver, Status.Recommended, "收回 汇总上报 重新上报")]
    [InlineData(Office.Department, SeatKind.Clerk, Status.ReturnedToDepartment, "退回修改")]
    [InlineData(Office.Department, SeatKind.Approver, Status.ReturnedToDepartment, "重新上报 退回修改")]
    [InlineData(Office.Department, SeatKind.Approver, Status.AuthorityReview, "")]
    [InlineData(Office.Authority, SeatKind.Clerk, Status.AuthorityReview, "开始审核 退回归口部门 直接退回单位 拟支持 不予支持 终止")]
    [InlineData(Office.Authority, SeatKind.Clerk, Status.Proposed, "移出 报批 终止")]
    [InlineData(Office.Authority, SeatKind.Clerk, Status.NotSupported, "改变决定 终止")]
    [InlineData(Office.Authority, SeatKind.Leader, Status.AwaitingLeader, "同意 不同意")]
    [InlineData(Office.Authority, SeatKind.Clerk, Status.AwaitingLeader, "终止")]
    [InlineData(Office.Authority, SeatKind.Clerk, Status.Approved, "下达计划 终止")]
    [InlineData(Office.Authority, SeatKind.Finance, Status.Approved, "")]
    public void Seat_InStatus_MayDoExactly(Office office, SeatKind seat, Status status, string acts) =>
        string.Join(' ', SchemeCatalog.Of("most").Workflow.For(status, Person(office, seat)).Select(row => row.Act.Label())).ShouldBe(acts);

    private static IReadOnlyList<Transition> Most => SchemeCatalog.Of("most").Workflow.Rows;

    private static CurrentUser Person(Office office, SeatKind seat) => new()
    {
        Id = Guid.CreateVersion7(),
        Account = "a",
        Name = "甲",
        OrganizationId = Guid.CreateVersion7(),
        OrganizationName = "单位",
        Path = "/a/",
        Office = office,
        Profile = SchemeCatalog.Of("most").Profile,
        Seats = new HashSet<SeatKind> { seat },
    };
}
