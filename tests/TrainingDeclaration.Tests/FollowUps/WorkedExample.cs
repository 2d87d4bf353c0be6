using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>
/// A class of 118 persons that was granted 28.50 万元: four days from one country at 60.00 EUR, one from another at 58.00 EUR, 100 EUR
/// = 712.34 元. Test data; no real standard.
/// </summary>
internal static class WorkedExample
{
    public const long GrantedFen = 28_500_000;

    private static readonly DateOnly Filed = new(2022, 9, 1);

    private static readonly Call Call = CallWith(null);

    /// <summary>The call, with what it asks of its classes.</summary>
    public static Call CallWith(FollowUpTerms? terms) => new()
    {
        FollowUp = terms,
        Scheme = "most",
        Serial = "2022",
        Year = 2022,
        Title = "关于征集2022年线上出国（境）培训需求的函",
        AuthorityId = Guid.Empty,
        Issuer = "人才与科普司",
        Limits = { [DemandLimits.SettlementCutoff.Key] = 20221205 },
    };

    private static readonly Organization Unit = new() { Code = "zj-unit", Name = "示例智能装备研究院", Path = "/most/zj/zj-unit/", Office = Office.Unit };

    private static readonly Organization Department = new() { Code = "zj", Name = "示例省科技厅", Path = "/most/zj/", Office = Office.Department };

    /// <summary>The issued declaration.</summary>
    public static Declaration Declaration => new()
    {
        Scheme = "most",
        CallId = Call.Id,
        Call = Call,
        AuthorityId = Guid.Empty,
        UnitId = Unit.Id,
        Unit = Unit,
        DepartmentId = Department.Id,
        Department = Department,
        CreatedById = Guid.Empty,
        CreatedAt = default,
        Status = Status.Planned,
        PlanNumber = "JH2022-017",
        Title = "智能制造示例线上培训班",
        GrantedPersons = 120,
        GrantedDays = 5,
        GrantedFen = GrantedFen,
        StartsOn = new DateOnly(2022, 10, 10),
        EndsOn = new DateOnly(2022, 10, 14),
    };

    /// <summary>The standards and the rate of the day of filing.</summary>
    public static CostContext Costs { get; } = new(
        Filed,
        new CostBasis(
            Guid.Empty, "测试标准", "测试〔2022〕1号", IsTest: true, new string('0', 64),
            [new LineFigures(Guid.Empty, 1, "德国", "DE", null, "EUR", 6_000), new LineFigures(Guid.Empty, 2, "法国", "FR", null, "EUR", 5_800)]),
        new Dictionary<string, RateFigures> { ["EUR"] = new(Guid.Empty, "EUR", Filed, RateKind.Middle, RateQuote.PerHundred, 712_340_000) });

    /// <summary>The context of a filing on that day.</summary>
    public static DossierContext Context(CostContext? costs) =>
        new(Declaration, new FormContext(Call, Unit, Department), new DateTimeOffset(2022, 9, 1, 2, 0, 0, TimeSpan.Zero)) { Costs = costs };

    /// <summary>The materials, which can be filed.</summary>
    public static DossierContent Content(
        Action<ClassPlan>? plan = null, Action<AgreementList>? agreements = null, Action<Schedule>? schedule = null, Action<Budget>? budget = null, int persons = 118,
        Action<EnrolmentNotice>? notice = null)
    {
        var (typedPlan, typedAgreements, typedSchedule, typedBudget) = (Plan(), Agreements(), Timetable(), new Budget { AskedFen = 24_575_730 });
        plan?.Invoke(typedPlan);
        agreements?.Invoke(typedAgreements);
        schedule?.Invoke(typedSchedule);
        budget?.Invoke(typedBudget);
        var typedNotice = Notice();
        notice?.Invoke(typedNotice);
        return new DossierContent(
            new Dictionary<SectionKind, string>
            {
                [SectionKind.Class] = typedPlan.ToJson(),
                [SectionKind.Notice] = typedNotice.ToJson(),
                [SectionKind.Agreements] = typedAgreements.ToJson(),
                [SectionKind.Schedule] = typedSchedule.ToJson(),
                [SectionKind.Trainees] = new Roster { NoticeVersion = "1", Figures = new RosterFigures { Rows = persons, Admitted = persons } }.ToJson(),
                [SectionKind.Budget] = typedBudget.ToJson(),
            },
            [new FrozenFile(Guid.Empty, "agreement.aaaa.scan", "合作协议（双方签署）.pdf", "application/pdf", 512_000, new string('a', 64))]);
    }

