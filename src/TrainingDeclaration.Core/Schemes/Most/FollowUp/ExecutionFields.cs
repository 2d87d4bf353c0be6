using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The fields of execution materials: keys of controls, findings and remarks, and what a reviewer reads.</summary>
public static partial class ExecutionFields
{
    public const string LeaderName = "class.leaderName";
    public const string LeaderPhone = "class.leaderPhone";
    public const string EmergencyName = "class.emergencyName";
    public const string EmergencyPhone = "class.emergencyPhone";
    public const string Mode = "class.mode";
    public const string Platform = "class.platform";
    public const string Venue = "class.venue";
    public const string StartsOn = "class.startsOn";
    public const string EndsOn = "class.endsOn";
    public const string Notice = EnrolmentNotice.Field;
    public const string NoticeTitle = "notice.title";
    public const string NoticeNumber = "notice.documentNumber";
    public const string NoticeAudience = "notice.audience";
    public const string NoticeText = "notice.text";
    public const string NoticeEnrolBy = "notice.enrolBy";
    public const string NoticeContact = "notice.contactName";
    public const string NoticePhone = "notice.contactPhone";
    public const string NoticeIsPublic = "notice.isPublic";
    public const string Agreements = "agreements";
    public const string Sessions = "sessions";
    public const string Trainees = "trainees";
    public const string Asked = "budget.asked";
    public const string Files = "files";
    public const string Reasons = "reasons";

    private static readonly Dictionary<string, string> Labels = new()
    {
        [LeaderName] = "项目负责人",
        [LeaderPhone] = "负责人电话",
        [EmergencyName] = "应急联系人",
        [EmergencyPhone] = "应急电话",
        [Mode] = "授课形式",
        [Platform] = "会议平台",
        [Venue] = "集中场所",
        [StartsOn] = "开班日期",
        [EndsOn] = "结束日期",
        [Notice] = "组团通知",
        [NoticeTitle] = "通知标题",
        [NoticeNumber] = "发文字号",
        [NoticeAudience] = "主送单位",
        [NoticeText] = "通知正文",
        [NoticeEnrolBy] = "报名截止",
        [NoticeContact] = "报名联系人",
        [NoticePhone] = "报名电话",
        [NoticeIsPublic] = "公开全文",
        [Files] = "其他材料",
        [Reasons] = "说明的理由",
        [Agreements] = "培训协议",
        [Sessions] = "培训日程",
        [Trainees] = "学员",
        [Asked] = "申请资助经费",
    };

    private static readonly Dictionary<string, string> Parts = new()
    {
        ["institution"] = "境外培训机构",
        ["foreignName"] = "外文名称",
        ["country"] = "国家（地区）",
        ["language"] = "协议文本",
        ["signedOn"] = "签署日期",
        ["ourSigner"] = "我方签署人",
        ["theirSigner"] = "对方签署人",
        ["currency"] = "币种",
        ["amount"] = "协议金额",
        ["scan"] = "协议扫描件",
        ["translation"] = "中文译文",
        ["name"] = "姓名",
        ["title"] = "主题",
        ["date"] = "日期",
        ["start"] = "开始时间",
        ["minutes"] = "时长",
        ["kind"] = "类型",
        ["medium"] = "方式",
        ["teacher"] = "教师",
    };

    /// <summary>The fields that ask for a telephone number.</summary>
    public static readonly IReadOnlyList<string> Telephones = [LeaderPhone, EmergencyPhone, NoticePhone];

    /// <summary>Key of a part of an agreement.</summary>
    public static string Of(Agreement agreement, string part) => $"agreement.{agreement.Id}.{part}";

    /// <summary>Key of a part of a teacher.</summary>
    public static string Of(Teacher teacher, string part) => $"teacher.{teacher.Id}.{part}";

    /// <summary>Key of a part of a session.</summary>
    public static string Of(ClassSession session, string part) => $"session.{session.Id}.{part}";

    /// <summary>Key of a part of what others pay.</summary>
    public static string Of(OwnShare share, string part) => $"share.{share.Id}.{part}";

    /// <summary>Key of the standard that applies to a place.</summary>
    public static string StandardOf(string place) => $"budget.standard.{place}";

    /// <summary>Key of a day of the schedule.</summary>
    public static string DayOf(DateOnly day) => $"day.{day:yyyyMMdd}";

    /// <summary>What a message calls the session: its day, time and theme as far as they are known.</summary>
    public static string NameOf(ClassSession session) => string.Concat(
        session.Date is { } day ? $"{day.Month}月{day.Day}日" : "未定日期", session.Start is { } start ? $" {FollowUpLabels.Clock(start)}" : "",
        session.Title is { } title ? $"“{title}”" : "的一次课");

