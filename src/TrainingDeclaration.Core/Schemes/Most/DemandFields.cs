using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// The fields of 附件2 with their stable keys, said once: labels verbatim from the paper, then the internal ones.
/// Keys name controls, findings, remarks and cells.
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
    public const string IntentMaterial = "intentMaterial";
    public const string PersonsReason = "personsReason";
    public const string DaysReason = "daysReason";
    public const string ModeReason = "modeReason";
    public const string GrantShare = "grantShare";
    public const string OwnShare = "ownShare";
    public const string OverseasShare = "overseasShare";

    private static readonly IReadOnlyList<Field> All =
    [
        new(Department, "归口管理部门", "基本信息", true, (_, at) => at.Department.Name),
        new(Unit, "组团单位", "基本信息", true, (_, at) => at.Unit.Name),
        new(ContactName, "联系人", "基本信息", true, (form, _) => form.ContactName),
        new(ContactPhone, "电 话", "基本信息", true, (form, _) => form.ContactPhone),
        new(Theme, "培训班主题", "班次安排", true, (form, _) => form.Theme),
        new(Period, "预计办班时间", "班次安排", true, (form, _) => PeriodOf(form)),
        new(Countries, "国家（地区）", "班次安排", true, (form, _) => Base.Reference.Countries.Names(form.CountryCodes)) { Items = form => Names(form.CountryCodes) },
        new(TeachingLocations, "授课地点", "班次安排", false, (form, _) => Base.Reference.Countries.Names(form.TeachingLocationCodes)) { Items = form => Names(form.TeachingLocationCodes) },
        new(Persons, "人 数", "班次安排", true, (form, _) => form.Persons?.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Amount = form => form.Persons },
        new(PersonsReason, "超出规模的理由", "班次安排", false, (form, _) => form.PersonsReason),
        new(Days, "天 数", "班次安排", true, (form, _) => form.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Amount = form => form.Days },
        new(DaysReason, "超出天数的理由", "班次安排", false, (form, _) => form.DaysReason),
        new(DeliveryMode, "授课形式", "班次安排", false, (form, _) => form.DeliveryMode?.Label()),
        new(ModeReason, "采用封闭式的理由", "班次安排", false, (form, _) => form.ModeReason),
        new(Media, "授课媒介", "班次安排", false, (form, _) => string.Join('、', form.Media.Select(medium => medium.Label()))) { Items = form => [.. form.Media.Select(medium => medium.Label())] },
        new(TargetGroup, "培训对象", "班次安排", true, (form, _) => form.TargetGroup),
        new(Budget, "经费预算", "经费", true, (form, _) => form.BudgetFen is { } fen ? $"{Money.Wan(fen)} 万元" : null) { Amount = form => Wan(form.BudgetFen), Format = "0.00####" },
        new(GrantShare, "其中：申请资助的境外培训费", "经费", false, (form, _) => form.GrantShareFen is { } fen ? $"{Money.Wan(fen)} 万元" : null) { Amount = form => Wan(form.GrantShareFen), Format = "0.00####" },
        new(OwnShare, "其中：单位自筹", "经费", false, (form, _) => form.OwnShareFen is { } fen ? $"{Money.Wan(fen)} 万元" : null) { Amount = form => Wan(form.OwnShareFen), Format = "0.00####" },
        new(OverseasShare, "其中：境外资助", "经费", false, (form, _) => form.OverseasShareFen is { } fen ? $"{Money.Wan(fen)} 万元" : null) { Amount = form => Wan(form.OverseasShareFen), Format = "0.00####" },
        new(OverseasFunding, "是否有境外资助", "经费", true, (form, _) => form.HasOverseasFunding switch
        {
            true => $"有（资助方：{form.Funder}）",
            false => "否",
            null => null,
        }),
        new(Institutions, "境外培训机构", "境外机构", true, (form, _) => string.Join('\n', Named(form))) { Items = form => [.. Named(form)] },
        new(SelectionBasis, "选择依据", "境外机构", false, (form, _) => string.Join('、', form.SelectionBases.Select(basis => basis.Label()))) { Items = form => [.. form.SelectionBases.Select(basis => basis.Label())] },
        new(Purpose, "培训目的", "目的与内容", true, (form, _) => form.Purpose),
        new(Necessity, "培训主要内容和必要性", "目的与内容", true, (form, _) => form.ContentAndNecessity),
        new(FocusAreas, "重点领域", "目的与内容", false, (form, _) => string.Join('、', form.FocusAreas)) { Items = form => form.FocusAreas },
        new(DepartmentContact, "归口管理部门联系人", "归口管理部门", true, (_, at) => at.Department.ContactName),
        new(DepartmentPhone, "归口管理部门电话", "归口管理部门", true, (_, at) => at.Department.ContactPhone),
    ];

    /// <summary>Every field with its value in words, in the order of the form.</summary>
    public static IReadOnlyList<FieldValue> Of(DemandForm form, Setting setting) =>
        [.. All.Select(field => new FieldValue(field.Key, field.Label, field.Group, field.Text(form, setting) ?? "", field.IsPrinted)
        {
            Amount = field.Amount?.Invoke(form),
            AmountFormat = field.Format,
            Items = field.Items?.Invoke(form),
        })];

    /// <summary>Keys in the order of the form.</summary>
    public static IReadOnlyList<string> Keys => [.. All.Select(one => one.Key)];

    /// <summary>Label of the field; null for an unknown key.</summary>
    public static string? LabelOf(string? key) => All.FirstOrDefault(field => field.Key == key)?.Label;

    /// <summary>Name of a control that is a part of a field and bears a name of its own; otherwise empty.</summary>
    public static string ControlOf(string key) => key switch
    {
        PeriodStart => "开始日期",
        PeriodEnd => "结束日期",
        _ => "",
    };

    /// <summary>预计办班时间 as printed: the wording that was given, otherwise the dates.</summary>
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

    private static decimal? Wan(long? fen) => fen / (decimal?)Money.FenPerWan;

    private static List<string> Names(IEnumerable<string> codes) => [.. codes.Select(code => Base.Reference.Countries.Find(code)?.Name).OfType<string>()];

    private static IEnumerable<string> Named(DemandForm form) => form.Institutions.Select(institution =>
        $"{institution.Name}（境外培训合作机构：{(institution.IsPartner switch { true => "是", false => "否", null => "未填" })}）");

    private sealed record Field(string Key, string Label, string Group, bool IsPrinted, Func<DemandForm, Setting, string?> Text)
    {
        public Func<DemandForm, decimal?>? Amount { get; init; }

        public string Format { get; init; } = "0";

        public Func<DemandForm, IReadOnlyList<string>>? Items { get; init; }
    }
}
