using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// The calls of the demonstration: the real one of 2022, forwarded by Zhejiang and closed by now, one whose plan has been
/// issued and an open one, both dated from the first start. Texts are our summary of the letter, not its wording, and say so; the letter's day of issue is unknown to us.
/// </summary>
public static class DemoCalls
{
    private const string Letter = """
        （摘要，不是原文）
        一、培训安排
        线上出国（境）培训的学员在境内、教师在境外，通过网络直播、录播等方式学习先进的实用技术、生产技能、管理经验和其他业务知识。
        组织方式分为封闭式和分散式，为脱产培训，由组团单位直接管理。
        建议采取分散式开展，每班规模一般不超过150人，培训时间一般控制在一周以内。
        经费参照财行〔2014〕4号，按境外教师授课地点所在国家（地区）的培训费支出标准，折合人民币后资助境外培训费。

        二、工作职责
        组团单位落实主体责任，选定主题和境外机构，报送需求；计划批复后签署协议、确定学员、报执行材料、组织实施，结束一个月内提交总结和核销材料。
        归口管理部门统筹协调，对必要性、合理性审核把关，做好指导监督、成果推广和风险防范。
        主管司局征集需求、制订并逐项下达计划、审核执行材料、核销结算、收集成果。

        三、其他事项
        请在截止日期前将盖章后的纸质版培训需求表传真至培训处，电子版通过本系统报送。
        """;

    private static readonly List<string> FocusAreas =
        ["国家重大科技任务", "重点科技产业", "科技人才队伍建设", "经济社会重点领域人才", "中央企业“走出去”"];

    /// <summary>The calls with their forwarding notices.</summary>
    /// <param name="organizations">The organizations of the demonstration.</param>
    /// <param name="now">The instant of the first start, UTC.</param>
    /// <param name="published">When the open call was published, UTC.</param>
    public static (IReadOnlyList<Call> Calls, IReadOnlyList<ForwardingNotice> Notices) Create(IReadOnlyList<Organization> organizations, DateTimeOffset now, DateTimeOffset published)
    {
        var most = organizations.Single(o => o.Code == "most");
        var departments = organizations.Where(o => o.Office == Office.Department).ToList();
        var today = BeijingTime.DateOf(now);
        var call2022 = NewCall(most, departments, 2022, "2022", "国科才函〔2022〕39号", null, new DateOnly(2022, 6, 27), BeijingTime.StartOf(new DateOnly(2022, 6, 1)));
        call2022.Set(DemandLimits.SettlementCutoff, Limit.ValueOf(new DateOnly(2022, 12, 5)));
        var (year, issued) = (DemoDates.YearOf(today), BeijingTime.DateOf(published));
        var open = NewCall(most, departments, year, year == 2022 ? "2022B" : $"{year}", null, issued, today.AddDays(45), published);
        open.Title = $"关于征集{year}年线上出国（境）培训需求的函（演示）";
        open.Set(DemandLimits.SettlementCutoff, Limit.ValueOf(new DateOnly(year, 12, 5)));
        return ([call2022, open],
        [
            .. departments.Select(department => department.Code == "zj"
                ? Notice(call2022, department, null, new DateOnly(2022, 6, 20), "请围绕人才强省、创新强省首位战略，凝练出国（境）培训需求，按要求做好申报工作。")
                : Notice(call2022, department, null, new DateOnly(2022, 6, 22), null)),
            .. departments.Select(department => Notice(open, department, issued, today.AddDays(38), department.Code == "zj" ? "请围绕人才强省、创新强省首位战略，凝练出国（境）培训需求。" : null)),
            Notice(open, organizations.Single(o => o.Code == "hz"), issued, today.AddDays(36), null),
        ]);
    }

