using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>What messages say, in one place.</summary>
public static class MessageTexts
{
    /// <summary>Maximum length of a sentence that is also the subject of a mail.</summary>
    private const int Longest = 180;

    /// <summary>An act on a declaration.</summary>
    public static string Acted(string organization, Act act, string? number, Status to, Wording? wording = null) =>
        $"{organization}已{act.Label(wording)}{(number is null ? "一份申报" : $"申报 {number}")}，现为“{to.Label(wording)}”。";

    /// <summary>An act on a dossier.</summary>
    public static string Acted(string organization, Transition row, string? planNumber, DossierState to, Wording? wording = null) =>
        $"{organization}已{row.Label(wording)}（{planNumber}{(row.Act == Act.File ? "" : row.Part?.Label())}），现为“{to.Label(row.Part)}”。";

    /// <summary>An act on a class that is being held; what an incident is about is only said behind the sign-in.</summary>
    public static string ActedOnClass(string organization, Act act, bool isSerious, string? planNumber, Status to, Wording? wording = null) =>
        act == Act.ReportIncident ? $"{organization}报告了{(isSerious ? "一个重大" : "")}情况（{planNumber}），请登录查看。"
        : $"{organization}已{act.Label(wording)}（{planNumber}），现为“{to.Label(wording)}”。";

    /// <summary>Added to messages about a draft that has been deleted.</summary>
    public static string Deleted(string person, string organization, DateTimeOffset at) => $"（这份草稿已由{organization} {person} 于{BeijingTime.LongMinute(at)}删除，不必再办。）";

    /// <summary>催办: what the office above is still waiting for.</summary>
    public static string Chase(string from, string call, IReadOnlyList<string> lacks) =>
        Short($"{from}提醒：《{(call.Length > 60 ? TextRules.Cut(call, 60) + "…" : call)}》尚缺：{string.Join('、', lacks)}。请在截止前办理；已在办理的请忽略。");

    /// <summary>To the unit: its drafts, by when they were saved.</summary>
    public static string OwnDrafts(IReadOnlyList<DraftWaiting> drafts, DateTimeOffset now) =>
        Short($"本单位有 {drafts.Count} 份草稿尚未报送（最近保存 {Some(drafts.Select(d => BeijingTime.Minute(d.SavedAt, now)))}），{When(drafts[0].DueAt, now)}。保存草稿不等于报送。");

    /// <summary>To the department: which units have drafts, without their content.</summary>
    public static string DraftsBelow(IReadOnlyList<DraftWaiting> drafts, DateTimeOffset now) =>
        Short($"有 {drafts.Count} 份草稿尚未报送，{When(drafts[0].DueAt, now)}：{Some(drafts.GroupBy(d => d.UnitName).Select(unit => $"{unit.Key} {unit.Count()} 份"))}。");

    /// <summary>To the unit: one declaration that somebody there must act on.</summary>
    public static string MustAct(DraftWaiting waiting, DateTimeOffset now) =>
        Short($"申报 {waiting.Number ?? "（未编号）"} {(waiting.Status == Status.AwaitingSignOff ? "等待负责人审签报送" : waiting.Status == Status.Returned ? "已退回修改，等待重新报送" : "已撤回，等待重新报送")}，{When(waiting.DueAt, now)}。");

    /// <summary>To the unit: materials after the plan whose date is near.</summary>
    public static string Milestone(DossierWaiting waiting, DateTimeOffset now) =>
        Short($"{waiting.PlanNumber} 的{waiting.Kind.Label()}{(waiting.State == DossierState.Returned ? "已退回修改，等待重新报送" : "尚未报送")}，{When(waiting.DueAt, now)}。");

    /// <summary>To the unit: materials whose date has passed.</summary>
    public static string MissedByUs(DossierWaiting waiting, DateTimeOffset now) =>
        Short($"{waiting.PlanNumber} 的{waiting.Kind.Label()}尚未报送，期限为{BeijingTime.Deadline(waiting.DueAt, now)}（北京时间），{Late(waiting.DueAt, now)}。{(waiting.Kind == DossierKind.Settlement ? "逾期不能核销；确有原因的，请联系审核部门申请延长。" : "请尽快报送并说明理由。")}");

