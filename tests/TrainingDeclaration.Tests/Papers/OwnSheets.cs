using System.Text.Json.Nodes;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Tests.Schemes.Cas;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>Every paper that the system prints, described from the fictional examples by today's code.</summary>
internal static class OwnSheets
{
    private static readonly DateOnly Day = new(2022, 7, 20);

    private static readonly JsonArray Examples = Read();

    private static readonly Call Call = new()
    {
        Scheme = "most",
        Serial = "2022",
        Year = 2022,
        Title = "关于征集2022年线上出国（境）培训需求的函",
        DocumentNumber = "国科才函〔2022〕39号",
        Contacts = [new Contact("赵样例", "010-00000001", null, "010-00000002")],
        AuthorityId = Guid.Empty,
        Issuer = "人才与科普司",
        Limits = { [DemandLimits.SettlementCutoff.Key] = 20221205 },
    };

    /// <summary>A block of the chain.</summary>
    public static ChainBlock Block { get; } = new()
    {
        Number = 128,
        At = new DateTimeOffset(2022, 10, 9, 1, 29, 0, TimeSpan.Zero),
        Streams = 1_207,
        Entries = 45_310,
        Root = "",
        PreviousHash = "",
        Hash = "7c1e0f3ab5d2946804f7e19c6b8a2d531f90c4e7a6b8d2035e17f94c8a6b03d2",
        Mac = "",
    };

    private static Plan Plan => new() { CallId = Guid.Empty, Call = Call, Title = "2022年线上出国（境）培训计划（第一批）", Ordinal = 1 };

    private static IReadOnlyList<PlanItem> Items { get; } =
        [.. new[] { "D1", "D2", "D6" }.Select((id, index) => new PlanItem { PlanId = Guid.Empty, DeclarationId = Guid.Empty, Declaration = Spine(id), Rank = index + 1 })];

    private static Bundle Bundle { get; } = Compile();

    private static Dictionary<Guid, Opinion> Opinions { get; } = Bundle.Rows.Take(1).ToDictionary(row => row.DeclarationId, row => new Opinion
    {
        DeclarationId = row.DeclarationId,
        SubmissionNumber = 1,
        Necessity = "符合我省智能制造重点方向，前期合作基础扎实，培训内容与企业急需衔接紧密，" + "参训对象选择得当。",
        Reasonableness = "人数、天数和经费安排合理。",
    });

    /// <summary>The sheets, each under its own name.</summary>
    public static IReadOnlyDictionary<string, Sheet> All { get; } = new Dictionary<string, Sheet>(OwnAcademySheets.All.Concat(OwnFollowUps.All))
    {
        ["demand-form-d1"] = DemandFormSheet.Describe(Form("D1"), Context("D1")),
        ["demand-form-d2"] = DemandFormSheet.Describe(Form("D2"), Context("D2")),
        ["demand-form-d6"] = DemandFormSheet.Describe(Form("D6"), Context("D6") with { PrintedDate = Day }),
        ["demand-form-empty"] = DemandFormSheet.Describe(new DemandForm { DeclarationId = Guid.Empty }, Context("D1")),
        ["academy-class-c1"] = AcademyClass("C1"),
        ["academy-class-c3"] = AcademyClass("C3"),
        ["academy-class-c4"] = AcademyClass("C4"),
        ["academy-class-empty"] = AcademyClassSheet.Describe(new AcademyClass { DeclarationId = Guid.Empty }, AcademyExamples.Of("C1").Context),
        ["bundle-list"] = BundleListSheet.Describe(Bundle, [.. Bundle.Rows], Opinions),
        ["approval-sheet"] = ApprovalSheet.Describe(Plan, Items, "严培训", Day),
        ["plan-list"] = PlanListSheet.Describe(Plan, Items, Day),
        ["receipt"] = ReceiptSheet.Describe(Spine("D1"), Context("D1"), Frozen("XQ2022-33-0001", 2, 1), "湖州市科学技术局", "钱负责", ChainMark.Text(Block.Number, Block.Hash)),
        ["anchor-sheet"] = AnchorSheet.Describe(Block, "MD20221009", "邓审计", new DateTimeOffset(2022, 10, 9, 1, 30, 5, TimeSpan.Zero)),
        ["fax-cover"] = FaxCoverSheet.Describe(
            Bundle, [.. Bundle.Rows], Frozen("HZ2022-33-01", 1, 2), Bundle.Rows.ToDictionary(row => row.DeclarationId, row => Frozen(row.Declaration.Number!, 1, 2))),
        ["execution-notice"] = ExecutionNoticeSheet.Describe(Items[0].Declaration, Context("D1"), Day),
    };

