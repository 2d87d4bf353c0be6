using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// The decision table (§7): one row per rule, data only. To change a rule of the guide, change a row here and
/// nothing else; <see cref="Eligibility"/> reads it. That a unit declares only one 高研 (C-62) is not a row: a claim of the
/// spine enforces it.
/// </summary>
public static class EligibilityRules
{
    private const int Yes = 1;

    private static readonly Tier[] Upward = [Tier.Seminar, Tier.ShortCourse, Tier.Forum, Tier.Premium, Tier.Advanced];
    private static readonly Tier[] Every = [Tier.Institute, .. Upward];

    private static readonly IReadOnlyList<EligibilityRule> Guide2023 =
    [
        None(Every, JudgingStep.Year, "CAS_PLAN_YEAR", ["C-05"], Measure.DatesOutsideYear, "申报的是本年度培训计划，办班时间须在本年度内", "请改正日期"),
        .. Seminar(),
        .. ShortCourse(),
        .. Forum(),
        .. AsPremium(Tier.Premium),
        .. AsPremium(Tier.Advanced, "C-59"),
        .. OnlyPremium(),
        .. OnlyAdvanced(),
        new([Tier.Institute], JudgingStep.PlanType, "CAS_PLAN_TYPE", ["C-07"], Measure.PlanType, Comparator.OneOf, "计划类别为研修班、短期班或学术讲坛")
            { Allowed = [(int)PlanType.Seminar, (int)PlanType.ShortCourse, (int)PlanType.Forum] },
        None(Every, JudgingStep.History, "CAS_PRIOR_RECORD_MISMATCH", ["C-34"], Measure.FalseRecords, "往年举办情况与记录或年度不符", "请改正，或删去这一行"),
        None([Tier.Institute, Tier.Seminar, Tier.ShortCourse, Tier.Premium, Tier.Advanced], JudgingStep.Choices, "CAS_TECHNICAL_SUPPORT_ONLY_FORUM", ["C-33"],
            Measure.TechnicalSupport, "专项技术支持只用于学术讲坛", "“是否申请专项技术支持”请留空或选“否”"),
        new(Upward, JudgingStep.Advice, "CAS_DIRECTION", ["C-15"], Measure.Directions, Comparator.AtLeast, "遴选时看重点支持方向，建议至少选择 {0} 项") { Threshold = 1, Grade = Grade.Hint },
    ];

    private static readonly (int From, IReadOnlyList<EligibilityRule> Rules)[] ByYear = [(2023, Guide2023)];

    /// <summary>The table for calls of the year: that of 2023 until a later guide replaces it.</summary>
    public static IReadOnlyList<EligibilityRule> For(int year) => ByYear.LastOrDefault(table => table.From <= year).Rules ?? Guide2023;

    private static IEnumerable<EligibilityRule> Seminar() =>
    [
        Type(Tier.Seminar, PlanType.Seminar, "计划类别为专业技术研修班"),
        AtLeast(Tier.Seminar, "CAS_MIN_DAYS", ["C-10"], Measure.Days, 3, "专业技术研修班不少于 {0} 天"),
        Answer(Tier.Seminar, JudgingStep.Conditions, "CAS_SEMINAR_RESEARCH_STAFF", ["C-11"], Measure.AudienceKind, (int)AudienceKind.Research, "专业技术研修班的参加人员为科研人员", "培训对象类别请选“科研人员”；不是的，可按所级班次列入计划"),
        Answer(Tier.Seminar, JudgingStep.Choices, "CAS_FUNDING_FLAG", ["C-17"], Measure.Funding, Yes, "“是否申请资助”一栏选“是”"),
    ];

    private static IEnumerable<EligibilityRule> ShortCourse() =>
    [
        Type(Tier.ShortCourse, PlanType.ShortCourse, "计划类别为专项技术短期培训班"),
        AtLeast(Tier.ShortCourse, "CAS_MIN_DAYS", ["C-19"], Measure.Days, 3, "专项技术短期培训班不少于 {0} 天"),
        Answer(Tier.ShortCourse, JudgingStep.Choices, "CAS_FUNDING_FLAG", ["C-25"], Measure.Funding, Yes, "“是否申请资助”一栏选“是”"),
        new([Tier.ShortCourse], JudgingStep.Advice, "CAS_SHORT_COURSE_SCIENCE_STAFF", ["C-20"], Measure.AudienceKind, Comparator.OneOf, "短期班以科技人员为主要培训对象")
            { Allowed = [(int)AudienceKind.Science, (int)AudienceKind.Research, (int)AudienceKind.Technical], Grade = Grade.Hint, Way = "请核对培训对象类别" },
        new([Tier.ShortCourse], JudgingStep.Advice, "CAS_JOINT_TRAINING", ["C-22"], Measure.JointUnits, Comparator.AtLeast, "鼓励各研究所联合施训，可填写至少 {0} 家联合施训单位") { Threshold = 1, Grade = Grade.Hint },
    ];

