namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>The boxes for a new remark.</summary>
/// <param name="Box">Name of the box for the words.</param>
/// <param name="Name">What the names of kind and reason end in.</param>
/// <param name="Label">What the remark speaks of.</param>
/// <param name="FieldKey">Key of the field; null = the whole form.</param>
public sealed record NoteView(Workbench Bench, string Box, string Name, string Label, string? FieldKey)
{
    /// <summary>What was posted under the name and refused.</summary>
    public string? Posted(string name) => Bench.Posted?[name].LastOrDefault();
}
