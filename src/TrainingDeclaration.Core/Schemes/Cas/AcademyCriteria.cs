using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// The lines of the score sheets, 100 points each. The criteria come from the guide; it gives no weights, so the
/// points are ours.
/// </summary>
public static class AcademyCriteria
{
    private static readonly Criterion[] Seminar =
    [
        new("direction", "符合重点支持方向", 40, "申报指南（2023年） 附表"),
        new("content", "更新专业知识、拓展知识领域、提高科技创新能力", 40, "申报指南（2023年） 一（一）1"),
        new("form", "主题报告、专题研讨、学术交流、现场教学等方式", 20, "申报指南（2023年） 一（一）1"),
    ];

    private static readonly Criterion[] ShortCourse =
    [
        new("direction", "符合重点支持方向", 40, "申报指南（2023年） 附表"),
        new("content", "提高科学实验技能和实验仪器的使用效能", 30, "申报指南（2023年） 一（二）1"),
        new("form", "专项技术培训、技术观摩、实践技能交流等形式", 20, "申报指南（2023年） 一（二）1"),
        new("joint", "各研究所联合施训", 10, "申报指南（2023年） 一（二）1"),
    ];

    private static readonly Criterion[] Forum =
    [
        new("direction", "符合重点支持方向", 40, "申报指南（2023年） 附表"),
        new("experts", "国外一流科研机构或大学的知名专家、学者", 40, "申报指南（2023年） 一（三）1"),
        new("series", "围绕相关主题的系列讲座或报告", 20, "申报指南（2023年） 一（三）1"),
    ];

    private static readonly Criterion[] Premium =
    [
        new("direction", "符合重点支持方向", 20, "申报指南（2023年） 附表"),
        new("content", "内容有前瞻性、实用性和针对性，可广泛共享", 20, "申报指南（2023年） 二（一）"),
        new("curriculum", "课程设置合理，创新培训方式方法", 15, "申报指南（2023年） 二（一）"),
        new("faculty", "有相对稳定的高水平师资队伍", 15, "申报指南（2023年） 二（一）"),
        new("textbook", "有自编特色培训教材", 15, "申报指南（2023年） 二（一）"),
        new("recognition", "得到学员的广泛认可，有一定的社会影响力", 15, "申报指南（2023年） 二（一）"),
    ];

    private static readonly Criterion[] Advanced =
    [
        new("direction", "符合选题范围", 30, "申报指南（2023年） 附表"),
        new("level", "高水平、小规模、重特色", 30, "申报指南（2023年） 三（一）"),
        new("curriculum", "课程设置合理，创新培训方式方法", 20, "申报指南（2023年） 二（一）"),
        new("faculty", "有相对稳定的高水平师资队伍", 20, "申报指南（2023年） 二（一）"),
    ];

    /// <summary>The score sheet of the tier; 所级 is not scored.</summary>
    public static IReadOnlyList<Criterion> Of(Tier tier) => tier switch
    {
        Tier.Seminar => Seminar,
        Tier.ShortCourse => ShortCourse,
        Tier.Forum => Forum,
        Tier.Premium => Premium,
        Tier.Advanced => Advanced,
        _ => [],
    };
}
