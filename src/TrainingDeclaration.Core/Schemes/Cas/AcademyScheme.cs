using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>中国科学院继续教育与培训: the scheme of the academy's annual training plans.</summary>
public sealed class AcademyScheme : Scheme<AcademyClass>
{
    /// <summary>Kind of the exclusive right to declare a unit's only 高研 (C-62).</summary>
    public const string AdvancedClaim = "advanced";

    /// <summary>What is promised one by one before a 高研 is reported.</summary>
    public static readonly IReadOnlyList<string> AdvancedPromises =
    [
        "本单位本年度只申报这一项人力资源社会保障部高级研修项目。",
        "一旦获批，不撤销。",
        "按人力资源社会保障部高级研修项目要求组织实施，经费自筹。",
    ];

    /// <summary>专项技术支持 for a forum: what the academy provides instead of money (C-31).</summary>
    public static readonly IReadOnlyList<string> ForumServices = ["课程拍摄制作", "直播", "线上培训专栏", "推送服务"];

    public static readonly AcademyScheme Instance = new();

    private AcademyScheme()
    {
    }

    /// <inheritdoc />
    public override string Key => "cas";

    /// <inheritdoc />
    public override string NumberPrefix => "PX";

    /// <inheritdoc />
    public override string PlanNumberPrefix => "LX";

    /// <inheritdoc />
    public override string EditView => "Cas/_Fields";

    /// <inheritdoc />
    public override TransitionTable Workflow => AcademyWorkflow.Table;

    /// <inheritdoc />
    public override IReadOnlyList<Category> Categories { get; } = [.. Enum.GetValues<Tier>().Select(CategoryOf)];

    /// <inheritdoc />
    public override IReadOnlyList<Limit> Limits => AcademyLimits.All;

    /// <inheritdoc />
    public override bool AsksForRecords => true;

    /// <inheritdoc />
    public override SchemePapers Papers { get; } = new()
    {
        BundleTitle = AnnualPlanSheet.Title,
        BundleList = (bundle, rows, _) => AnnualPlanSheet.Describe(bundle, rows),
        RowOpinion = (row, _) => row.Opinion ?? "",
        PlanTitle = (year, ordinal) => $"{year}年度继续教育与培训院级资助项目（第{ordinal}批）",
        PlanSubject = items => string.Create(CultureInfo.InvariantCulture,
            $"拟支持院级资助项目 {items.Count} 个，经费资助 {Money.Wan(items.Sum(i => i.Declaration.GrantedFen ?? 0))} 万元；"
            + $"其中专项技术支持 {items.Count(i => i.Declaration.Category == Tier.Forum.Key())} 个，不涉及经费；"
            + $"报人社部遴选 {items.Count(i => i.Declaration.Category == Tier.Advanced.Key())} 个，入选后再予补助。请审批。"),
        Results = ResultListSheet.Describe,
        ForMinistry = MinistryListSheet.Describe,
        NoticeTitle = ProjectNoticeSheet.Name,
        Notice = ProjectNoticeSheet.Describe,
    };

    /// <inheritdoc />
    public override Wording Wording { get; } = new()
    {
        System = "继续教育与培训项目申报系统",
        Call = "申报指南",
        CallNotice = "申报指南",
        CallShort = "指南",
        CallLetter = "申报指南",
        CallOpen = "申报中",
        Focus = "支持方向",
        Unit = "研究所",
        Department = "研究所",
        DepartmentShort = "研究所",
        Authority = "院",
        AuthorityOffice = "人事局",
        ReportDue = "上报截止",
        Recommended = "已报送",
        ToBundle = "已报送、未列入年度计划",
        Form = "申报表",
        SealPlace = "盖在表末右侧“单位公章”处，日期写在左侧。",
        Title = "班次名称",
        Places = "举办地点",
        Requested = "申请金额",
        Bundle = "年度计划",
        BundleList = "年度计划表",
        BundleOrdinal = ordinal => ordinal > 1 ? $"补报第 {ordinal - 1} 批" : "年度计划",
        Attachments = "附件",
        RowOpinion = "说明",
        OfficeHead = "局领导",
        Leader = "分管院领导",
        Names = new Dictionary<Enum, string>
        {
            [Stage.Reported] = "已报送",
            [Stage.Recommended] = "已报送",
            [Stage.ReportedUp] = "已上报年度计划",
            [Status.Recommended] = "待上报年度计划",
            [Status.AuthorityReview] = "待院审核",
            [Act.ReportUp] = "上报年度计划",
        },
    };

