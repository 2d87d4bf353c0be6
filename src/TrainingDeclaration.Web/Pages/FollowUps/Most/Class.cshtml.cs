using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>班级安排.</summary>
public sealed class ClassModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<ClassPlan>(open, sections, remarks, current)
{
    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Class;

    /// <summary>A day as its control shows it: what could not be read, or the day; before the first save, the declared one.</summary>
    public string? Day(string field, DateOnly? day) => Shown.Unread.GetValueOrDefault(field)
        ?? (day ?? (Revision > 0 ? null : field == ExecutionFields.StartsOn ? Open.Declaration.StartsOn : Open.Declaration.EndsOn))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override void Take(TypedFields typed, ClassPlan content)
    {
        content.LeaderName = typed.Line(ExecutionFields.LeaderName, content.LeaderName);
        content.LeaderPhone = typed.Line(ExecutionFields.LeaderPhone, content.LeaderPhone);
        content.EmergencyName = typed.Line(ExecutionFields.EmergencyName, content.EmergencyName);
        content.EmergencyPhone = typed.Line(ExecutionFields.EmergencyPhone, content.EmergencyPhone);
        content.Mode = typed.One(ExecutionFields.Mode, content.Mode);
        content.Platform = typed.Line(ExecutionFields.Platform, content.Platform);
        content.Venue = typed.Line(ExecutionFields.Venue, content.Venue);
        content.StartsOn = typed.Date(content, ExecutionFields.StartsOn, content.StartsOn);
        content.EndsOn = typed.Date(content, ExecutionFields.EndsOn, content.EndsOn);
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, ClassPlan content, string go) => null;
}
