namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The form that applies a file which was looked at.</summary>
/// <param name="Kept">Key of the kept file.</param>
/// <param name="Wrong">How many rows cannot be taken.</param>
/// <param name="Here">Where another file is chosen.</param>
/// <param name="Revision">The revision that was looked at, where one is named.</param>
public sealed record ImportForm(Guid Kept, int Wrong, string Here, int? Revision = null);
