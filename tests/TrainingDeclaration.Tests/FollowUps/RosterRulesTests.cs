using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>The rules of 学员 as a table: figures in, codes and grades out. 60 persons are granted.</summary>
public sealed class RosterRulesTests
{
    private const int Granted = 60;

    public static TheoryData<string, string, string> Rules => new()
    {
        { "admitted=0", "", "TRAINEES_REQUIRED:Error" },
        { "admitted=60", "", "" },
        { "admitted=61", "", "TRAINEES_OVER:Error" },
        { "admitted=36", "", "" },
        { "admitted=35", "", "TRAINEES_FEW:NeedsReason" },
        { "admitted=60 sameIndex=2 sameName=2", "", "TRAINEES_TWICE:Error" },
        { "admitted=60 sameName=2", "", "TRAINEES_SAME_NAME:NeedsReason" },
        { "admitted=60 elsewhere=1", "", "TRAINEES_ELSEWHERE:NeedsReason" },
        { "admitted=60 notEmployed=1", "", "TRAINEES_NOT_EMPLOYED:NeedsReason" },
        { "admitted=60 notReleased=1", "", "TRAINEES_NOT_RELEASED:NeedsReason" },
        { "admitted=60 withoutMobile=1", "Distributed", "TRAINEES_MOBILE:Error" },
        { "admitted=60 withoutMobile=1", "Centralized", "" },
        { "admitted=60 withoutMobile=1", "", "" },
        { "admitted=60 noConsent=1", "", "TRAINEES_CONSENT:Error" },
        { "admitted=0 noConsent=1", "", "TRAINEES_CONSENT:Error TRAINEES_REQUIRED:Error" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Figures_GiveFindings(string figures, string mode, string expected)
    {
        var given = figures.Split(' ').Select(part => part.Split('=')).ToDictionary(part => part[0], part => int.Parse(part[1]));
        int Of(string name) => given.GetValueOrDefault(name);
        var roster = new Roster
        {
            NoticeVersion = Of("noConsent") > 0 ? null : PurposeNotice.Version,
            Figures = new RosterFigures
            {
                Rows = Of("admitted"),
                Admitted = Of("admitted"),
                SameIndex = Of("sameIndex"),
                SameName = Of("sameName"),
                Elsewhere = Of("elsewhere"),
                NotEmployed = Of("notEmployed"),
                NotReleased = Of("notReleased"),
                WithoutMobile = Of("withoutMobile"),
            },
        };
        var plan = new ClassPlan { Mode = Enum.TryParse<DeliveryMode>(mode, out var read) ? read : null };

        var found = ExecutionRules.Check(
            new DossierContent(new Dictionary<SectionKind, string> { [SectionKind.Trainees] = roster.ToJson(), [SectionKind.Class] = plan.ToJson() }, []), Context());

        found.Where(finding => finding.Field == ExecutionFields.Trainees).Select(finding => $"{finding.Code}:{finding.Grade}").ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        ExecutionFields.SectionOf(ExecutionFields.Trainees).ShouldBe(SectionKind.Trainees);
    }

    [Fact]
    public void Counting_JudgesTheAdmittedOnly()
    {
        static CountedTrainee Row(string name, Registration state, bool hasMobile = true, string? index = null) => new(name, "示范单位", state, Employment.Employed, true, hasMobile, index, IsElsewhere: index == "b");
        var figures = RosterFigures.Of(
        [
            Row("张三", Registration.Admitted, index: "a"), Row("张 三", Registration.Admitted, index: "b"), Row("张三", Registration.Waiting),
            Row("李四", Registration.Admitted, hasMobile: false), Row("王五", Registration.Withdrawn, hasMobile: false),
        ]);

        figures.ShouldBe(new RosterFigures { Rows = 5, Admitted = 3, Waiting = 1, Withdrawn = 1, WithoutMobile = 1, SameName = 2, Elsewhere = 1 });
        figures.Text.ShouldBe("录取 3 人，候补 1 人，退出 1 人（登记 5 人）");
    }

    private static DossierContext Context()
    {
        static Organization Nobody(Office office) => new() { Code = "", Name = "", Path = "", Office = office };
        var (unit, department) = (Nobody(Office.Unit), Nobody(Office.Department));
        var declaration = new Declaration
        {
            Scheme = "most",
            CallId = Guid.Empty,
            AuthorityId = Guid.Empty,
            UnitId = Guid.Empty,
            Unit = unit,
            DepartmentId = Guid.Empty,
            Department = department,
            CreatedById = Guid.Empty,
            CreatedAt = default,
            GrantedPersons = Granted,
        };
        var call = new Call { AuthorityId = Guid.Empty, Scheme = "most", Serial = "2022", Year = 2022, Title = "", Issuer = "" };
        return new DossierContext(declaration, new FormContext(call, unit, department), new DateTimeOffset(2022, 6, 16, 2, 0, 0, TimeSpan.Zero));
    }
}
