using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>执行材料 of the ministry's classes (M-32…M-37).</summary>
internal static class ExecutionDossier
{
    public static readonly DossierRules Rules = new()
    {
        Kind = DossierKind.Execution,
        Sections = [SectionKind.Class, SectionKind.Notice, SectionKind.Agreements, SectionKind.Schedule, SectionKind.Trainees, SectionKind.Budget],
        Check = ExecutionRules.Check,
        Fields = ExecutionFields.Of,
        LabelOf = ExecutionFields.LabelOf,
        SectionOf = ExecutionFields.SectionOf,
        Due = ExecutionRules.Due,
        DueSource = "开班前报送执行材料",
        Milestones = ClassMilestones.Of,
        Currencies = ExecutionRules.Currencies,
        Funding = ExecutionRules.Funding,
        Paper = FilingSheet.Describe,
        PaperTitle = FilingSheet.Title,
        RosterPaper = RosterSheet.Describe,
        RosterTitle = RosterSheet.Title,
        NoticePaper = EnrolmentNoticeSheet.Describe,
        NoticeTitle = EnrolmentNoticeSheet.Title,
        Handbook = HandbookSheet.Describe,
        HandbookTitle = HandbookSheet.Title,
    };
}
