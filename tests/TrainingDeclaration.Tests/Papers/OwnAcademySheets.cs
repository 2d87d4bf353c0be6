using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Tests.Schemes.Cas;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>The papers of the academy, described from the fictional examples by today's code.</summary>
internal static class OwnAcademySheets
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    private static readonly string[] Ids = ["C1", "C2", "C3", "C4"];

    private static readonly IReadOnlyList<Declaration> Declarations = [.. Ids.Select((id, index) => Spine(id, index + 1))];

    private static readonly Bundle Plan = Annual();

    /// <summary>The sheets, each under its own name.</summary>
    public static IReadOnlyDictionary<string, Sheet> All { get; } = new Dictionary<string, Sheet>
    {
        ["annual-plan"] = AnnualPlanSheet.Describe(Plan, [.. Plan.Rows]),
        ["academy-approval-sheet"] = ApprovalSheet.Describe(Project, Items, "宋样例", Day),
        ["academy-plan-list"] = PlanListSheet.Describe(Project, Items, Day),
        ["project-notice-money"] = ProjectNoticeSheet.Describe(Declarations[0], AcademyExamples.Of("C1").Context, [], Day),
        ["project-notice-services"] = ProjectNoticeSheet.Describe(Declarations[2], AcademyExamples.Of("C3").Context, AcademyScheme.ForumServices, Day),
        ["project-notice-advanced"] = ProjectNoticeSheet.Describe(Declarations[3], AcademyExamples.Of("C4").Context, [], Day),
        ["result-list"] = ResultListSheet.Describe(Plan.Call, Declarations, Day),
        ["ministry-list"] = MinistryListSheet.Describe(Plan.Call, [Declarations[3]], Day),
    };

    private static Plan Project => new() { CallId = Plan.CallId, Call = Plan.Call, Title = AcademyScheme.Instance.Papers.PlanTitle(2023, 1), Ordinal = 1 };

    private static IReadOnlyList<PlanItem> Items =>
        [.. Declarations.Select((declaration, index) => new PlanItem { PlanId = Guid.Empty, DeclarationId = declaration.Id, Declaration = declaration, Rank = index + 1 })];

    private static Declaration Spine(string id, int number)
    {
        var (body, context) = AcademyExamples.Of(id);
        var declaration = new Declaration
        {
            Scheme = AcademyScheme.Instance.Key,
            CallId = context.Call.Id,
            Call = context.Call,
            UnitId = context.Unit.Id,
            Unit = context.Unit,
            DepartmentId = context.Unit.Id,
            AuthorityId = context.Call.AuthorityId,
            CreatedById = Guid.Empty,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Number = $"PX2023-CAS-{number:0000}",
            SubmissionNumber = 1,
            PlanNumber = id == "C2" ? null : $"JH2023-{number:000}",
        };
        typeof(Declaration).GetProperty(nameof(Declaration.Status))!.SetValue(declaration, id == "C2" ? Status.Reserve : Status.Planned);
        declaration.Summarize(AcademyScheme.Instance.Summarize(body));
        (declaration.GrantedPersons, declaration.GrantedDays, declaration.GrantedFen) = id == "C1" ? (declaration.Persons, declaration.Days, declaration.RequestedFen) : (null, null, null);
        return declaration;
    }

    private static Bundle Annual()
    {
        var (_, context) = AcademyExamples.Of("C1");
        var bundle = new Bundle { CallId = context.Call.Id, Call = context.Call, DepartmentId = context.Unit.Id, Department = context.Unit, Ordinal = 1, Number = "HZ2023-CAS-01" };
        foreach (var (declaration, index) in Declarations.Select((declaration, index) => (declaration, index)))
        {
            bundle.Rows.Add(new BundleRow { BundleId = bundle.Id, DeclarationId = declaration.Id, Declaration = declaration, Rank = index + 1, SubmissionNumber = 1, Opinion = index == 0 ? "本所重点班次" : null });
        }

        return bundle;
    }
}