    private static IEnumerable<EligibilityRule> Forum() =>
    [
        Type(Tier.Forum, PlanType.Forum, "计划类别为学术讲坛"),
        AtLeast(Tier.Forum, "CAS_FORUM_MIN_SESSIONS", ["C-29"], Measure.Sessions, 6, "学术讲坛每年不少于 {0} 场"),
        AtLeast(Tier.Forum, "CAS_FORUM_MIN_CREDIT_HOURS", ["C-28"], Measure.CreditHours, 2, "学术讲坛每场不少于 {0} 学时"),
        AtLeast(Tier.Forum, "CAS_FORUM_FOREIGN_EXPERTS", ["C-27"], Measure.ForeignExperts, 1, "学术讲坛至少邀请 {0} 位国外科研机构或大学的专家", "请填写专家的机构和国家（地区）"),
        None([Tier.Forum], JudgingStep.Conditions, "CAS_FORUM_EXPERT_INCOMPLETE", ["C-27"], Measure.IncompleteExperts, "有专家没有写明机构和国家（地区）", "请补全，多余的空行请删去"),
        Answer(Tier.Forum, JudgingStep.Choices, "CAS_TECHNICAL_SUPPORT_FLAG", ["C-33"], Measure.TechnicalSupport, Yes, "“是否申请专项技术支持”一栏选“是”"),
        None([Tier.Forum], JudgingStep.Choices, "CAS_FORUM_NO_FUNDING", ["C-30"], Measure.Funding, "学术讲坛以专项技术支持的方式支持，不申请经费", "“是否申请资助”请留空或选“否”"),
        Answer(Tier.Forum, JudgingStep.Advice, "CAS_FORUM_DOMESTIC_AUDIENCE", ["C-27"], Measure.DomesticAudience, Yes, "学术讲坛面向国内人员", "建议在培训对象中写明") with { Grade = Grade.Hint },
        Answer(Tier.Forum, JudgingStep.Advice, "CAS_FORUM_LIVE", ["C-27"], Measure.Live, Yes, "学术讲坛以在线直播等形式举办", "不是直播的，请在内容中写明形式") with { Grade = Grade.Hint },
    ];

    /// <summary>What 精品 requires, and therefore also 高研, which is managed as 精品 (C-59).</summary>
    private static IEnumerable<EligibilityRule> AsPremium(Tier tier, params string[] also)
    {
        var name = tier == Tier.Premium ? "精品" : "高研按精品管理，";
        return
        [
            new([tier], JudgingStep.PlanType, "CAS_PLAN_TYPE", ["C-35", .. also], Measure.PlanType, Comparator.OneOf, $"{name}须是培训班，计划类别为研修班或短期班")
                { Allowed = [(int)PlanType.Seminar, (int)PlanType.ShortCourse], Way = "请改选计划类别；学术讲坛可申报专项技术支持" },
            AtLeast(tier, "CAS_PREMIUM_MIN_DAYS", ["C-36", .. also], Measure.Days, 4, $"{name}不少于 {{0}} 天"),
            AtLeast(tier, "CAS_PREMIUM_MIN_PERSONS", ["C-38", .. also], Measure.Persons, 70, $"{name}学员不少于 {{0}} 人"),
            Answer(tier, JudgingStep.Conditions, "CAS_PREMIUM_OPEN", ["C-37", .. also], Measure.OpenToAcademy, Yes, $"{name}须面向院内单位开放"),
            Answer(tier, JudgingStep.Conditions, "CAS_PREMIUM_OWN_TEXTBOOK", ["C-42", .. also], Measure.OwnTextbook, Yes, $"{name}须有自编特色培训教材"),
            new([tier], JudgingStep.History, "CAS_PRIOR_WITHOUT_RECORD", tier == Tier.Premium ? ["C-34", "C-35"] : ["C-49"], Measure.UnprovedHistory, Comparator.None, "系统中没有这些往年班次的记录")
                { Grade = Grade.NeedsReason, Way = "请说明情况，供审核时核对；有记录的，请在往年举办情况中选择记录" },
            None([tier], JudgingStep.Materials, "CAS_PREMIUM_ATTACHMENTS_REQUIRED", ["C-47", .. also], Measure.MissingMaterials, "附件不全", "请上传")
                with { WhenMet = "附件齐全" },
            None([tier], JudgingStep.Materials, "CAS_TEXTBOOK_PRESENTATION", ["C-47", .. also], Measure.Presentations, "培训教材清单不含PPT，以下文件是演示文稿", "请换成清单文件"),
            None([tier], JudgingStep.Advice, "CAS_PREMIUM_ATTACHMENT_EXEMPTION", ["C-48", .. also], Measure.Exempting, "上一年度精品已获资助并完成，只需提交培训方案和教学计划材料")
                with { Grade = Grade.Hint },
        ];
    }

