using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>变更申请 of the ministry's classes (M-57).</summary>
public static class ChangeDossier
{
    /// <summary>What the scheme says of it.</summary>
    public static readonly DossierRules Rules = new()
    {
        Kind = DossierKind.Change,
        Sections = [SectionKind.Change, SectionKind.Class, SectionKind.Agreements, SectionKind.Schedule, SectionKind.Trainees, SectionKind.Budget],
        Check = ChangeRules.Check,
        Fields = ChangeFields.Of,
        LabelOf = ChangeFields.LabelOf,
        SectionOf = ChangeFields.SectionOf,
        Due = (_, _) => null,
        DueSource = "改动的内容开始之前报送",
        Milestones = (_, _) => [],
        Currencies = ExecutionRules.Currencies,
        Funding = ExecutionRules.Funding,
        Change = ChangeFigures.Of,
        Paper = ChangeSheet.Describe,
        PaperTitle = ChangeSheet.Title,
        ReplyPaper = ChangeReplySheet.Describe,
    };
}
