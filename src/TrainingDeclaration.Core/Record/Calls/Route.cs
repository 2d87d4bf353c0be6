using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A possible route for a unit's declarations: through a bureau or straight to a department .</summary>
/// <param name="Department">Who bundles and reports up: a department, or the unit itself directly below an authority.</param>
public sealed record Route(Organization Department, Organization? Bureau)
{
    /// <summary>In words, for choosing it on the draft.</summary>
    public string Label => Bureau is null ? Department.Name : $"{Bureau.Name} → {Department.Name}";

    /// <summary>Key in a form.</summary>
    public Guid Id => Bureau?.Id ?? Department.Id;
}