    /// <inheritdoc />
    protected override FieldList<AcademyClass> Rows => AcademyFields.All;

    /// <inheritdoc />
    public override string DocumentName(int year) => AcademyClassSheet.Title(year);

    /// <inheritdoc />
    public override string CallTitle(int year) => $"中国科学院{year}年度继续教育与培训院级资助项目申报指南";

    /// <inheritdoc />
    public override AcademyClass Create(Guid declarationId, FormContext context) => new()
    {
        DeclarationId = declarationId,
        ContactName = context.Unit.ContactName,
        ContactPhone = context.Unit.ContactPhone,
    };

    /// <inheritdoc />
    public override string? StandingNote(Declaration declaration) =>
        declaration is { Category: AdvancedClaim, Status: Status.MinistrySelected or Status.Implemented or Status.Concluded }
            ? "人社部高级研修项目一旦获批不得撤销（申报指南（2023年） 三（三））。" : null;

    /// <inheritdoc />
    protected override Pressed? Press(TypedFields typed, AcademyClass body, string go) => AcademyClassReader.Press(typed, body, go);

    /// <inheritdoc />
    protected override IReadOnlyList<Finding> Check(AcademyClass body, FormContext context) => AcademyValidator.Check(body, context);

    /// <inheritdoc />
    protected override Sheet Describe(AcademyClass body, FormContext context) => AcademyClassSheet.Describe(body, context);

    /// <inheritdoc />
    protected override IReadOnlyList<string> FocusAreas(AcademyClass body) => body.SupportDirections;

    /// <inheritdoc />
    protected override IReadOnlyList<MaterialKind> Materials(AcademyClass body, FormContext context) => AcademyMaterials.Of(body, context);

    /// <inheritdoc />
    protected override IReadOnlyList<string> Promises(AcademyClass body) => Tiers.Of(body) == Tier.Advanced ? AdvancedPromises : [];

    /// <inheritdoc />
    protected override string? Claims(AcademyClass body) => Tiers.Of(body) == Tier.Advanced ? AdvancedClaim : null;

    /// <summary>A forum is supported by services and 所级 not at all, so neither ever counts as money (C-30, C-31).</summary>
    protected override Summary Summarize(AcademyClass body)
    {
        var tier = Tiers.Of(body);
        var isMoney = body.ApplyForFunding == true && tier is not (Tier.Institute or Tier.Forum);
        return new Summary(
            body.Title, AcademyFields.PlaceOf(body), body.Persons, body.Days, isMoney ? body.RequestedFen : null, body.PeriodStart, body.PeriodEnd)
        {
            Category = tier.Key(),
            PeriodText = body.PeriodText,
        };
    }

    private static Category CategoryOf(Tier tier) => new(tier.Key(), tier.Label())
    {
        IsRecorded = tier == Tier.Institute,
        Support = tier switch
        {
            Tier.Forum => SupportKind.Services,
            Tier.Advanced => SupportKind.SubsidyOnSelection,
            _ => SupportKind.Money,
        },
        QuotaLimit = AcademyLimits.Quota(tier),
        CapLimit = tier == Tier.Advanced ? AcademyLimits.SubsidyCap.Key : null,
        Services = tier == Tier.Forum ? ForumServices : [],
        Criteria = AcademyCriteria.Of(tier),
        Directions = AcademyDirections.Of(tier),
    };
}
