using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>Which files a class must have: six kinds for 精品 and 高研, two for a 精品 that continues one of the year before (C-47, C-48, C-59).</summary>
public static class AcademyMaterials
{
    /// <summary>Key of 培训教材清单, which must not be a presentation.</summary>
    public const string Textbooks = "textbooks";

    private static readonly (string Key, string Label)[] Six =
    [
        ("faculty", "师资名单"), ("curriculum", "课程设置清单"), (Textbooks, "培训教材清单（不含PPT）"),
        ("needs", "需求调研分析报告"), ("evaluation", "效果评估总结"), ("publicity", "宣传报道"),
    ];

    private static readonly (string Key, string Label)[] Two = [("programme", "培训方案"), ("teachingPlan", "教学计划材料")];

    private static readonly (string Key, string Label) Other = ("other", "其他相关材料");

    /// <summary>The kinds that the class needs for the tier its answers lead to; none for 所级 and 院级培育.</summary>
    public static IReadOnlyList<MaterialKind> Of(AcademyClass body, FormContext context) => Of(new EligibilityCase(body, context, Tiers.Of(body)));

    /// <summary>How many kinds are required now, and for how many of them there is a file.</summary>
    public static (int Required, int HandedIn) Progress(AcademyClass body, FormContext context)
    {
        var required = Of(body, context).Where(kind => kind.IsRequired).ToList();
        return (required.Count, required.Count(kind => context.Materials.Any(material => material.Kind == kind.Key)));
    }

    /// <summary>The kinds that the class needs for the tier of the case.</summary>
    public static IReadOnlyList<MaterialKind> Of(EligibilityCase at)
    {
        if (at.Tier is not (Tier.Premium or Tier.Advanced))
        {
            return [];
        }

        var exempting = at.Exempting;
        var why = exempting.Count > 0
            ? $"{at.Context.Call.Year - 1}年精品已获资助并实施完成（{(exempting.Any(held => held.IsProved) ? "系统有记录" : "按本单位说明")}），只需提交两种材料，见申报指南（2023年） 二（三）"
            : at.Tier == Tier.Premium ? "申报精品须提交往年举办的材料，见申报指南（2023年） 二（三）"
            : "高研按精品管理，须提交往年举办的材料，见申报指南（2023年） 三（二）、二（三）";
        return
        [
            .. (exempting.Count > 0 ? Two : Six).Select(kind => new MaterialKind(kind.Key, kind.Label, why, IsRequired: true)),
            new MaterialKind(Other.Key, Other.Label, "有助于评审的其他材料，可不提交", IsRequired: false),
        ];
    }

    /// <summary>The required kinds without a file.</summary>
    public static IReadOnlyList<MaterialKind> Missing(EligibilityCase at) =>
        [.. Of(at).Where(kind => kind.IsRequired && at.Context.Materials.All(material => material.Kind != kind.Key))];

    /// <summary>Presentations submitted as a list of textbooks, judged by their content.</summary>
    public static IReadOnlyList<Material> Presentations(EligibilityCase at) =>
        [.. at.Context.Materials.Where(material => material.Kind == Textbooks && IsPresentation(material.ContentType))];

    /// <summary>Label of a file's kind; null if it has none.</summary>
    public static string? LabelOf(string? key) => Six.Concat(Two).Append(Other).FirstOrDefault(kind => kind.Key == key).Label;

    private static bool IsPresentation(string contentType) =>
        contentType.StartsWith("application/vnd.ms-powerpoint", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("presentation", StringComparison.OrdinalIgnoreCase);
}
