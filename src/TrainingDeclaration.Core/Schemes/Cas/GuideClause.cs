namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>A clause of the academy's guide of 2023 as findings cite it.</summary>
/// <param name="Id">Its id in <c>docs/clauses.md</c>.</param>
/// <param name="Place">Where it is, such as 申报指南 一（一）1.</param>
/// <param name="Quote">Its own words.</param>
public sealed record GuideClause(string Id, string Place, string Quote)
{
    private static readonly IReadOnlyDictionary<string, GuideClause> ById = new GuideClause[]
    {
        new("C-05", "引言", "各单位制定并报送院的2023年度培训计划，纳入所级培训项目进行管理"),
        new("C-07", "一", "研究所年度培训计划中的“专业技术研修班”“专项技术短期培训班”“学术讲坛”均可申报院级项目资助"),
        new("C-10", "一（一）1", "专业技术研修班时间不少于3天"),
        new("C-11", "一（一）1", "参加人员为科研人员"),
        new("C-15", "一（一）2", "重点支持方向见附表（下同）"),
        new("C-17", "一（一）3", "需在2023年培训计划申报系统中“是否申请资助”一栏选择“是”"),
        new("C-19", "一（二）1", "专项技术短期培训班时间不少于3天"),
        new("C-20", "一（二）1", "以科技人员为主要培训对象"),
        new("C-22", "一（二）1", "鼓励各研究所联合施训"),
        new("C-25", "一（二）3", "需在2023年培训计划申报系统中“是否申请资助”一栏选择“是”"),
        new("C-27", "一（三）1", "邀请国外一流科研机构或大学的知名专家、学者以在线直播等形式面向国内人员举办学术讲座或专题报告"),
        new("C-28", "一（三）1", "单场讲座或报告学时不少于2学时"),
        new("C-29", "一（三）1", "每年围绕相关主题不定期举办系列讲座或报告不少于6场"),
        new("C-30", "一（三）2", "拟遴选并以专项技术支持的方式"),
        new("C-33", "一（三）3", "申报院专项技术支持的“学术讲坛”培训计划，需在2023年培训计划申报系统中“是否申请专项技术支持”一栏选择“是”"),
        new("C-34", "二", "研究所曾举办过的“精品培训项目”或获得过院级资助的“专业技术研修班”“专项技术短期培训班”等，可申报院精品培训项目"),
        new("C-35", "二（一）", "培训班至少已举办过1次"),
        new("C-36", "二（一）", "培训班时间不少于4天"),
        new("C-37", "二（一）", "面向院内单位开放"),
        new("C-38", "二（一）", "参加学员不少于70人"),
        new("C-42", "二（一）", "有自编特色培训教材"),
        new("C-45", "二（三）", "申报院经费资助的培训计划需在2023年培训计划申报系统中“是否申请资助”一栏选择“是”"),
        new("C-46", "二（三）", "申报院级精品培训项目的培训计划还需在“精品项目”一栏选择“是”"),
        new("C-47", "二（三）", "在附件栏内上传往年举办的培训项目师资名单、课程设置清单、培训教材清单（不含PPT）、需求调研分析报告、效果评估总结以及宣传报道等相关材料"),
        new("C-48", "二（三）", "2022年已获院资助并组织实施完成的精品培训项目，如继续申请2023年院经费资助，可只需提交培训方案及教学计划材料"),
        new("C-49", "三", "研究所曾举办过的“精品培训项目”或“人力资源社会保障部高级研修项目”，可申报人力资源社会保障部高级研修项目"),
        new("C-52", "三（一）", "每期高级研修项目研修时间需5天左右"),
        new("C-53", "三（一）", "培训人次需100人左右"),
        new("C-58", "三（二）", "院将对入选自筹经费项目的单位给予最高15万/个的经费补助支持"),
        new("C-59", "三（二）", "承办单位申报的高级研修项目按院精品培训项目进行管理"),
        new("C-65", "三（四）", "申报院经费资助的培训计划需在2023年培训计划申报系统中“是否申请资助”一栏选择“是”"),
        new("C-66", "三（四）", "申报人力资源社会保障部高级研修项目的培训计划需在“是否精品”一栏选择相应项目类型"),
        new("C-67", "三（四）", "并选择“同时申报人力资源社会保障部高研项目”"),
    }.ToDictionary(clause => clause.Id);

    /// <summary>The clause with the id.</summary>
    public static GuideClause Of(string id) => ById[id];

    /// <summary>Where the clauses are, each place once, with the year of the guide: 申报指南（2023年） 二（一）、三（二）.</summary>
    public static string Places(IEnumerable<string> ids) => "申报指南（2023年） " + string.Join('、', ids.Select(id => Of(id).Place).Distinct());

    /// <summary>Their words, one after the other.</summary>
    public static string Quotes(IEnumerable<string> ids) => string.Join('；', ids.Select(id => Of(id).Quote).Distinct());
}
