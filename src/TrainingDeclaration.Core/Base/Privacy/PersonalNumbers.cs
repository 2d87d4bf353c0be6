using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>Finds mobile and identity numbers in free texts, where nothing encrypts them.</summary>
public static partial class PersonalNumbers
{
    /// <summary>Whether the text holds something that looks like a mobile or identity number of the mainland, however it is grouped.</summary>
    public static bool AreIn(string? text) => text is not null && Number().IsMatch(Gaps().Replace(TextRules.HalfWidth(text), ""));

    /// <summary>Refuses such a text; null = it holds none.</summary>
    /// <param name="label">What the field is called.</param>
    public static Refusal? Refuse(string? text, string label, string? field = null) =>
        AreIn(text) ? new Refusal($"{label}里不要写手机号或身份证号：这里不加密。请填到专门的栏目。", field) : null;

    [GeneratedRegex(@"(?<=[0-9])[ \-‐‑–—]+(?=[0-9Xx])")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?<![0-9])(?:(?:86)?1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])")]
    private static partial Regex Number();
}