    /// <summary>Label of a field; null for a key that can be none.</summary>
    public static string? LabelOf(string key) => Labels.GetValueOrDefault(key) ?? (key.StartsWith("budget.", StringComparison.Ordinal) ? "经费预算" : null) ?? (Key().Match(key) is { Success: true } match
        ? match.Groups["part"] is { Success: true, Value: var part }
            ? Parts.GetValueOrDefault(part) ?? (Enum.TryParse<AgreementClause>(part, out var clause) ? $"约定：{clause.Label()}" : null)
            : match.Groups["thing"].Value switch { "agreement" => "培训协议", "teacher" => "教师", "session" => "课次", "share" => "自筹和境外资助", _ => "当天日程" }
        : null);

    /// <summary>The field by which a file is found again: where it was uploaded.</summary>
    public static string KeyOfFile(FrozenFile file) => AskedFile.IsKind(file.Kind) ? Files : Agreements;

    /// <summary>The section in which the field is typed.</summary>
    public static SectionKind SectionOf(string key) =>
        key.StartsWith("class.", StringComparison.Ordinal) ? SectionKind.Class
        : key == Notice || key == Files || key.StartsWith("notice.", StringComparison.Ordinal) ? SectionKind.Notice
        : key == Reasons ? SectionKind.Reasons
        : key.StartsWith("budget.", StringComparison.Ordinal) || key.StartsWith("share.", StringComparison.Ordinal) ? SectionKind.Budget
        : key.StartsWith("agreement", StringComparison.Ordinal) ? SectionKind.Agreements
        : key == Trainees ? SectionKind.Trainees : SectionKind.Schedule;

    /// <summary>
    /// All fields as a reviewer reads them: the class, each agreement, each teacher, each session. Whatever can be changed
    /// stands in the text, not in the label, for filings are compared by their texts.
    /// </summary>
    public static IReadOnlyList<FieldValue> Of(DossierContent content, DossierContext context)
    {
        var materials = ExecutionMaterials.Of(content);
        return
        [
            .. Class(materials.Class), .. Of(materials.Notice), .. AskedFiles(content, context), .. materials.Agreements.Items.SelectMany(agreement => Of(materials, agreement)), .. Of(materials),
            new(Trainees, "学员人数", "学员", materials.Roster.Figures.Text, true), .. Money(materials, context),
        ];
    }

    private static IEnumerable<FieldValue> Class(ClassPlan plan)
    {
        FieldValue Field(string key, string? text) => new(key, Labels[key], "班级安排", text ?? plan.Unread.GetValueOrDefault(key) ?? "", true);
        yield return Field(LeaderName, plan.LeaderName);
        yield return Field(LeaderPhone, plan.LeaderPhone);
        yield return Field(EmergencyName, plan.EmergencyName);
        yield return Field(EmergencyPhone, plan.EmergencyPhone);
        yield return Field(StartsOn, plan.StartsOn is { } start ? BeijingTime.LongDay(start) : null);
        yield return Field(EndsOn, plan.EndsOn is { } end ? BeijingTime.LongDay(end) : null);
        yield return Field(Mode, plan.Mode?.Label());
        yield return Field(Platform, plan.Platform);
        yield return Field(Venue, plan.Venue);
    }

    private static IEnumerable<FieldValue> Of(EnrolmentNotice notice)
    {
        FieldValue Field(string key, string? text) => new(key, Labels[key], "组团通知", text ?? notice.Unread.GetValueOrDefault(key) ?? "", true);
        yield return Field(NoticeTitle, notice.Title);
        yield return Field(NoticeNumber, notice.DocumentNumber);
        yield return Field(NoticeAudience, notice.Audience);
        yield return Field(NoticeText, notice.Text);
        yield return Field(NoticeEnrolBy, notice.EnrolBy is { } day ? BeijingTime.LongDay(day) : null);
        yield return Field(NoticeContact, notice.ContactName);
        yield return Field(NoticePhone, notice.ContactPhone);
        yield return Field(NoticeIsPublic, notice.IsPublic ? "是" : "否");
        yield return Field(Notice, notice.PublishedAt is { } at ? $"已发布 v{notice.Version}，{BeijingTime.LongDay(BeijingTime.DateOf(at))}" : "未发布");
    }

    /// <summary>The files that the call asks for, each with what was uploaded.</summary>
    private static IEnumerable<FieldValue> AskedFiles(DossierContent content, DossierContext context)
    {
        if (context.Form.Call.FollowUp?.Files is { Count: > 0 } asked)
        {
            yield return new(Files, Labels[Files], "其他材料", string.Join('\n', asked.Select(file =>
                $"{file.Name}：{(content.Of(file.Kind).ToList() is { Count: > 0 } there ? string.Join('、', there.Select(one => one.Name)) : "未附")}")), true);
        }
    }

