namespace TrainingDeclaration.Web.Posts;

/// <summary>A form that was submitted but could not be accepted: what was typed, for the same person to submit again.</summary>
/// <param name="Target">Local path and query it was posted to.</param>
/// <param name="Fields">Names and values in order, without tokens and passwords.</param>
/// <param name="Files">Names of the chosen files; their bytes are not kept.</param>
/// <param name="OwnerId">Whose session it was; null if nobody knows.</param>
/// <param name="At">When it was submitted, UTC.</param>
public sealed record KeptPost(string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files, Guid? OwnerId, DateTimeOffset At)
{
    private const int Word = 12;

    /// <summary>The page it was submitted from, without the handler.</summary>
    public string Page => Target.Split('?')[0];

    /// <summary>Whether the person may have it back.</summary>
    public bool IsFor(Guid user) => OwnerId is null || OwnerId == user;

    /// <summary>The values that somebody has written, longer than a word.</summary>
    public IReadOnlyList<string> Texts => [.. Fields.Select(one => one.Value).Where(text => text.Length > Word && text.Any(c => c > '\u2e80'))];
}
