using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>What the people of a tree need to know about its scheme.</summary>
/// <param name="Key">Key of the scheme, such as <c>most</c>.</param>
/// <param name="HasDepartments">Whether there are departments between units and authority; otherwise units bundle and report up themselves.</param>
/// <param name="PaysByStandards">Whether its money is measured by cost standards and exchange rates.</param>
public sealed record SchemeProfile(string Key, Wording Words, bool HasDepartments, bool PaysByStandards);
