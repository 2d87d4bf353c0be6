using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using static TrainingDeclaration.Core.Record.Schemes.FieldParts<TrainingDeclaration.Core.Schemes.Cas.AcademyClass>;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// The fields of the plan declaration, defined once: one row each with its stable key, its label, its controls and
/// everything else about it, in form order. Keys name controls, findings, remarks and cells.
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

    /// <summary>The rows. If the edit page has a different order, the row says so.</summary>
    public static readonly FieldList<AcademyClass> All = new(
    [
        new(Institute, "研究所", Basics) { Text = (_, at) => at.Unit.Name },
        new(ContactName, "联系人", Basics, PersonName(body => body.ContactName) with { Hint = "能直接答复审核问题的经办人" }) { Lasts = true },
        new(ContactPhone, "电 话", Basics, Phone(body => body.ContactPhone) with { Hint = "区号-号码，分机写“转”" }) { Lasts = true },
        new(Title, "班次名称", Scale, Line(body => body.Title) with { Hint = "写明领域和内容" }) { Lasts = true },
        new(PlanType, "计划类别", Scale,
            One(body => body.PlanType, type => type.Label()) with { Hint = "三类都可申报院级资助；不申请资助的，作为所级培训项目备案" }) { Lasts = true },
        new(Tier, "项目体系", Scale)
        {
            IsOnPage = true,
            Text = (body, _) => Tiers.Of(body).System(),
            Word = (word, _, _) => word.Record(Tier, "由所填内容得出，不采用表中的勾选。"),
        },
        new(Period, "举办时间", Scale,
            Date(body => body.PeriodStart) with { Name = PeriodStart, Label = "开始日期" },
            Date(body => body.PeriodEnd) with { Name = PeriodEnd, Label = "结束日期" },
            Line(body => body.PeriodText) with { Name = PeriodText, Label = "印出的写法", Hint = "日期未定时可写“5月中旬”" })
        {
            Text = (body, _) => PeriodOf(body),
            Word = (word, body, _) => AcademyClassWord.ReadPeriod(word, body),
        },
        new(Place, "举办地点", Scale,
            YesNo(body => body.IsLive) with { Name = Live, Label = "线上直播" },
            Line(body => body.Venue) with { Name = Venue, Label = "举办地点", Hint = "如 北京市；线上直播可不填" })
        {
            Lasts = true,
            Text = (body, _) => PlaceOf(body),
            Word = (word, body, _) => AcademyClassWord.ReadPlace(word, body),
        },
        new(Days, "天 数", Scale, Whole(body => body.Days, "天日") with { Hint = "研修班、短期班不少于 3 天，精品不少于 4 天" }),
        new(Persons, "人 数", Scale, Whole(body => body.Persons, "人名") with { Hint = "精品不少于 70 人；高研 100 人次左右" }),
        new(Sessions, "场 次", Scale, Whole(body => body.Sessions, "场次") with { Hint = "全年不少于 6 场" }),
        new(CreditHours, "每场学时", Scale, Whole(body => body.CreditHours, "学时") with { Hint = "单场不少于 2 学时" }),
        new(Audience, "培训对象", People, Text(body => body.Audience) with { Hint = "写明领域、岗位；学术讲坛面向国内人员" })
        {
            Lasts = true,
            TypedAfter = AudienceKind,
        },
        new(AudienceKind, "培训对象类别", People,
            One(body => body.AudienceKind, kind => kind.Label()) with { Hint = "研修班面向科研人员；短期班以科技人员为主" })
        {
            Lasts = true,
            Word = (word, body, _) => AcademyClassWord.ReadAudienceKind(word, body),
        },
        new(OpenToAcademy, "面向院内单位开放", People, YesNo(body => body.OpenToAcademy)) { Lasts = true },
        new(JointUnits, "联合施训单位", People, Rows(body => body.JointUnits, AcademyClassReader.JointUnit, AcademyClassReader.JointUnits))
        {
            Lasts = true,
            Text = (body, _) => string.Join('、', JointUnitsOf(body)),
            Items = (body, _) => JointUnitsOf(body),
            Word = (word, body, _) => AcademyClassWord.ReadJointUnits(word, body),
        },
        new(OwnTextbook, "自编特色培训教材", People, YesNo(body => body.HasOwnTextbook, "有", "无")) { Lasts = true },
        new(Experts, "拟邀请的国外专家", People, Rows(body => body.Experts, AcademyClassReader.ExpertName, AcademyClassReader.Experts))
        {
            Lasts = true,
            Text = (body, _) => Lines(ExpertLines(body)),
            Items = (body, _) => ExpertLines(body),
            Word = (word, body, _) => AcademyClassWord.ReadExperts(word, body),
        },
        new(Budget, "经费预算", Application, Amount(body => body.BudgetFen) with { Hint = "整个班次的预算" }),
        new(Requested, "申请金额", Application, Amount(body => body.RequestedFen)) { TypedAfter = TechnicalSupport },
        new(Funding, "是否申请资助", Application, YesNo(body => body.ApplyForFunding) with { Hint = "学术讲坛不选，请选下一栏" }),
        new(TechnicalSupport, "是否申请专项技术支持", Application, YesNo(body => body.ApplyForTechnicalSupport) with { Hint = "只有学术讲坛选“是”" }),
        new(PremiumKind, "精品项目", Application,
            One(body => body.PremiumKind, kind => kind.Label()) with { Hint = "高研按精品管理，同时申报两者的选高研" })
        {
            Word = (word, body, _) => AcademyClassWord.ReadPremiumKind(word, body),
        },
        new(Concurrent, "同时申报高研项目", Application,
            YesNo(body => body.ApplyMohrssConcurrently) with { Hint = "每个单位最多一项，一旦获批不得撤销" }),
        new(Directions, "重点支持方向", Substance, Texts(body => body.SupportDirections, '；'))
        {
            Word = (word, body, _) => AcademyClassWord.ReadDirections(word, body),
        },
        new(Content, "培训内容", Substance, Text(body => body.Content) with { Hint = "形式、课程安排、师资、预期成果；不写敏感内容" }) { Lasts = true },
        new(Prior, "往年举办情况", History, Rows(body => body.PriorClasses, AcademyClassReader.PriorTitle, AcademyClassReader.PriorClasses) with
        {
            UnreadRows = AcademyClassReader.PriorYear,
            Label = "往年举办情况的年度",
        })
        {
            Lasts = true,
            Text = (body, at) => Lines(PriorLines(body, at)),
            Items = PriorLines,
            Word = (word, body, _) => AcademyClassWord.ReadPrior(word, body),
        },
        new(PriorReason, "无系统记录的说明", History,
            Text(body => body.PriorReason) with { Hint = "往年班次没有系统记录时，写明依据（如批复文号），审核人可见" }),
        new(Materials, "附 件", History)
        {
            IsOnPage = true,
            Text = (_, at) => Lines(MaterialLines(at)),
            Items = (_, at) => MaterialLines(at),
            Word = (word, _, _) => word.Record(Materials, "文件不在表中，请在附件处重新上传。"),
        },
    ]);

    /// <summary>举办时间 as printed.</summary>
    public static string? PeriodOf(AcademyClass body) => Periods.Text(body.PeriodText, body.PeriodStart, body.PeriodEnd);

    /// <summary>举办地点 as printed: the place, that it is live online, or both.</summary>
    public static string? PlaceOf(AcademyClass body) => (body.IsLive, body.Venue) switch
    {
        (true, null) => "线上直播",
        (true, { } venue) when venue.Contains("线上", StringComparison.Ordinal) => venue,
        (true, { } venue) => $"{venue}（线上直播）",
        (_, var venue) => venue,
    };

    /// <summary>The joint units, without rows that are still empty.</summary>
    public static IReadOnlyList<string> JointUnitsOf(AcademyClass body) => [.. body.JointUnits.Where(unit => unit.Length > 0)];

    /// <summary>One line per invited expert; empty rows are left out.</summary>
    public static IReadOnlyList<string> ExpertLines(AcademyClass body) =>
    [
        .. body.Experts.Select(expert => string.Join('，', new[] { expert.Name, expert.Institution, Countries.Find(expert.CountryCode)?.Name }.Where(part => !string.IsNullOrWhiteSpace(part))))
            .Where(line => line.Length > 0),
    ];

    /// <summary>One line per class from an earlier year.</summary>
    public static IReadOnlyList<string> PriorLines(AcademyClass body, FormContext context) =>
    [
        .. HeldClass.Of(body, context).Select(held => held.Text + $"（{string.Join('，', new[]
        {
            held.Declared.IsThisClass ? "本班次" : null,
            held.IsFunded ? "获院级资助" : null,
            held.IsCompleted ? "已完成" : "未完成",
            held.Proof,
        }.OfType<string>())}）"),
    ];

    /// <summary>One line per file, its kind first.</summary>
    public static IReadOnlyList<string> MaterialLines(FormContext context) =>
        [.. context.Materials.Select(material => AcademyMaterials.LabelOf(material.Kind) is { } label ? $"{label}：{material.Name}" : material.Name)];

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