    private static IEnumerable<FieldValue> Of(ExecutionMaterials materials, Agreement agreement)
    {
        var group = $"培训协议　{AgreementRules.Name(materials, agreement)}";
        FieldValue Field(string part, string? text) =>
            new(Of(agreement, part), Parts.GetValueOrDefault(part) ?? part, group, text ?? materials.Agreements.Unread.GetValueOrDefault(Of(agreement, part)) ?? "", true);
        yield return Field("institution", agreement.Institution);
        yield return Field("foreignName", agreement.ForeignName);
        yield return Field("country", Countries.Find(agreement.CountryCode)?.Name);
        yield return Field("language", agreement.Language is null ? null : agreement.Language + (agreement.IsBilingual == true ? "，中外文对照" : ""));
        yield return Field("signedOn", agreement.SignedOn is { } day ? BeijingTime.LongDay(day) : null);
        yield return Field("ourSigner", agreement.OurSigner);
        yield return Field("theirSigner", agreement.TheirSigner);
        yield return Field("amount", agreement.AmountCents is { } cents ? FollowUpLabels.Amount(cents, agreement.Currency) : null);
        foreach (var clause in Enum.GetValues<AgreementClause>())
        {
            var note = agreement.Note(clause);
            yield return new(
                Of(agreement, clause.ToString()), $"约定：{clause.Label()}", group,
                note.IsThere switch { true => string.Join('　', new[] { "有", note.Where, note.Quotation is null ? null : $"“{note.Quotation}”" }.OfType<string>()), false => "无", _ => "" }, true);
        }

        yield return Field("scan", string.Join('\n', materials.Content.Of(agreement.ScanKind).Select(file => file.Name)));
        yield return Field("translation", string.Join('\n', materials.Content.Of(agreement.TranslationKind).Select(file => file.Name)));
    }

    private static IEnumerable<FieldValue> Of(ExecutionMaterials materials)
    {
        var schedule = materials.Schedule;
        foreach (var teacher in schedule.Teachers)
        {
            yield return new($"teacher.{teacher.Id}", "教师", "师资", string.Join('，', new[]
            {
                teacher.Name ?? "未填姓名", teacher.Title, materials.AgreementOf(teacher.AgreementId)?.Institution ?? (teacher.AgreementId is null ? "境内教师" : null),
                Countries.Find(teacher.CountryCode)?.Name, Zones.Of(teacher.CountryCode).Count > 1 ? Zones.Find(teacher.CountryCode, teacher.ZoneId)?.City : null,
            }.OfType<string>()), true);
        }

        foreach (var (session, at) in schedule.InOrder.Select((session, at) => (session, at)))
        {
            yield return new($"session.{session.Id}", $"第 {at + 1} 次课", "培训日程", string.Join('　', new[]
            {
                $"{(session.Date is { } day ? BeijingTime.Day(day, day.Year) : "未定日期")} {Hours(session)}".TrimEnd(), session.Kind?.Label(), session.Title,
                schedule.TeacherOf(session)?.Name, session.Medium?.Label(), session.Language,
                session.Interpreting is null or Interpreting.None ? null : session.Interpreting?.Label(), session.Group,
            }.OfType<string>()), true);
        }
    }

    private static IEnumerable<FieldValue> Money(ExecutionMaterials materials, DossierContext context)
    {
        var budget = materials.Budget;
        FieldValue Field(string key, string label, string? text) => new(key, label, "经费预算", text ?? budget.Unread.GetValueOrDefault(key) ?? "", true);
        yield return Field(Asked, Labels[Asked], budget.AskedFen is { } asked ? $"{Base.Money.Yuan(asked)} 元" : null);
        foreach (var share in budget.Shares)
        {
            yield return Field($"share.{share.Id}", "其他来源", $"{(share.IsFromAbroad ? "境外资助" : "单位自筹")}　{share.Item}　{Base.Money.Yuan(share.Fen)} 元");
        }

        if (context.Costs is { } costs)
        {
            var basis = BudgetFigures.Of(materials, costs);
            yield return Field("budget.reference", "按标准测算", basis.Reference is { } reference
                ? string.Join('\n', [.. reference.Lines.Select(line => $"{line.Line.PrintedName}：{line.Formula}"), $"合计 {Base.Money.Yuan(reference.TotalFen)} 元"]) : basis.NoReference);
            yield return Field("budget.agreed", "协议折合", basis.AgreedFen is { } agreed ? $"{Base.Money.Yuan(agreed)} 元" : $"汇率未载入：{string.Join('、', basis.WithoutRate)}");
        }
    }

    /// <summary>「15:00–17:00」, as far as it is known.</summary>
    public static string Hours(ClassSession session) => session switch
    {
        { Start: { } start, Minutes: { } minutes } => $"{FollowUpLabels.Clock(start)}–{FollowUpLabels.Clock(start + minutes)}",
        { Start: { } start } => FollowUpLabels.Clock(start),
        _ => "",
    };

    [GeneratedRegex(@"^(?<thing>agreement|teacher|session|day|share)\.(?<id>[a-z0-9]{4,8})(\.(?<part>\w+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
