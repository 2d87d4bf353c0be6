using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// The fields of the plan declaration with their stable keys, said once, in the order of the form. Keys name controls,
/// findings, remarks and cells.
/// </summary>
public static class AcademyFields
{
    public const string Institute = "institute";
    public const string ContactName = "contactName";
    public const string ContactPhone = "contactPhone";
    public const string Title = "title";
    public const string PlanType = "planType";
    public const string Tier = "tier";
    public const string Period = "period";
    public const string PeriodStart = "periodStart";
    public const string PeriodEnd = "periodEnd";
    public const string PeriodText = "periodText";
    public const string Place = "place";
    public const string Live = "live";
    public const string Venue = "venue";
    public const string Days = "days";
    public const string Persons = "persons";
    public const string Sessions = "sessions";
    public const string CreditHours = "creditHours";
    public const string AudienceKind = "audienceKind";
    public const string Audience = "audience";
    public const string OpenToAcademy = "openToAcademy";
    public const string JointUnits = "jointUnits";
    public const string OwnTextbook = "ownTextbook";
    public const string Experts = "experts";
    public const string Budget = "budget";
    public const string Requested = "requested";
    public const string Funding = "funding";
    public const string TechnicalSupport = "technicalSupport";
    public const string PremiumKind = "premiumKind";
    public const string Concurrent = "concurrent";
    public const string Directions = "directions";
    public const string Content = "content";
    public const string Prior = "prior";
    public const string PriorReason = "historyReason";
    public const string Materials = "materials";

    private const string Basics = "基本信息";
    private const string Scale = "班次安排";
    private const string People = "培训对象与师资";
    private const string Application = "经费与申报";
    private const string Substance = "培训内容";
    private const string History = "往年举办与附件";

    private static readonly IReadOnlyList<Field> All =
    [
        new(Institute, "研究所", Basics, (_, at) => at.Unit.Name),
        new(ContactName, "联系人", Basics, (body, _) => body.ContactName),
        new(ContactPhone, "电 话", Basics, (body, _) => body.ContactPhone),
        new(Title, "班次名称", Scale, (body, _) => body.Title),
        new(PlanType, "计划类别", Scale, (body, _) => body.PlanType?.Label()),
        new(Tier, "项目体系", Scale, (body, _) => Tiers.Of(body).System()),
        new(Period, "举办时间", Scale, (body, _) => PeriodOf(body)),
        new(Place, "举办地点", Scale, (body, _) => PlaceOf(body)),
        new(Days, "天 数", Scale, (body, _) => Number(body.Days)) { Amount = body => body.Days },
        new(Persons, "人 数", Scale, (body, _) => Number(body.Persons)) { Amount = body => body.Persons },
        new(Sessions, "场 次", Scale, (body, _) => Number(body.Sessions)) { Amount = body => body.Sessions },
        new(CreditHours, "每场学时", Scale, (body, _) => Number(body.CreditHours)) { Amount = body => body.CreditHours },
        new(Audience, "培训对象", People, (body, _) => body.Audience),
        new(AudienceKind, "培训对象类别", People, (body, _) => body.AudienceKind?.Label()),
        new(OpenToAcademy, "面向院内单位开放", People, (body, _) => AcademyLabels.YesNo(body.OpenToAcademy)),
        new(JointUnits, "联合施训单位", People, (body, _) => string.Join('、', JointUnitsOf(body))) { Items = (body, _) => JointUnitsOf(body) },
        new(OwnTextbook, "自编特色培训教材", People, (body, _) => body.HasOwnTextbook switch { true => "有", false => "无", null => null }),
        new(Experts, "拟邀请的国外专家", People, (body, at) => Lines(ExpertLines(body))) { Items = (body, _) => ExpertLines(body) },
        new(Budget, "经费预算", Application, (body, _) => Wan(body.BudgetFen)) { Amount = body => Money.InWan(body.BudgetFen), Format = "0.00####" },
        new(Requested, "申请金额", Application, (body, _) => Wan(body.RequestedFen)) { Amount = body => Money.InWan(body.RequestedFen), Format = "0.00####" },
        new(Funding, "是否申请资助", Application, (body, _) => AcademyLabels.YesNo(body.ApplyForFunding)),
        new(TechnicalSupport, "是否申请专项技术支持", Application, (body, _) => AcademyLabels.YesNo(body.ApplyForTechnicalSupport)),
        new(PremiumKind, "精品项目", Application, (body, _) => body.PremiumKind?.Label()),
        new(Concurrent, "同时申报高研项目", Application, (body, _) => AcademyLabels.YesNo(body.ApplyMohrssConcurrently)),
        new(Directions, "重点支持方向", Substance, (body, _) => string.Join('；', body.SupportDirections)) { Items = (body, _) => body.SupportDirections },
        new(Content, "培训内容", Substance, (body, _) => body.Content),
        new(Prior, "往年举办情况", History, (body, at) => Lines(PriorLines(body, at))) { Items = PriorLines },
        new(PriorReason, "无系统记录的说明", History, (body, _) => body.PriorReason),
        new(Materials, "附 件", History, (_, at) => Lines(MaterialLines(at))) { Items = (_, at) => MaterialLines(at) },
    ];

