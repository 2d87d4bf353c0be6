using TrainingDeclaration.Core.Record.Schemes;
using static TrainingDeclaration.Core.Record.Schemes.FieldParts<TrainingDeclaration.Core.Schemes.Most.DemandForm>;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// The fields of 附件2, defined once: one row each with its stable key, its label verbatim from the paper, its controls
/// and everything else about it. Keys name controls, findings, remarks and cells.
/// </summary>
public static class DemandFields
{
    public const string Department = "department";
    public const string Period = "period";
    public const string PeriodStart = "periodStart";
    public const string PeriodEnd = "periodEnd";
    public const string PeriodText = "periodText";
    public const string Theme = "theme";
    public const string Unit = "unit";
    public const string ContactName = "contactName";
    public const string ContactPhone = "contactPhone";
    public const string Countries = "countries";
    public const string Persons = "persons";
    public const string Days = "days";
    public const string Budget = "budget";
    public const string OverseasFunding = "overseasFunding";
    public const string Funder = "funder";
    public const string TargetGroup = "targetGroup";
    public const string Institutions = "institutions";
    public const string Purpose = "purpose";
    public const string Necessity = "necessity";
    public const string DepartmentContact = "departmentContact";
    public const string DepartmentPhone = "departmentPhone";
    public const string TeachingLocations = "teachingLocations";
    public const string DeliveryMode = "deliveryMode";
    public const string Media = "media";
    public const string FocusAreas = "focusAreas";
    public const string SelectionBasis = "selectionBasis";
    public const string PersonsReason = "personsReason";
    public const string DaysReason = "daysReason";
    public const string ModeReason = "modeReason";
    public const string GrantShare = "grantShare";
    public const string OwnShare = "ownShare";
    public const string OverseasShare = "overseasShare";

    private const string Basics = "基本信息";
    private const string Class = "班次安排";
    private const string Money = "经费";
    private const string Abroad = "境外机构";
    private const string Substance = "目的与内容";
    private const string Unprinted = "不印在附件2上，审核人可见";

