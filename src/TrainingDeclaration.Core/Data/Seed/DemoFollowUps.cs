using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>A class of the demonstration that is prepared after its plan.</summary>
/// <param name="Name">Name of its story.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Currency">ISO code in which the agreement is priced.</param>
/// <param name="Cents">Price of the agreement in hundredths of that currency.</param>
/// <param name="Zone">Where the teacher sits.</param>
/// <param name="FirstTrainee">Number of the first trainee.</param>
/// <param name="Trainees">How many have been registered.</param>
/// <param name="AskedFen">What the unit asks for; 0 = it has not come so far.</param>
internal sealed record DemoClass(string Name, string Unit, string Currency, long Cents, string Zone, string Teacher, int FirstTrainee, int Trainees, long AskedFen);

/// <summary>What units of the demonstration type into their execution materials; names and figures are fictional.</summary>
internal static class DemoFollowUps
{
    /// <summary>Filed, accepted and funded.</summary>
    public static readonly DemoClass Drive = new("drive", "zj-unit", "EUR", 2_350_000, "Europe/Berlin", "Weber", 1, 60, 13_500_000);

    /// <summary>Being held, on its second day.</summary>
    public static readonly DemoClass Sensing = new("sensing", "zj-unit", "EUR", 880_000, "Europe/Berlin", "Fischer", 301, 30, 6_500_000);

    /// <summary>Held, settled, paid and concluded.</summary>
    public static readonly DemoClass Casting = new("casting", "zj-unit", "AUD", 1_400_000, "Australia/Brisbane", "Turner", 501, 30, 6_300_000);

    /// <summary>Held to its end; its summary is filed, its settlement is with Finance.</summary>
    public static readonly DemoClass Grinding = new("grinding", "js-unit", "JPY", 160_000_000, "Asia/Tokyo", "高桥", 401, 40, 7_000_000);

    /// <summary>Half prepared.</summary>
    public static readonly DemoClass Welding = new("welding", "zj-unit", "CHF", 1_600_000, "Europe/Zurich", "Keller", 101, 12, 0);

    /// <summary>Returned once and filed again.</summary>
    public static readonly DemoClass Coating = new("coating", "js-unit", "JPY", 298_000_000, "Asia/Tokyo", "佐藤", 201, 50, 10_300_000);

    /// <summary>Key of the one agreement.</summary>
    public const string AgreementId = "demo";

    /// <summary>The standards of the demonstration, marked 测试数据: no real figure is delivered.</summary>
    public static string Standards { get; } = """
        序号,国家（地区）,代码,城市,币种,每人每天,来源页,备注
        1,德国,DE,,EUR,60.00,测试,测试数据
        2,日本,JP,,JPY,9000.00,测试,测试数据
        3,澳大利亚,AU,,AUD,95.00,测试,测试数据
        4,瑞士,CH,,CHF,70.00,测试,测试数据
        """;

    /// <summary>Rates per 100 of the currency, marked 测试数据.</summary>
    public static readonly IReadOnlyList<(string Currency, string Value)> Rates = [("EUR", "756.20"), ("JPY", "4.62"), ("AUD", "462.50"), ("CHF", "805.40")];

    /// <summary>班级安排 for the days that were declared.</summary>
    public static ClassPlan Class(Declaration declaration, string platform = "示例会议平台") => new()
    {
        LeaderName = declaration.Unit.ContactName,
        LeaderPhone = declaration.Unit.ContactPhone,
        EmergencyName = "林样例",
        EmergencyPhone = "13800000103",
        Mode = DeliveryMode.Distributed,
        Platform = platform,
        StartsOn = declaration.StartsOn,
        EndsOn = declaration.EndsOn,
    };

    /// <summary>组团通知, open to everybody who has its code.</summary>
    public static EnrolmentNotice Notice(Declaration declaration) => new()
    {
        Title = $"关于举办{declaration.Title}的通知",
        Audience = "各有关单位",
        Text = """
            根据年度线上出国（境）培训计划，我单位将举办本期培训班。请推荐从事相关工作的技术骨干和管理人员参加。
            参训人员应在职在岗，培训期间脱产学习，不承担本单位日常工作任务。请派员单位填写报名表并加盖公章，于报名截止前发送至联系人邮箱。
            培训不收取学费。境外授课以网络直播为主，配同声传译。
            """,
        EnrolBy = declaration.StartsOn?.AddDays(-20),
        ContactName = declaration.Unit.ContactName,
        ContactPhone = declaration.Unit.ContactPhone,
        IsPublic = true,
    };

    /// <summary>One agreement with the institution that was declared.</summary>
    /// <param name="lacks">The clause that it does not settle; null = it settles all.</param>
    public static AgreementList Agreements(DemoClass known, DemandForm form, DateOnly signed, AgreementClause? lacks = null) => new()
    {
        Items =
        [
            new Agreement
            {
                Id = AgreementId,
                Institution = form.Institutions[0].Name,
                CountryCode = form.CountryCodes[0],
                Language = "英文",
                IsBilingual = true,
                SignedOn = signed,
                OurSigner = "陈样例",
                TheirSigner = "培训部负责人（示例）",
                Currency = known.Currency,
                AmountCents = known.Cents,
                Clauses = [.. Enum.GetValues<AgreementClause>().Select((clause, at) => new ClauseNote(clause, clause != lacks, clause == lacks ? null : $"第{at + 3}条", null))],
            },
        ],
    };

