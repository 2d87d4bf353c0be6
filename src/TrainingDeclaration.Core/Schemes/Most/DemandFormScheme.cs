using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>线上出国（境）培训需求: the scheme of 附件2.</summary>
public sealed class DemandFormScheme : Scheme<DemandForm>
{
    public static readonly DemandFormScheme Instance = new();

    private DemandFormScheme()
    {
    }

    /// <inheritdoc />
    public override string Key => "most";

    /// <inheritdoc />
    public override string NumberPrefix => "XQ";

    /// <inheritdoc />
    public override string PlanNumberPrefix => "JH";

    /// <inheritdoc />
    public override Wording Wording { get; } = Wording.Usual with { Names = new Dictionary<Enum, string> { [Status.Implemented] = "待总结核销" } };

    /// <inheritdoc />
    public override string EditView => "Most/_Fields";

    /// <inheritdoc />
    public override IReadOnlyList<Limit> Limits => DemandLimits.All;

    /// <inheritdoc />
    public override bool PaysByStandards => true;

    /// <inheritdoc />
    public override TransitionTable Workflow => DemandFormWorkflow.Table;

    /// <inheritdoc />
    public override IReadOnlyList<DossierRules> Dossiers => [ExecutionDossier.Rules, SummaryDossier.Rules, SettlementDossier.Rules, ChangeDossier.Rules];

    /// <inheritdoc />
    public override RunRules Run => ClassRunRules.Rules;

    /// <inheritdoc />
    public override SchemePapers Papers { get; } = new()
    {
        BundleTitle = BundleListSheet.Title,
        BundleList = BundleListSheet.Describe,
        RowOpinion = BundleListSheet.OpinionOf,
        PlanTitle = (year, ordinal) => $"{year}年线上出国（境）培训计划（第{ordinal}批）",
        PlanSubject = items => string.Create(CultureInfo.InvariantCulture,
            $"拟支持培训班 {items.Count} 个，培训 {items.Sum(i => i.Declaration.GrantedPersons ?? 0)} 人，"
            + $"资助境外培训费 {Money.Wan(items.Sum(i => i.Declaration.GrantedFen ?? 0))} 万元。请审批。"),
        NoticeTitle = "项目执行通知",
        Notice = (declaration, context, _, on) => ExecutionNoticeSheet.Describe(declaration, context, on),
        Funding = FundingNoticeSheet.Describe,
    };

    /// <inheritdoc />
    protected override FieldList<DemandForm> Rows => DemandFields.All;

    /// <inheritdoc />
    public override string DocumentName(int year) => $"附件2　{DemandFormSheet.Title(year)}";

    /// <inheritdoc />
    public override string CallTitle(int year) => $"关于征集{year}年线上出国（境）培训需求的函";

    /// <inheritdoc />
    public override DemandForm Create(Guid declarationId, FormContext context) => new()
    {
        DeclarationId = declarationId,
        ContactName = context.Unit.ContactName,
        ContactPhone = context.Unit.ContactPhone,
    };

    /// <inheritdoc />
    protected override IReadOnlyList<WordField> ReadWord(WordForm word, DemandForm body, FormContext context) => DemandFormWord.Read(word, body, context);

    /// <inheritdoc />
    protected override Pressed? Press(TypedFields typed, DemandForm body, string go) => DemandFormReader.Press(typed, body, go);

    /// <inheritdoc />
    protected override IReadOnlyList<Finding> Check(DemandForm body, FormContext context) => DemandFormValidator.Check(body, context);

    /// <inheritdoc />
    protected override Sheet Describe(DemandForm body, FormContext context) => DemandFormSheet.Describe(body, context);

    /// <inheritdoc />
    protected override Summary Summarize(DemandForm body) => new(
        body.Theme, Countries.Names(body.CountryCodes), body.Persons, body.Days, body.BudgetFen, body.PeriodStart, body.PeriodEnd)
    {
        PeriodText = body.PeriodText,
    };

    /// <inheritdoc />
    protected override IReadOnlyList<string> FocusAreas(DemandForm body) => body.FocusAreas;
}
