using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// What the rules say of execution materials (M-32…M-39): errors block, limits ask for a reason, hints only inform. A draft is never
/// refused.
/// </summary>
public static class ExecutionRules
{
    /// <summary>All findings, errors first, each with the reason that was given for it.</summary>
    public static IReadOnlyList<Finding> Check(DossierContent content, DossierContext context)
    {
        var materials = ExecutionMaterials.Of(content);
        var reasons = content.Reasons;
        return
        [
            .. new[]
                {
                    Unread(materials), ClassRules.Check(materials.Class, context), NoticeRules.Check(materials, context), AskedFileRules.Check(content, context), AgreementRules.Check(materials, context), ScheduleRules.Check(materials, context),
                    RosterRules.Check(materials, context),
                    BudgetRules.Check(materials, context), UnwantedText.Check(ExecutionFields.Of(content, context), content, ExecutionFields.Telephones, ExecutionFields.Reasons, ExecutionFields.KeyOfFile),
                }
                .SelectMany(found => found)
                .Select(finding => finding.Grade == Grade.NeedsReason ? finding with { Reason = reasons.GetValueOrDefault(finding.ReasonKey) } : finding)
                .OrderByDescending(finding => finding.Grade),
        ];
    }

    /// <summary>The last day for filing: some days before the class begins; null while no beginning is known.</summary>
    public static DateTimeOffset? Due(DossierContent content, DossierContext context) =>
        (content.Section<ClassPlan>(SectionKind.Class).StartsOn ?? context.Declaration.StartsOn) is { } start
            ? BeijingTime.EndOf(start.AddDays(-context.Form.Limit(FollowUpLimits.ExecutionLeadDays))) : null;

    /// <summary>The currencies of the agreements.</summary>
    public static IEnumerable<string> Currencies(DossierContent content) =>
        content.Section<AgreementList>(SectionKind.Agreements).Items.Select(agreement => agreement.Currency).OfType<string>();

    /// <summary>What a funding notice rests on.</summary>
    public static FundingBasis Funding(DossierContent content, DossierContext context) => BudgetFigures.Of(
        ExecutionMaterials.Of(content), context.Costs ?? throw new InvalidOperationException("Funded without standards and rates having been read."));

    private static IEnumerable<Finding> Unread(ExecutionMaterials materials) => new SectionContent[] { materials.Class, materials.Notice, materials.Agreements, materials.Schedule, materials.Budget }
        .SelectMany(section => section.Unread)
        .Select(unread => new Finding("UNREADABLE", Grade.Error, unread.Key, $"{ExecutionFields.LabelOf(unread.Key) ?? "这一栏"}“{unread.Value}”无法识别，请按字段旁的提示填写。"));
}
