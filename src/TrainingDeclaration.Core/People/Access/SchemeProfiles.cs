namespace TrainingDeclaration.Core.People.Access;

/// <summary>The profiles of all schemes, in catalog order.</summary>
public sealed class SchemeProfiles(IReadOnlyList<SchemeProfile> all)
{
    /// <summary>Keys of the schemes that exist.</summary>
    public IEnumerable<string> Keys => all.Select(profile => profile.Key);

    /// <summary>The profile of the tree whose authority names this scheme; that of the first scheme if it names none.</summary>
    public SchemeProfile Of(string? key) => key is null ? all[0] : all.Single(profile => profile.Key == key);
}
