namespace TrainingDeclaration.Web.Posts;

/// <summary>A form that was pressed and could not be taken: what was typed, for the same person to press once more.</summary>
/// <param name="Target">Local path and query it was posted to.</param>
/// <param name="Fields">Names and values in their order; tokens and passwords are not among them.</param>
/// <param name="Files">Names of files that were chosen; their bytes are not kept.</param>
/// <param name="OwnerId">Whose session it was; null where nobody knows.</param>
/// <param name="At">When it was pressed, UTC.</param>
public sealed record KeptPost(string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files, Guid? OwnerId, DateTimeOffset At)
{
    private const int Word = 12;

    /// <summary>Where it was pressed, without the handler.</summary>
    public string Page => Target.Split('?')[0];

    /// <summary>Whether the person may have it back.</summary>
    public bool IsFor(Guid user) => OwnerId is null || OwnerId == user;

    /// <summary>The values that somebody has written, longer than a word.</summary>
    public IReadOnlyList<string> Texts => [.. Fields.Select(one => one.Value).Where(text => text.Length > Word && text.Any(c => c > '\u2e80'))];
}