    private static IEnumerable<EligibilityRule> OnlyPremium() =>
    [
        AtLeast(Tier.Premium, "CAS_PREMIUM_PRIOR_HISTORY_REQUIRED", ["C-34"], Measure.PremiumBasis, 1,
            "精品须以曾举办的精品，或获得过院级资助的研修班、短期班为基础，至少 {0} 个", "请填写往年举办情况") with { Step = JudgingStep.History },
        AtLeast(Tier.Premium, "CAS_PREMIUM_PRIOR_HISTORY_REQUIRED", ["C-35"], Measure.ThisClassHeld, 1,
            "精品须是举办过的班，本班次至少已举办 {0} 次", "请填写往年举办情况，并选“本班次”") with { Step = JudgingStep.History },
        Answer(Tier.Premium, JudgingStep.Choices, "CAS_FUNDING_FLAG", ["C-45"], Measure.Funding, Yes, "“是否申请资助”一栏选“是”"),
        Answer(Tier.Premium, JudgingStep.Choices, "CAS_PREMIUM_FLAG", ["C-46"], Measure.PremiumKind, (int)PremiumKind.Premium, "“精品项目”一栏选“精品培训项目”"),
        None([Tier.Premium], JudgingStep.Choices, "CAS_CONCURRENT_FLAG", ["C-67"], Measure.Concurrent, "不申报高研的，“同时申报高研项目”请留空或选“否”"),
    ];

    private static IEnumerable<EligibilityRule> OnlyAdvanced() =>
    [
        AtLeast(Tier.Advanced, "CAS_MOHRSS_PRIOR_HISTORY_REQUIRED", ["C-49"], Measure.AdvancedBasis, 1,
            "高研须以曾举办的精品或高研为基础，至少 {0} 个", "请填写往年举办情况") with { Step = JudgingStep.History },
        new([Tier.Advanced], JudgingStep.Conditions, "CAS_MOHRSS_SUBSIDY_CAP_15", ["C-58"], Measure.RequestedWan, Comparator.AtMost, "入选高研的经费补助每个最高 {1} 万元")
            { To = AcademyLimits.SubsidyCap },
        Answer(Tier.Advanced, JudgingStep.Choices, "CAS_FUNDING_FLAG", ["C-65"], Measure.Funding, Yes, "“是否申请资助”一栏选“是”"),
        Answer(Tier.Advanced, JudgingStep.Choices, "CAS_PREMIUM_FLAG", ["C-66"], Measure.PremiumKind, (int)PremiumKind.MohrssAdvanced, "“精品项目”一栏选“人社部高级研修项目”"),
        Answer(Tier.Advanced, JudgingStep.Choices, "CAS_CONCURRENT_FLAG", ["C-67"], Measure.Concurrent, Yes, "“同时申报高研项目”一栏选“是”"),
        new([Tier.Advanced], JudgingStep.Advice, "CAS_MOHRSS_DAYS_AROUND_5", ["C-52"], Measure.Days, Comparator.Around, "高研一般 5 天左右（{0} 至 {1} 天）")
            { From = AcademyLimits.AdvancedDaysFrom, To = AcademyLimits.AdvancedDaysTo, Grade = Grade.Hint },
        new([Tier.Advanced], JudgingStep.Advice, "CAS_MOHRSS_PERSONS_AROUND_100", ["C-53"], Measure.PersonTimes, Comparator.Around, "高研一般 100 人次左右（{0} 至 {1} 人次）")
            { From = AcademyLimits.AdvancedPersonsFrom, To = AcademyLimits.AdvancedPersonsTo, Grade = Grade.Hint },
    ];

    private static EligibilityRule Type(Tier tier, PlanType type, string message) =>
        Answer(tier, JudgingStep.PlanType, "CAS_PLAN_TYPE", ["C-07"], Measure.PlanType, (int)type, message);

    private static EligibilityRule AtLeast(Tier tier, string code, IReadOnlyList<string> clauses, Measure measure, int least, string message, string? way = null) =>
        new([tier], JudgingStep.Conditions, code, clauses, measure, Comparator.AtLeast, message) { Threshold = least, Way = way };

    private static EligibilityRule Answer(Tier tier, JudgingStep step, string code, IReadOnlyList<string> clauses, Measure measure, int answer, string message, string? way = null) =>
        new([tier], step, code, clauses, measure, Comparator.OneOf, message) { Allowed = [answer], Way = way };

    private static EligibilityRule None(IReadOnlyList<Tier> tiers, JudgingStep step, string code, IReadOnlyList<string> clauses, Measure measure, string message, string? way = null) =>
        new(tiers, step, code, clauses, measure, Comparator.None, message) { Way = way };
}
