using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// What a call of the academy sets and the guide gives only roughly (个左右, 天左右). Hard minima are not limits of a call
/// but rows of <see cref="EligibilityRules"/>.
/// </summary>
public static class AcademyLimits
{
    /// <summary>计划遴选10个左右专业技术研修班 (C-14).</summary>
    public static readonly Limit SeminarQuota = Announced("quotaSeminar", "专业技术研修班遴选名额", "个", 10);

    /// <summary>计划遴选10个左右专项技术短期培训班 (C-23).</summary>
    public static readonly Limit ShortCourseQuota = Announced("quotaShortCourse", "专项技术短期培训班遴选名额", "个", 10);

    /// <summary>计划遴选20个左右学术讲坛 (C-30).</summary>
    public static readonly Limit ForumQuota = Announced("quotaForum", "学术讲坛遴选名额", "个", 20);

    /// <summary>拟遴选并资助10个左右精品培训班 (C-44).</summary>
    public static readonly Limit PremiumQuota = Announced("quotaPremium", "精品培训项目遴选名额", "个", 10);

    /// <summary>计划遴选5个左右高级研修项目 (C-55).</summary>
    public static readonly Limit AdvancedQuota = Announced("quotaAdvanced", "人社部高级研修项目遴选名额", "个", 5);

    /// <summary>The lower end of 5天左右, in days (C-52).</summary>
    public static readonly Limit AdvancedDaysFrom = Announced("advancedDaysFrom", "高研“5天左右”最少", "天", 4);

    /// <summary>The upper end of 5天左右, in days (C-52).</summary>
    public static readonly Limit AdvancedDaysTo = Announced("advancedDaysTo", "高研“5天左右”最多", "天", 6);

    /// <summary>The lower end of 100人左右, in 人次 (C-53).</summary>
    public static readonly Limit AdvancedPersonsFrom = Announced("advancedPersonsFrom", "高研“100人左右”最少", "人次", 80);

    /// <summary>The upper end of 100人左右, in 人次 (C-53).</summary>
    public static readonly Limit AdvancedPersonsTo = Announced("advancedPersonsTo", "高研“100人左右”最多", "人次", 120);

    /// <summary>最高15万/个 (C-58), read as yuan .</summary>
    public static readonly Limit SubsidyCap = Announced("subsidyCap", "高研经费补助上限", "万元", 15);

    /// <summary>Whether a 学术讲坛 counts as the former project that 精品 builds on .</summary>
    public static readonly Limit ForumCounts = Limit.Switch("forumCounts", "学术讲坛可作为申报精品的基础", false);

    /// <summary>The amount in fen at which the page asks whether 元 was meant instead of 万元.</summary>
    public static readonly Limit BudgetQuestion = Limit.Amount("budgetQuestion", "经费达到此数时询问单位是否填错", 1_000 * Money.FenPerWan);

    /// <summary>Maximum length of 班次名称 in characters.</summary>
    public static readonly Limit TitleLength = Limit.Number("titleLength", "班次名称最多", "字", 60) with { Least = 1 };

    /// <summary>Maximum length of 培训对象 in characters.</summary>
    public static readonly Limit AudienceLength = Limit.Number("audienceLength", "培训对象最多", "字", 300) with { Least = 1 };

    /// <summary>Maximum length of 培训内容 in characters.</summary>
    public static readonly Limit ContentLength = Limit.Number("contentLength", "培训内容最多", "字", 5_000) with { Least = 1 };

    /// <summary>In the order in which the call's page shows them.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        SeminarQuota, ShortCourseQuota, ForumQuota, PremiumQuota, AdvancedQuota,
        AdvancedDaysFrom, AdvancedDaysTo, AdvancedPersonsFrom, AdvancedPersonsTo, SubsidyCap, ForumCounts,
        BudgetQuestion, TitleLength, AudienceLength, ContentLength, SealLimits.UnitGate with { Label = "登记研究所盖章件之后才能拟支持" },
    ];

    /// <summary>Key of the tier's soft quota; null for 所级, which is not selected.</summary>
    public static string? Quota(Tier tier) => tier switch
    {
        Tier.Seminar => SeminarQuota.Key,
        Tier.ShortCourse => ShortCourseQuota.Key,
        Tier.Forum => ForumQuota.Key,
        Tier.Premium => PremiumQuota.Key,
        Tier.Advanced => AdvancedQuota.Key,
        _ => null,
    };

    private static Limit Announced(string key, string label, string unit, int usual) =>
        Limit.Number(key, label, unit, usual) with { Notice = (label, $"{{0}} {unit}") };
}
