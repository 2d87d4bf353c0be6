namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Words in form labels that must not be split at a line end: Chinese writes no gaps between words, so a narrow label
/// would otherwise break as 归口管理部门联/系人.
/// </summary>
internal static class LabelWords
{
    private static readonly string[] Words =
    [
        "归口管理部门", "组团单位", "主要内容", "合作机构", "培训机构", "联系人", "负责人", "必要性", "合理性", "可行性",
        "是否", "境外", "资助", "经费", "预算", "预计", "办班", "时间", "地点", "培训", "目的", "对象", "主题", "单位", "部门",
        "国家", "地区", "人数", "天数", "电话", "公章", "名称", "序号", "编号", "备注", "意见", "审核", "申报", "项目", "计划",
        "类别", "类型", "姓名", "职务", "职称", "日期", "金额", "万元", "合计", "需求", "内容", "机构", "管理", "联系", "科技",
        "附件", "方式", "来源", "费用", "总额", "总数", "人次", "学时", "课程", "师资", "授课", "推荐", "排序", "说明",
    ];

    private static readonly Dictionary<int, string[]> ByFirst = Words
        .GroupBy(word => (int)word[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>Forbids line ends inside known words.</summary>
    public static void Keep(Span<Unit> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (!ByFirst.TryGetValue(units[i].CodePoint, out var words))
            {
                continue;
            }

            foreach (var word in words)
            {
                if (StartsWith(units[i..], word))
                {
                    for (var end = i + word.Length - 1; i < end; i++)
                    {
                        units[i].MayEnd = false;
                    }

                    break;
                }
            }
        }
    }

    private static bool StartsWith(ReadOnlySpan<Unit> units, string word)
    {
        if (units.Length < word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (units[i].CodePoint != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
