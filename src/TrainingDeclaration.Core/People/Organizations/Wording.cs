
namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>
/// What shared pages and papers call things in one scheme. The defaults are the usual wording; a scheme states only what
/// it calls differently.
/// </summary>
public sealed record Wording
{
    /// <summary>The usual wording.</summary>
    public static Wording Usual { get; } = new();

    /// <summary>The name of the system.</summary>
    public string System { get; init; } = "线上出国（境）培训需求申报系统";

    /// <summary>What a call is, as an option or a column.</summary>
    public string Call { get; init; } = "征集";

    /// <summary>The calls, as a menu entry.</summary>
    public string CallNotice { get; init; } = "征集通知";

    /// <summary>The same in two characters.</summary>
    public string CallShort { get; init; } = "通知";

    /// <summary>The document of a call.</summary>
    public string CallLetter { get; init; } = "征集函";

    /// <summary>That a call is open.</summary>
    public string CallOpen { get; init; } = "征集中";

    /// <summary>The topics that a call names.</summary>
    public string Focus { get; init; } = "重点领域";

    /// <summary>Who declares.</summary>
    public string Unit { get; init; } = "组团单位";

    /// <summary>Who bundles and reports up.</summary>
    public string Department { get; init; } = "归口管理部门";

    /// <summary>The same, shortened.</summary>
    public string DepartmentShort { get; init; } = "归口部门";

    /// <summary>Who decides, in one or two characters, as in 报部 and 待部审核.</summary>
    public string Authority { get; init; } = "部";

    /// <summary>The office that decides.</summary>
    public string AuthorityOffice { get; init; } = "主管司局";

    /// <summary>The date by which a unit must report, named after the act.</summary>
    public string ReportDue { get; init; } = "报送截止";

    /// <summary>The date by which an office must act, named after its act; the only name of that date on any page.</summary>
    public string DueOf(Office actor) => actor switch { Office.Unit => ReportDue, Office.Bureau => "转报截止", _ => "上报截止" };

    /// <summary>What may be bundled and reported up.</summary>
    public string Recommended { get; init; } = "已推荐";

    /// <summary>Recommended, but not bundled yet.</summary>
    public string ToBundle { get; init; } = "已推荐、未汇总";

    /// <summary>The paper form.</summary>
    public string Form { get; init; } = "附件2";

    /// <summary>Where on the form the unit's seal and the date go.</summary>
    public string SealPlace { get; init; } = "盖在表左上方“组团单位公章”处，日期写在右侧。";

    /// <summary>The title of a class.</summary>
    public string Title { get; init; } = "培训班主题";

    /// <summary>Where it is held.</summary>
    public string Places { get; init; } = "国家（地区）";

    /// <summary>The amount applied for.</summary>
    public string Requested { get; init; } = "经费预算";

    /// <summary>The files that go with a declaration.</summary>
    public string Attachments { get; init; } = "合作意向材料";

    /// <summary>What is reported up together.</summary>
    public string Bundle { get; init; } = "汇总";

    /// <summary>Its printed list.</summary>
    public string BundleList { get; init; } = "汇总表";

    /// <summary>What that list says about each row besides its form.</summary>
    public string RowOpinion { get; init; } = "归口管理部门意见";

    /// <summary>The head of the office that submits a plan to the leader.</summary>
    public string OfficeHead { get; init; } = "司领导";

    /// <summary>The leader who decides.</summary>
    public string Leader { get; init; } = "分管部领导";

    /// <summary>Statuses, acts and stages that are called something else.</summary>
    public IReadOnlyDictionary<Enum, string> Names { get; init; } = new Dictionary<Enum, string>();

    /// <summary>The name of a year's nth bundle.</summary>
    public Func<int, string> BundleOrdinal { get; init; } = ordinal => $"第 {ordinal} 批";
}