    /// <summary>The rows. If the edit page has a different order, the row says so.</summary>
    public static readonly FieldList<DemandForm> All = new(
    [
        new(Department, "归口管理部门", Basics) { Text = (_, at) => at.Department.Name },
        new(Unit, "组团单位", Basics) { Text = (_, at) => at.Unit.Name },
        new(ContactName, "联系人", Basics, PersonName(form => form.ContactName) with { Hint = "能直接答复审核问题的经办人" }) { Lasts = true },
        new(ContactPhone, "电 话", Basics, Phone(form => form.ContactPhone) with { Hint = "区号-号码，分机写“转”" })
        {
            Lasts = true,
            WordLabel = new(ContactPhone, "电话", DepartmentContact, DepartmentPhone),
        },
        new(Theme, "培训班主题", Class, Line(form => form.Theme) with { Hint = "一句话点明领域和对象，紧扣国家重点任务" }) { Lasts = true },
        new(Period, "预计办班时间", Class,
            Date(form => form.PeriodStart) with { Name = PeriodStart, Label = "开始日期" },
            Date(form => form.PeriodEnd) with { Name = PeriodEnd, Label = "结束日期" },
            Line(form => form.PeriodText) with { Name = PeriodText, Label = "印出的写法", Hint = "不填则印起止日期" })
        {
            Text = (form, _) => PeriodOf(form),
            Word = (word, form, _) => DemandFormWord.ReadPeriod(word, form),
        },
        new(Countries, "国家（地区）", Class, Rows(form => form.CountryCodes, DemandFormReader.Country, DemandFormReader.Countries))
        {
            Lasts = true,
            Text = (form, _) => Base.Reference.Countries.Names(form.CountryCodes),
            Items = (form, _) => Names(form.CountryCodes),
            Word = (word, form, _) => DemandFormWord.ReadCountries(word, form),
        },
        new(TeachingLocations, "授课地点", Class, Rows(form => form.TeachingLocationCodes, DemandFormReader.Teaching, DemandFormReader.TeachingLocations))
        {
            IsPrinted = false,
            Lasts = true,
            TypedAfter = Media,
            Text = (form, _) => Base.Reference.Countries.Names(form.TeachingLocationCodes),
            Items = (form, _) => Names(form.TeachingLocationCodes),
        },
        new(Persons, "人 数", Class, Whole(form => form.Persons, "人名")) { ReasonIn = PersonsReason, WordLabel = new(Persons, "人数") },
        new(PersonsReason, "超出规模的理由", Class, Text(form => form.PersonsReason) with { Hint = Unprinted }) { IsPrinted = false },
        new(Days, "天 数", Class, Whole(form => form.Days, "天日")) { ReasonIn = DaysReason, WordLabel = new(Days, "天数") },
        new(DaysReason, "超出天数的理由", Class, Text(form => form.DaysReason) with { Hint = Unprinted }) { IsPrinted = false },
        new(DeliveryMode, "授课形式", Class, One(form => form.DeliveryMode, mode => mode.Label()))
        {
            IsPrinted = false,
            Lasts = true,
            ReasonIn = ModeReason,
        },
        new(ModeReason, "采用封闭式的理由", Class, Text(form => form.ModeReason) with { Hint = Unprinted }) { IsPrinted = false },
        new(Media, "授课媒介", Class, Many(form => form.Media, medium => medium.Label())) { IsPrinted = false, Lasts = true },
        new(TargetGroup, "培训对象", Class, Text(form => form.TargetGroup) with { Hint = "写明单位类型、岗位、专业" }) { Lasts = true, TypedAfter = DaysReason },
        new(Budget, "经费预算", Money, Amount(form => form.BudgetFen) with { Hint = "整个班次的预算，单位为万元，保留两位小数" }),
        new(GrantShare, "其中：申请资助的境外培训费", Money, Amount(form => form.GrantShareFen)) { IsPrinted = false },
        new(OwnShare, "其中：单位自筹", Money, Amount(form => form.OwnShareFen)) { IsPrinted = false },
        new(OverseasShare, "其中：境外资助", Money, Amount(form => form.OverseasShareFen)) { IsPrinted = false },
        new(OverseasFunding, "是否有境外资助", Money,
            YesNo(form => form.HasOverseasFunding),
            Line(form => form.Funder) with { Name = Funder, Label = "资助方", Hint = "选择“有”时必填，写全称" })
        {
            Text = (form, _) => form.HasOverseasFunding switch { true => $"有（资助方：{form.Funder}）", false => "否", null => null },
            Word = (word, form, _) => DemandFormWord.ReadFunding(word, form),
        },
        new(Institutions, "境外培训机构", Abroad, Rows(form => form.Institutions, DemandFormReader.InstitutionName, DemandFormReader.Institutions))
        {
            Lasts = true,
            Text = (form, _) => string.Join('\n', Named(form)),
            Items = (form, _) => [.. Named(form)],
            Word = (word, form, _) => DemandFormWord.ReadInstitutions(word, form),
        },
        new(SelectionBasis, "选择依据", Abroad, Many(form => form.SelectionBases, basis => basis.Label())) { IsPrinted = false, Lasts = true },
        new(Purpose, "培训目的", Substance, Text(form => form.Purpose) with { Hint = "解决什么问题、预期成果" }) { Lasts = true },
        new(Necessity, "培训主要内容和必要性", Substance,
            Text(form => form.ContentAndNecessity) with { Hint = "课程框架、为何需要境外资源；不写敏感内容" }) { Lasts = true },
        new(FocusAreas, "重点领域", Substance, Texts(form => form.FocusAreas, '、')) { IsPrinted = false, Lasts = true },
        new(DepartmentContact, "归口管理部门联系人", "归口管理部门") { Text = (_, at) => at.Department.ContactName },
        new(DepartmentPhone, "归口管理部门电话", "归口管理部门") { Text = (_, at) => at.Department.ContactPhone, WordLabel = null },
    ], "备注：经费资助标准参照");

    /// <summary>预计办班时间 as printed: the wording if there is one, otherwise the dates.</summary>
    public static string? PeriodOf(DemandForm form) => Periods.Text(form.PeriodText, form.PeriodStart, form.PeriodEnd);

    /// <summary>封闭式 or 分散式.</summary>
    public static string Label(this DeliveryMode mode) => mode == Most.DeliveryMode.Centralized ? "封闭式" : "分散式";

    /// <summary>直播 or 录播.</summary>
    public static string Label(this SessionMedium medium) => medium == SessionMedium.Live ? "直播" : "录播";

    /// <summary>合作机构, 合作基础 or 线上经验.</summary>
    public static string Label(this SelectionBasis basis) => basis switch
    {
        Most.SelectionBasis.Partner => "科技部（国家外专局）合作机构",
        Most.SelectionBasis.Cooperation => "与我有良好合作基础",
        Most.SelectionBasis.OnlineExperience => "有线上培训经验",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static List<string> Names(IEnumerable<string> codes) => [.. codes.Select(code => Base.Reference.Countries.Find(code)?.Name).OfType<string>()];

    private static IEnumerable<string> Named(DemandForm form) => form.Institutions.Select(institution =>
        $"{institution.Name}（境外培训合作机构：{(institution.IsPartner switch { true => "是", false => "否", null => "未填" })}）");
}
