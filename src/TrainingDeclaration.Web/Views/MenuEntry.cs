using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Web.Views;

/// <summary>One entry of the left menu.</summary>
/// <param name="Path">Where it leads; it is the current entry on every page below.</param>
/// <param name="Icon">Name of its icon.</param>
/// <param name="Label">Its label.</param>
/// <param name="RailLabel">Its label in the narrow rail.</param>
/// <param name="Permission">Who sees it; null = everybody.</param>
/// <param name="StartsGroup">Whether there is a line above it.</param>
public sealed record MenuEntry(
    string Path, string Icon, string Label, string RailLabel, Permission? Permission = null, bool StartsGroup = false)
{
    /// <summary>Whether the page belongs to this entry.</summary>
    public bool IsCurrent(string page) =>
        Path == "/" ? page == "/" : page == Path || page.StartsWith(Path + "/", StringComparison.Ordinal);
}