    /// <summary>The groups of the edit page, in its order.</summary>
    public static readonly IReadOnlyList<FieldGroup> Groups =
    [
        new(Basics, ContactName, ContactPhone),
        new(Scale, Title, PlanType, Tier, Period, PeriodStart, PeriodEnd, PeriodText, Place, Live, Venue, Days, Persons, Sessions, CreditHours),
        new(People, AudienceKind, Audience, OpenToAcademy, JointUnits, OwnTextbook, Experts),
        new(Application, Budget, Funding, TechnicalSupport, Requested, PremiumKind, Concurrent),
        new(Substance, Directions, Content),
        new(History, Prior, PriorReason, Materials),
    ];

    /// <summary>Every field with its value in words, in the order of the form.</summary>
    public static IReadOnlyList<FieldValue> Of(AcademyClass body, Setting setting) =>
        [.. All.Select(field => new FieldValue(field.Key, field.Label, field.Group, field.Text(body, setting) ?? "", IsPrinted: true)
        {
            Amount = field.Amount?.Invoke(body),
            AmountFormat = field.Format,
            Items = field.Items?.Invoke(body, setting),
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
        _ when key.StartsWith(AcademyClassReader.PriorYear, StringComparison.Ordinal) => "往年举办情况的年度",
        _ => "",
    };

    /// <summary>举办时间 as printed.</summary>
    public static string? PeriodOf(AcademyClass body) => Periods.Text(body.PeriodText, body.PeriodStart, body.PeriodEnd);

    /// <summary>举办地点 as printed: the place, or that it is live online, or both.</summary>
    public static string? PlaceOf(AcademyClass body) => (body.IsLive, body.Venue) switch
    {
        (true, null) => "线上直播",
        (true, { } venue) when venue.Contains("线上", StringComparison.Ordinal) => venue,
        (true, { } venue) => $"{venue}（线上直播）",
        (_, var venue) => venue,
    };

    /// <summary>The joint units, without rows that are still empty.</summary>
    public static IReadOnlyList<string> JointUnitsOf(AcademyClass body) => [.. body.JointUnits.Where(unit => unit.Length > 0)];

    /// <summary>One line per invited expert; a row in which nothing was typed is none.</summary>
    public static IReadOnlyList<string> ExpertLines(AcademyClass body) =>
    [
        .. body.Experts.Select(expert => string.Join('，', new[] { expert.Name, expert.Institution, Countries.Find(expert.CountryCode)?.Name }.Where(part => !string.IsNullOrWhiteSpace(part))))
            .Where(line => line.Length > 0),
    ];

    /// <summary>One line per class of an earlier year.</summary>
    public static IReadOnlyList<string> PriorLines(AcademyClass body, Setting setting) =>
    [
        .. HeldClass.Of(body, setting).Select(held => held.Text + $"（{string.Join('，', new[]
        {
            held.Declared.IsThisClass ? "本班次" : null,
            held.IsFunded ? "获院级资助" : null,
            held.IsCompleted ? "已完成" : "未完成",
            held.Proof,
        }.OfType<string>())}）"),
    ];

    /// <summary>One line per file, its kind first.</summary>
    public static IReadOnlyList<string> MaterialLines(Setting setting) =>
        [.. setting.Materials.Select(material => AcademyMaterials.LabelOf(material.Kind) is { } label ? $"{label}：{material.Name}" : material.Name)];

    private static string? Wan(long? fen) => fen is { } amount ? $"{Money.Wan(amount)} 万元" : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private sealed record Field(string Key, string Label, string Group, Func<AcademyClass, Setting, string?> Text)
    {
        public Func<AcademyClass, decimal?>? Amount { get; init; }

        public string Format { get; init; } = "0";

        public Func<AcademyClass, Setting, IReadOnlyList<string>>? Items { get; init; }
    }
}
