using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>财务核销材料 of the ministry's classes (M-41…M-44).</summary>
public static class SettlementDossier
{
    /// <summary>What the scheme says of it.</summary>
    public static readonly DossierRules Rules = new()
    {
        Kind = DossierKind.Settlement,
        Sections = [SectionKind.Claim],
        Check = ClaimRules.Check,
        Fields = ClaimFields.Values,
        LabelOf = ClaimFields.LabelOf,
        SectionOf = key => key == ClaimFields.Reasons ? SectionKind.Reasons : SectionKind.Claim,
        Due = (_, context) => Due(context),
        DueSource = "培训结束后一个月内，不晚于报销截止",
        LatestReturn = context => Due(context)?.AddDays(context.Form.Limit(FollowUpLimits.SettlementReturnDays)),
        Milestones = (_, _) => [],
        Vouchers = ClaimFigures.Vouchers,
        Clearing = ClaimFigures.Of,
        Payee = ClaimFigures.Payee,
        Paper = ClaimSheet.Describe,
        PaperTitle = ClaimSheet.Title,
        ClearingPaper = ClearingSheet.Describe,
    };

    private static DateTimeOffset? Due(DossierContext context) =>
        context.Declaration.HeldUntil is { } end && ClassMilestones.SettlementDay(end, context.Form) is { } day ? BeijingTime.EndOf(day) : null;
}