    /// <summary>组团通知 as it was published for the class as planned.</summary>
    private static EnrolmentNotice Notice()
    {
        var notice = new EnrolmentNotice
        {
            Title = "关于举办智能制造示例线上培训班的通知",
            DocumentNumber = "示研函〔2022〕12号",
            Audience = "各有关单位",
            Text = "我单位将举办本期培训班，请推荐从事智能制造工作的技术骨干参加。\n参训人员应在职在岗，培训期间脱产学习。",
            EnrolBy = new DateOnly(2022, 9, 20),
            ContactName = "郑样例",
            ContactPhone = "0571-00000104",
        };
        var content = new DossierContent(new Dictionary<SectionKind, string> { [SectionKind.Class] = Plan().ToJson(), [SectionKind.Notice] = notice.ToJson() }, []);
        notice.Version = 1;
        notice.PublishedAt = new DateTimeOffset(2022, 8, 25, 2, 0, 0, TimeSpan.Zero);
        notice.PublishedDigest = EnrolmentNotice.DigestOf(EnrolmentNoticeSheet.Describe(content, Context(null), NoticeHead.Unpublished));
        return notice;
    }

    private static ClassPlan Plan() => new()
    {
        LeaderName = "陈示例",
        LeaderPhone = "0571-00000102",
        EmergencyName = "林示例",
        EmergencyPhone = "0571-00000103",
        Mode = DeliveryMode.Distributed,
        Platform = "示例会议",
        StartsOn = new DateOnly(2022, 10, 10),
        EndsOn = new DateOnly(2022, 10, 14),
    };

    private static AgreementList Agreements() => new()
    {
        Items =
        [
            new Agreement
            {
                Id = "aaaa",
                Institution = "示例工业大学",
                CountryCode = "DE",
                Language = "英文",
                IsBilingual = true,
                SignedOn = new DateOnly(2022, 8, 20),
                OurSigner = "陈示例",
                TheirSigner = "Erika Beispiel",
                Currency = "EUR",
                AmountCents = 3_450_000,
                Clauses = [.. Enum.GetValues<AgreementClause>().Select(clause => new ClauseNote(clause, true, "第5条", null))],
            },
        ],
    };

    private static Schedule Timetable() => new()
    {
        Teachers =
        [
            new Teacher { Id = "tdde", Name = "Max Beispiel", Title = "教授", AgreementId = "aaaa", CountryCode = "DE", ZoneId = "Europe/Berlin" },
            new Teacher { Id = "tffr", Name = "Marie Exemple", Title = "研究员", AgreementId = "aaaa", CountryCode = "FR", ZoneId = "Europe/Paris" },
        ],
        Sessions =
        [
            .. Enumerable.Range(0, 5).Select(day => new ClassSession
            {
                Id = $"s{day}aa",
                Date = new DateOnly(2022, 10, 10).AddDays(day),
                Start = 15 * 60,
                Minutes = 180,
                Kind = SessionKind.Lecture,
                Medium = SessionMedium.Live,
                Title = $"智能制造第 {day + 1} 讲",
                TeacherId = day < 4 ? "tdde" : "tffr",
                Interpreting = Interpreting.Consecutive,
            }),
        ],
    };
}