    /// <summary>What that call asks of its classes.</summary>
    public static readonly FollowUpTerms Terms = new()
    {
        Points =
        [
            new("机构、国家（地区）和主题与计划一致", "计划"),
            new("协议写明教师着装、敏感话题、意识形态和不可抗力四项约定", "协议"),
            new("日程的天数、人数不超过核定", "日程"),
            new("学员与培训主题相关，在职并脱产", "学员"),
            new("申请资助的只列境外培训费，有测算依据", "经费"),
        ],
        SettlementPoints =
        [
            new("单据齐全，与协议和日程一致", "单据"),
            new("人数、天数与考勤一致", "考勤"),
            new("只列境外培训费，未列其他开支", "范围"),
        ],
        Discipline = """
            严格遵守外事工作纪律和保密规定，不在会议平台、聊天群组中谈论或传送涉密和内部敏感信息。
            言行得体，尊重授课教师，不参与与培训无关的议论；遇有教师涉及敏感话题的，项目负责人应当场制止并及时报告。
            未经批准不得邀请无关人员旁听，不得泄露会议号和密码。
            """.ReplaceLineEndings("\n"),
        Files = [new("信息安全和保密承诺书", false)],
    };

    /// <summary>The call whose plan was issued two months ago; its classes are being prepared.</summary>
    /// <param name="organizations">The organizations of the demonstration.</param>
    /// <param name="today">Day of the first start, Beijing.</param>
    public static (Call Call, IReadOnlyList<ForwardingNotice> Notices) CreateIssued(IReadOnlyList<Organization> organizations, DateOnly today)
    {
        var departments = organizations.Where(o => o.Office == Office.Department).ToList();
        var (year, issued) = (today.Year, today.AddDays(-130));
        var call = NewCall(organizations.Single(o => o.Code == "most"), departments, year, $"{year}A", null, issued, today.AddDays(-95), BeijingTime.StartOf(issued).AddHours(9));
        call.Title = $"关于征集{year}年线上出国（境）培训需求的函（演示：已下达）";
        call.Set(DemandLimits.SettlementCutoff, Limit.ValueOf(today.AddDays(120)));
        call.FollowUp = Terms;
        return (call,
        [
            .. departments.Select(department => Notice(call, department, issued, today.AddDays(-103), null)),
            Notice(call, organizations.Single(o => o.Code == "hz"), issued, today.AddDays(-110), null),
        ]);
    }

    private static Call NewCall(Organization most, IEnumerable<Organization> departments, int year, string serial, string? number, DateOnly? issued, DateOnly due, DateTimeOffset published)
    {
        var call = new Call
        {
            Scheme = DemandFormScheme.Instance.Key,
            Year = year,
            Serial = serial,
            Title = $"关于征集{year}年线上出国（境）培训需求的函",
            DocumentNumber = number,
            AuthorityId = most.Id,
            Issuer = "科技部人才与科普司",
            IssuedOn = issued,
            Text = Letter.Replace("\r\n", "\n", StringComparison.Ordinal),
            DueDate = due,
            Contacts = [new Contact("唐样例", "010-00000801", "most@example.org", "010-00000802")],
            FocusAreas = [.. FocusAreas],
            CheckPoints = [.. CheckPoint.Usual],
            VerifyShowsTheme = true,
            PublishedAt = published,
        };
        foreach (var department in departments)
        {
            call.Addressees.Add(new CallAddressee { CallId = call.Id, OrganizationId = department.Id });
        }

        return call;
    }

    private static ForwardingNotice Notice(Call call, Organization organization, DateOnly? issued, DateOnly due, string? orientation) => new()
    {
        CallId = call.Id,
        OrganizationId = organization.Id,
        Title = $"转发《科技部{call.Title}》的通知",
        IssuedOn = issued,
        CoverText = $"现将《科技部{call.Title}》转发给你们，请按要求做好申报工作，并于{BeijingTime.LongDay(due)}前将培训需求表电子版及纸质盖章版报送。",
        Orientation = orientation,
        Contacts = [new Contact(organization.ContactName, organization.ContactPhone, organization.ContactEmail)],
        DueDate = due,
        PublishedAt = issued is { } day ? BeijingTime.StartOf(day).AddHours(10) : call.PublishedAt?.AddDays(4),
    };
}