    /// <summary>To department and authority: materials below them whose date has passed.</summary>
    public static string MissedBelow(DossierWaiting waiting, DateTimeOffset now) =>
        Short($"{waiting.UnitName}的 {waiting.PlanNumber} 尚未报送{waiting.Kind.Label()}，期限为{BeijingTime.Deadline(waiting.DueAt, now)}（北京时间），{Late(waiting.DueAt, now)}。");

    /// <summary>To the unit: a day of the class whose log is still open.</summary>
    public static string DayOpen(string? planNumber, DateOnly day) => $"{planNumber} {BeijingTime.LongDay(day)}的办班日志还没有办结，请补登考勤后办结。";

    /// <summary>To unit and department: a class that is over and not ended.</summary>
    public static string NotEnded(string unit, string? planNumber, DateOnly last) =>
        Short($"{unit}的 {planNumber} 已于{BeijingTime.LongDay(last)}结束，还没有登记结束。总结和核销材料的期限从结束之日起算，不因迟登记而顺延。");

    /// <summary>To the unit: somebody outside it has read a trainee's contacts; what for stands in the access log.</summary>
    public static string Unmasked(string organization, string? planNumber, string classNumber) =>
        $"{organization}查看了 {planNumber} 学员 {classNumber} 的联系方式，用途已记入访问日志。";

    /// <summary>To the audit administrators: how many faults of the chain are new, and of which kinds. What is altered is only named behind the sign-in.</summary>
    public static string ChainFaults(int count, IEnumerable<string> kinds) =>
        Short($"存证核验新发现 {count} 处不符（{Some(kinds.Distinct())}）。请先保留数据库和文件的现状，再登录查看。");

    /// <summary>To the system administrators: rows of money that this program cannot have written.</summary>
    public static string MoneyBroken(string? planNumber, string fault) => Short($"经费核对发现 {planNumber} 不符：{fault}。请先保留数据库现状，并通知财务核对。");

    /// <summary>Subject of a mail; line breaks cannot get into the header.</summary>
    public static string Subject(string text) => "【培训申报】" + TextRules.WithoutNoncharacters(text).ReplaceLineEndings(" ");

    /// <summary>Body of a mail.</summary>
    public static string Mail(string text, string link) => $"{TextRules.WithoutNoncharacters(text)}\n\n请登录系统查看：{{site}}{link}\n\n本邮件由系统发出，请勿回复。内容以系统内为准。\n";

    /// <summary>One message in a daily mail.</summary>
    public static string MailLine(string text, string link) => $"{TextRules.WithoutNoncharacters(text)}\n{{site}}{link}\n";

    /// <summary>Subject of a daily mail.</summary>
    public static string DailySubject(int lines) => Subject($"{lines} 条新消息");

    /// <summary>Body of a daily mail.</summary>
    public static string DailyMail(IEnumerable<string> lines) => string.Join('\n', lines) + "\n" + $"本邮件每天 {Messages.DailyMail.Hour} 时由系统发出，请勿回复；要每件事立即收到，请在系统的“消息”页设置。内容以系统内为准。\n";

    private static string Late(DateTimeOffset due, DateTimeOffset now) => (int)(now - due).TotalDays is > 0 and var days ? $"已逾期 {days} 天" : "现已逾期";

    private static string When(DateTimeOffset due, DateTimeOffset now) => $"{BeijingTime.Deadline(due, now)}（北京时间）截止，{BeijingTime.Left(due, now)}";

    /// <summary>The first few, so that the message stays one sentence.</summary>
    private static string Some(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return string.Join('、', all.Take(5)) + (all.Count > 5 ? $"等 {all.Count} 项" : "");
    }

    private static string Short(string text) => text.Length <= Longest ? text : TextRules.Cut(text, Longest - 1) + "…";
}
