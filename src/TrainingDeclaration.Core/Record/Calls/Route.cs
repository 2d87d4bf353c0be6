using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>One way a unit's declarations can take: through a bureau or straight to a department .</summary>
/// <param name="Department">Who bundles and reports up: a department, or the unit itself right below an authority.</param>
public sealed record Route(Organization Department, Organization? Bureau)
{
    /// <summary>In words, for the choice on the draft.</summary>
    public string Label => Bureau is null ? Department.Name : $"{Bureau.Name} → {Department.Name}";

    /// <summary>Key in a form.</summary>
    public Guid Id => Bureau?.Id ?? Department.Id;
}
