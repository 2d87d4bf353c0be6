namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>重点支持方向 from the guide's appendix, in its own words, split into options (C-69…C-74); those of 高研 are the list of 2022 (C-75, A-22).</summary>
public static class AcademyDirections
{
    private static readonly string[] Seminar = ["高技术创新", "关键核心技术攻关任务", "国家重大科技基础设施", "重点研发计划"];

    private static readonly string[] ShortCourse = ["国家重大战略", "重大工程", "重大项目", "重点产业"];

    private static readonly string[] Forum = ["基础前沿交叉的重大科学和技术问题等开展的国际学术交流"];

    private static readonly string[] Premium =
        ["原始创新、关键核心技术相关领域科技人才的培训", "“黑土粮仓”科技会战", "“双碳”专项行动", "关键核心技术攻关等一批重大任务计划"];

    private static readonly string[] Advanced =
    [
        "服务创新驱动发展、乡村振兴、可持续发展等国家重大战略", "服务区域协调发展战略", "服务建设制造强国、网络强国、数字强国、质量强国", "服务战略性新兴产业发展",
        "新一代信息技术", "生物技术", "新能源", "新材料", "高端装备", "新能源汽车", "绿色环保", "航空航天", "海洋装备",
        "量子信息", "生命健康", "脑科学", "生物育种", "空天科技", "深地深海",
        "人工智能", "物联网", "大数据", "云计算", "智能制造", "工业互联网", "虚拟现实", "区块链", "集成电路",
        "推动传统产业高端化、智能化、绿色化",
    ];

    /// <summary>Where the tier's list comes from, if it is not from the guide's own year (C-75).</summary>
    public static string? Origin(Tier tier) => tier == Tier.Advanced ? "人社部高级研修项目的重点支持方向为2022年内容，新一年的公布后以新的为准" : null;

    /// <summary>What a class of the tier can choose from; nothing for 所级 (C-68).</summary>
    public static IReadOnlyList<string> Of(Tier tier) => tier switch
    {
        Tier.Seminar => Seminar,
        Tier.ShortCourse => ShortCourse,
        Tier.Forum => Forum,
        Tier.Premium => Premium,
        Tier.Advanced => Advanced,
        _ => [],
    };
}
