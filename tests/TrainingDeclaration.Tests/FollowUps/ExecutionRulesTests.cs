using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class ExecutionRulesTests
{
    /// <summary>What is changed in materials that can be filed, and what the rules then say of it.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "nothing", "" },
        { "no leader", "CLASS_REQUIRED class.leaderName Error" },
        { "telephone", "PHONE_SHAPE class.leaderPhone Error" },
        { "centralized", "VENUE_REQUIRED class.venue Error" },
        { "ends before it starts", "DATES_REVERSED class.endsOn Error" },
        { "after the cutoff", "ENDS_AFTER_CUTOFF class.endsOn NeedsReason" },
        { "starts tomorrow", "FILED_LATE class.startsOn NeedsReason" },
        { "no notice", "NOTICE_REQUIRED notice.title Error" },
        { "notice not published", "NOTICE_UNPUBLISHED notice Error" },
        { "notice changed since", "NOTICE_UNPUBLISHED notice Error" },
        { "dates changed since", "NOTICE_UNPUBLISHED notice Error" },
        { "platform changed since", "" },
        { "enrolment after the start", "ENROL_AFTER_START notice.enrolBy Error" },
        { "document number", "NOTICE_NUMBER notice.documentNumber Error" },
        { "secret mark", "SECRET_MARK notice.text Error" },
        { "mobile in a text", "MOBILE_NUMBER class.platform Error" },
        { "mobile in groups", "MOBILE_NUMBER class.platform Error" },
        { "mobile where it belongs", "" },
        { "identity number", "ID_NUMBER session.s0aa Error" },
        { "file name", "MOBILE_NUMBER agreements Error" },
        { "no agreement", "AGREEMENT_REQUIRED agreements Error" },
        { "other agreement", "AGREEMENT_SCAN agreement.bbbb.scan Error" },
        { "signed tomorrow", "AGREEMENT_SIGNED_LATER agreement.aaaa.signedOn Error" },
        { "no dress", "CLAUSE_REQUIRED agreement.aaaa.Dress Error" },
        { "dress nowhere", "CLAUSE_WHERE agreement.aaaa.Dress Error" },
        { "no secrecy", "CLAUSE_SECRECY agreement.aaaa.Secrecy NeedsReason" },
        { "no recordings", "CLAUSE_ADVISED agreement.aaaa.Recordings Hint" },
        { "foreign text", "AGREEMENT_TRANSLATION agreement.aaaa.translation NeedsReason" },
        { "no session", "SESSIONS_REQUIRED sessions Error" },
        { "teacher without a place", "TEACHER_COUNTRY teacher.tdde.country Error" },
        { "teacher at home", "" },
        { "no teacher", "SESSION_TEACHER session.s0aa.teacher Error" },
        { "outside", "SESSION_OUTSIDE session.s0aa.date Error" },
        { "overlap", "SESSIONS_OVERLAP session.zzzz.start Error" },
        { "groups", "" },
        { "short day", "DAY_TOO_SHORT day.20221010 NeedsReason" },
        { "long day", "DAY_TOO_LONG day.20221010 NeedsReason" },
        { "recorded", "RECORDED_OVER_HALF sessions NeedsReason" },
        { "late at night", "SESSION_HOURS session.s0aa.start Hint" },
        { "six days", "TRAINING_DAYS_OVER sessions Error" },
        { "too many", "TRAINEES_OVER trainees Error" },
        { "too much", "ASKED_OVER_GRANT budget.asked Error" },
        { "in wan", "ASKED_IN_WAN budget.asked Error" },
        { "unread", "UNREADABLE class.startsOn Error" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_SaysWhatItFinds(string change, string finding)
    {
        var found = ExecutionRules.Check(Changed(change), WorkedExample.Context(WorkedExample.Costs)).Select(one => $"{one.Code} {one.Field} {one.Grade}").ToList();

        if (finding.Length == 0)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldContain(finding);
        }
    }

    [Fact]
    public void Check_WithoutStandards_AsksForTheUnitsOwnCalculation()
    {
        var found = ExecutionRules.Check(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs with { Basis = null }));

        found.ShouldContain(finding => finding.Code == "NO_STANDARD" && finding.Grade == Grade.NeedsReason && finding.Message.Contains("无法测算", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_WithAReason_AcceptsWhatAsksForOne()
    {
        var content = Changed("no secrecy");
        var reasons = new RuleReasons { ByRule = new() { ["CLAUSE_SECRECY@agreement.aaaa.Secrecy"] = "另签保密协议。" } };
        content = content with { Sections = new Dictionary<SectionKind, string>(content.Sections) { [SectionKind.Reasons] = reasons.ToJson() } };

        ExecutionRules.Check(content, WorkedExample.Context(WorkedExample.Costs)).Single(finding => finding.Code == "CLAUSE_SECRECY").Blocks.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, "FILE_REQUIRED files Error")]
    [InlineData(false, "FILE_OPTIONAL files Hint")]
    public void Check_OfAFileThatTheCallAsksFor_SaysWhatItIsWorth(bool isRequired, string finding)
    {
        var asked = new AskedFile("保密承诺书", isRequired);
        var context = WorkedExample.Context(WorkedExample.Costs);
        context = context with { Form = context.Form with { Call = WorkedExample.CallWith(new FollowUpTerms { Files = [asked] }) } };
        var content = WorkedExample.Content();

        Codes(content).ShouldBe([finding]);
        Codes(content with { Files = [.. content.Files, content.Files[0] with { Kind = asked.Kind }] }).ShouldBeEmpty();

        IEnumerable<string> Codes(DossierContent of) => ExecutionRules.Check(of, context).Select(one => $"{one.Code} {one.Field} {one.Grade}");
    }

    [Theory]
    [InlineData("class.platform", "会议平台")]
    [InlineData("agreement.ab2d.scan", "协议扫描件")]
    [InlineData("agreement.ab2d.Dress", "约定：教师着装")]
    [InlineData("session.ab2d", "课次")]
    [InlineData("day.20221010", "当天日程")]
    [InlineData("budget.asked", "申请资助经费")]
    [InlineData("session.<b>", null)]
    [InlineData("whatever", null)]
    public void LabelOf_KnowsEveryKeyThatCanBe(string key, string? label) => ExecutionFields.LabelOf(key).ShouldBe(label);

    private static DossierContent Changed(string change) => change switch
    {
        "no leader" => WorkedExample.Content(plan => plan.LeaderName = null),
        "telephone" => WorkedExample.Content(plan => plan.LeaderPhone = "没有"),
        "centralized" => WorkedExample.Content(plan => plan.Mode = DeliveryMode.Centralized),
        "ends before it starts" => WorkedExample.Content(plan => plan.EndsOn = new DateOnly(2022, 10, 9)),
        "after the cutoff" => WorkedExample.Content(plan => plan.EndsOn = new DateOnly(2022, 12, 6)),
        "starts tomorrow" => WorkedExample.Content(plan => plan.StartsOn = new DateOnly(2022, 9, 2)),
        "unread" => WorkedExample.Content(plan => plan.Unread["class.startsOn"] = "十月"),
        "no notice" => WorkedExample.Content(notice: notice => notice.Title = null),
        "notice not published" => WorkedExample.Content(notice: notice => notice.Version = 0),
        "notice changed since" => WorkedExample.Content(notice: notice => notice.Text += "\n又及。"),
        "dates changed since" => WorkedExample.Content(plan => plan.EndsOn = new DateOnly(2022, 10, 15)),
        "platform changed since" => WorkedExample.Content(plan => plan.Platform = "另一平台"),
        "enrolment after the start" => WorkedExample.Content(notice: notice => notice.EnrolBy = new DateOnly(2022, 10, 11)),
        "document number" => WorkedExample.Content(notice: notice => notice.DocumentNumber = "示研函[2022]12号"),
        "secret mark" => WorkedExample.Content(notice: notice => notice.Text = "机密★一年\n请推荐人员参加。"),
        "mobile in a text" => WorkedExample.Content(plan => plan.Platform = "会议平台，主持人 13800000105"),
        "mobile in groups" => WorkedExample.Content(plan => plan.Platform = "会议平台，主持人 138-0000-0105"),
        "mobile where it belongs" => WorkedExample.Content(plan => plan.EmergencyPhone = "13800000105"),
        "identity number" => First(session => session.Title = "案例 11010119900307123X"),
        "file name" => WithFile("名单13800000105.pdf"),
        "no agreement" => WorkedExample.Content(agreements: list => list.Items.Clear()),
        "other agreement" => WorkedExample.Content(agreements: list => list.Items.Add(new Agreement { Id = "bbbb" })),
        "signed tomorrow" => WorkedExample.Content(agreements: list => list.Items[0].SignedOn = new DateOnly(2022, 9, 2)),
        "no dress" => Without(AgreementClause.Dress),
        "dress nowhere" => WorkedExample.Content(agreements: list => list.Items[0].Clauses[0] = new ClauseNote(AgreementClause.Dress, true, null, null)),
        "no secrecy" => Without(AgreementClause.Secrecy),
        "no recordings" => Without(AgreementClause.Recordings),
        "foreign text" => WorkedExample.Content(agreements: list => list.Items[0].IsBilingual = false),
        "no session" => WorkedExample.Content(schedule: schedule => schedule.Sessions.Clear()),
        "teacher without a place" => WorkedExample.Content(schedule: schedule => schedule.Teachers[0].CountryCode = null),
        "teacher at home" => WorkedExample.Content(schedule: schedule => schedule.Teachers.Add(new Teacher { Id = "tcnn", Name = "李示例", Title = "教授" })),
        "no teacher" => First(session => session.TeacherId = null),
        "outside" => First(session => session.Date = new DateOnly(2022, 10, 9)),
        "overlap" => Second(null, null),
        "groups" => Second("甲组", "乙组"),
        "short day" => First(session => session.Minutes = 90),
        "long day" => First(session => (session.Start, session.Minutes) = (9 * 60, 500)),
        "recorded" => WorkedExample.Content(schedule: schedule => schedule.Sessions.ForEach(session => session.Medium = SessionMedium.Recorded)),
        "late at night" => First(session => session.Start = 20 * 60),
        "six days" => WorkedExample.Content(plan => plan.EndsOn = new DateOnly(2022, 10, 15), schedule: schedule => schedule.Sessions.Add(Another(new DateOnly(2022, 10, 15), null))),
        "too many" => WorkedExample.Content(persons: 121),
        "too much" => WorkedExample.Content(budget: budget => budget.AskedFen = WorkedExample.GrantedFen + 1),
        "in wan" => WorkedExample.Content(budget: budget => budget.AskedFen = 2_458),
        _ => WorkedExample.Content(),
    };

    private static DossierContent WithFile(string name)
    {
        var content = WorkedExample.Content();
        return content with { Files = [.. content.Files, content.Files[0] with { Name = name }] };
    }

    private static DossierContent Without(AgreementClause clause) => WorkedExample.Content(agreements: list =>
        list.Items[0].Clauses = [.. list.Items[0].Clauses.Select(note => note.Clause == clause ? note with { IsThere = false } : note)]);

    private static DossierContent First(Action<ClassSession> change) => WorkedExample.Content(schedule: schedule => change(schedule.Sessions[0]));

    private static DossierContent Second(string? first, string? second) => WorkedExample.Content(schedule: schedule =>
    {
        schedule.Sessions[0].Group = first;
        schedule.Sessions.Add(Another(new DateOnly(2022, 10, 10), second));
    });

    private static ClassSession Another(DateOnly day, string? group) => new()
    {
        Id = "zzzz",
        Date = day,
        Start = 16 * 60,
        Minutes = 120,
        Kind = SessionKind.Lecture,
        Medium = SessionMedium.Live,
        Title = "又一讲",
        TeacherId = "tdde",
        Group = group,
    };
}