    /// <summary>An afternoon of lectures and an hour of questions on each declared day.</summary>
    /// <param name="discussed">Minutes of the questions.</param>
    public static Schedule Schedule(DemoClass known, Declaration declaration, DemandForm form, int discussed = 60) => new()
    {
        Teachers =
        [
            new Teacher { Id = "demo", Name = $"{known.Teacher}（示例）", Title = "教授", AgreementId = AgreementId, CountryCode = form.CountryCodes[0], ZoneId = known.Zone },
            new Teacher { Id = "home", Name = "王样例", Title = "研究员", CountryCode = "CN" },
        ],
        Sessions =
        [
            .. Enumerable.Range(0, declaration.GrantedDays ?? 0).SelectMany(day => new[]
            {
                Session(declaration, day, "l", 15 * 60, 120, SessionKind.Lecture, $"第 {day + 1} 讲"),
                Session(declaration, day, "q", (17 * 60) + 15, discussed, SessionKind.Discussion, "答疑和讨论"),
            }),
        ],
    };

    /// <summary>The schedule with another teacher of the same institution for the first lecture.</summary>
    public static Schedule WithSubstitute(Schedule schedule)
    {
        var teacher = schedule.Teachers[0];
        schedule.Teachers.Add(new Teacher { Id = "subs", Name = "Hoffmann（示例）", Title = "副教授", AgreementId = teacher.AgreementId, CountryCode = teacher.CountryCode, ZoneId = teacher.ZoneId });
        schedule.Sessions.First(session => session.TeacherId == teacher.Id).TeacherId = "subs";
        return schedule;
    }

    /// <summary>培训总结.</summary>
    public static ClassSummary Summary { get; } = new()
    {
        Parts = new()
        {
            [SummaryPart.Organization] = "培训班按审核通过的日程举办，开班前完成平台测试和保密、纪律教育。每天课前半小时组织签到，专人值守会议室，课后汇总问题转教师答复。",
            [SummaryPart.Courses] = "五天课程均由境外教师直播讲授，配交替传译，每天安排一小时答疑。教师按协议备课，案例来自企业联合试验，学员评价平均九十二分。",
            [SummaryPart.Trainees] = "学员来自省内十余家企业和研究所，工艺和质量人员各占一半，全部脱产参训。结业时分组提交改善方案，由教师和省内专家共同点评。",
            [SummaryPart.Money] = "境外培训费按协议支付，没有超出经费通知单的额度；翻译和资料印制由单位自筹。票据和购汇凭证已收齐，随核销材料一并报送。",
            [SummaryPart.Discipline] = "开班前对全体学员进行了保密和外事纪律教育，课堂由项目负责人全程在班。交流内容未涉及敏感话题，课件和录像仅供学员复习，没有外传。",
            [SummaryPart.Results] = "学员掌握了烧伤检测和砂轮在位修整的做法，三家企业已着手在榫齿工序试用，预计返工率下降一成。形成的改善方案汇编成册，供同行参考。",
            [SummaryPart.Problems] = "线上教学对动手环节支持不足，建议今后配套国内实训基地，把境外讲授和现场操作结合起来；时差较小的国家可适当增加课堂讨论的时间。",
        },
    };

    /// <summary>What is claimed: a bill with what the bank took for it, and one that is none of 培训费.</summary>
    /// <param name="paidOn">When the bank paid.</param>
    /// <param name="withRefused">Whether there is a second bill, to be refused.</param>
    public static ExpenseClaim Claim(DemoClass known, Declaration declaration, string institution, DateOnly paidOn, long cnyFen, bool withRefused) => new()
    {
        ClaimedFen = Math.Min(cnyFen, known.AskedFen),
        PayeeName = declaration.Unit.Name,
        Bank = "示例银行科技支行",
        Account = "8000 0000 0000 0001",
        Vouchers =
        [
            new ClaimVoucher
            {
                Id = "bill", Kind = VoucherKind.Bill, Item = ClaimItem.Teaching, Number = $"INV-{known.FirstTrainee:0000}", IssuedOn = paidOn.AddDays(-2), Payee = institution,
                Currency = known.Currency, AmountCents = known.Cents,
            },
            new ClaimVoucher
            {
                Id = "bank", Kind = VoucherKind.Bank, Number = $"FX{paidOn:yyyyMMdd}{known.FirstTrainee:0000}", IssuedOn = paidOn, Payee = institution,
                Currency = known.Currency, AmountCents = known.Cents, CnyFen = cnyFen, BillId = "bill",
            },
            new ClaimVoucher { Id = "text", Kind = VoucherKind.Translation },
            .. withRefused
                ? [new ClaimVoucher
                {
                    Id = "book", Kind = VoucherKind.Bill, Item = ClaimItem.Materials, Number = $"INV-{known.FirstTrainee:0000}-2", IssuedOn = paidOn.AddDays(-2), Payee = institution,
                    Currency = "CNY", AmountCents = 120_000,
                }]
                : Array.Empty<ClaimVoucher>(),
        ],
    };

    /// <summary>An admitted trainee with this number.</summary>
    public static TraineeInput Trainee(int number) => new()
    {
        Name = $"学员样例{number:000}",
        Employer = number % 3 == 0 ? "示例制造有限公司" : "示例技术研究所",
        Post = number % 2 == 0 ? "工程师" : "高级工程师",
        Employment = Employment.Employed,
        IsReleased = true,
        Mobile = $"1380000{number:0000}",
        Registration = Registration.Admitted,
    };

    private static ClassSession Session(Declaration declaration, int day, string letter, int start, int minutes, SessionKind kind, string title) => new()
    {
        Id = $"{letter}{day:000}",
        Date = declaration.StartsOn?.AddDays(day),
        Start = start,
        Minutes = minutes,
        Kind = kind,
        Medium = SessionMedium.Live,
        Title = title,
        TeacherId = "demo",
        Interpreting = Interpreting.Consecutive,
    };
}
