using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>变更申请: why, the theme, whether the class is held at all; the materials are changed on their own pages (M-57).</summary>
public sealed class ChangeModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<ChangeRequest>(open, sections, remarks, current)
{
    /// <summary>Whether the class can still be cancelled.</summary>
    public bool MayCancel => Open.Declaration.Status is Status.Planned or Status.Funded;

    /// <summary>Whether the change holds the materials: they were accepted when it was opened.</summary>
    public bool HasMaterials => Open.Content.Sections.ContainsKey(SectionKind.Class);

    /// <inheritdoc />
    protected override DossierKind Part => DossierKind.Change;

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Change;

    /// <inheritdoc />
    protected override void Take(TypedFields typed, ChangeRequest content)
    {
        content.Reason = typed.Text(ChangeFields.Reason, content.Reason);
        content.Theme = typed.Line(ChangeFields.Theme, content.Theme) is { } theme && theme != Open.Declaration.Title ? theme : null;
        content.IsCancelled = MayCancel && (typed.Values(ChangeFields.IsCancelled) is { Count: > 0 } ticked ? ticked.Contains("true") : content.IsCancelled);
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, ChangeRequest content, string go) => null;
}
