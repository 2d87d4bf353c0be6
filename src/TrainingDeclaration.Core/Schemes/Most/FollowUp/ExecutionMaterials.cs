using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>执行材料, read from the content of a dossier.</summary>
/// <param name="Content">With files and reasons.</param>
public sealed record ExecutionMaterials(ClassPlan Class, AgreementList Agreements, Schedule Schedule, Budget Budget, DossierContent Content)
{
    /// <summary>The materials in the content.</summary>
    public static ExecutionMaterials Of(DossierContent content) => new(
        content.Section<ClassPlan>(SectionKind.Class), content.Section<AgreementList>(SectionKind.Agreements),
        content.Section<Schedule>(SectionKind.Schedule),
        content.Section<Budget>(SectionKind.Budget), content);

    /// <summary>组团通知, as typed and as published.</summary>
    public EnrolmentNotice Notice => Content.Section<EnrolmentNotice>(SectionKind.Notice);

    /// <summary>Consent and figures of the trainees.</summary>
    public Roster Roster => Content.Section<Roster>(SectionKind.Trainees);

    /// <summary>The agreement with the id; null if there is none.</summary>
    public Agreement? AgreementOf(string? id) => Agreements.Items.Find(agreement => agreement.Id == id);
}