    /// <summary>A form from the examples file.</summary>
    public static DemandForm Form(string id)
    {
        var json = Example(id);
        string? Text(string name) => (string?)json[name];
        return new DemandForm
        {
            DeclarationId = Guid.Empty,
            PeriodStart = DateOnly.Parse((string)json["plannedPeriod"]!["start"]!, System.Globalization.CultureInfo.InvariantCulture),
            PeriodEnd = DateOnly.Parse((string)json["plannedPeriod"]!["end"]!, System.Globalization.CultureInfo.InvariantCulture),
            PeriodText = (string?)json["plannedPeriod"]!["printText"],
            Theme = Text("theme"),
            ContactName = (string?)json["organizer"]!["contact"],
            ContactPhone = (string?)json["organizer"]!["phone"],
            CountryCodes = [.. json["countries"]!.AsArray().Select(country => (string)country!["code"]!)],
            Persons = (int)json["persons"]!,
            Days = (int)json["days"]!,
            BudgetFen = (long)((decimal)json["budgetWan"]! * Money.FenPerWan),
            HasOverseasFunding = (bool)json["overseasFunding"]!["has"]!,
            Funder = (string?)json["overseasFunding"]!["funder"],
            TargetGroup = Text("trainees"),
            Institutions = [.. json["institutions"]!.AsArray().Select(one => new Institution((string?)one!["name"], (bool?)one["isPartner"]))],
            Purpose = Text("purpose"),
            ContentAndNecessity = Text("necessity"),
        };
    }

    /// <summary>附件2 for a form, in the names of D1.</summary>
    public static Sheet Describe(DemandForm form) => DemandFormSheet.Describe(form, Context("D1"));

    private static Sheet AcademyClass(string id)
    {
        var (body, context) = AcademyExamples.Of(id);
        return AcademyClassSheet.Describe(body, context);
    }

    private static FormContext Context(string id)
    {
        var json = Example(id);
        return new FormContext(
            Call,
            new Organization { Code = "u", Name = (string)json["organizer"]!["name"]!, Office = Office.Unit, Path = "/a/d/u/" },
            new Organization
            {
                Code = "d",
                Name = (string)json["supervisingDepartment"]!["name"]!,
                Office = Office.Department,
                Path = "/a/d/",
                ContactName = (string?)json["supervisingDepartment"]!["contact"],
                ContactPhone = (string?)json["supervisingDepartment"]!["phone"],
            });
    }

    private static Declaration Spine(string id)
    {
        var (form, context) = (Form(id), Context(id));
        return new Declaration
        {
            Scheme = "most",
            CallId = Guid.Empty,
            AuthorityId = Guid.Empty,
            UnitId = Guid.Empty,
            Unit = context.Unit,
            DepartmentId = Guid.Empty,
            Department = context.Department,
            CreatedById = Guid.Empty,
            CreatedAt = default,
            Number = "XQ2022-33-00" + id[1..].PadLeft(2, '0'),
            Title = form.Theme,
            Places = Core.Base.Reference.Countries.Names(form.CountryCodes),
            StartsOn = form.PeriodStart,
            EndsOn = form.PeriodEnd,
            Persons = form.Persons,
            Days = form.Days,
            RequestedFen = form.BudgetFen,
            GrantedPersons = form.Persons,
            GrantedDays = form.Days,
            GrantedFen = form.BudgetFen,
            PlanNumber = "JH2022-00" + id[1..].PadLeft(2, '0'),
        };
    }

    private static Paper Frozen(string number, int version, int pages) => new()
    {
        Kind = PaperKind.Form,
        SubjectId = Guid.Empty,
        Code = "7KQ4M9XTH3PD",
        DocumentName = "附件2　2022年线上出国（境）培训需求表",
        Number = number,
        Version = version,
        SheetJson = "",
        PrintedHash = new string('a', 32) + new string('1', 32),
        PdfHash = new string('b', 32) + new string('2', 32),
        Pages = pages,
        FrozenAt = new DateTimeOffset(2022, 6, 16, 6, 3, 40, TimeSpan.Zero),
        State = PaperState.Valid,
    };

    private static Bundle Compile()
    {
        var bundle = new Bundle
        {
            CallId = Guid.Empty,
            Call = Call,
            DepartmentId = Guid.Empty,
            Department = Context("D1").Department,
            Ordinal = 1,
            Number = "HZ2022-33-01",
            CoverText = "本批共三件，均经专家论证。\n其中第 1 件与我省重点产业关系最为密切，请优先考虑。",
        };
        foreach (var (id, rank) in new[] { "D1", "D2", "D6" }.Select((id, index) => (id, index + 1)))
        {
            var declaration = Spine(id);
            bundle.Rows.Add(new BundleRow { BundleId = bundle.Id, DeclarationId = declaration.Id, Declaration = declaration, Rank = rank, SubmissionNumber = 1 });
        }

        return bundle;
    }

    private static JsonNode Example(string id) => Examples.First(node => (string?)node!["exampleId"] == id)!;

    private static JsonArray Read()
    {
        using var stream = typeof(OwnSheets).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonNode.Parse(stream)!["demandForms"]!.AsArray();
    }
}
