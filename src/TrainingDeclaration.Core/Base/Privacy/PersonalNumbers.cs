using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>Finds mobile and identity numbers in free texts, where nothing encrypts them.</summary>
public static partial class PersonalNumbers
{
    /// <summary>Whether the text holds something that looks like a mobile or identity number of the mainland, however it is grouped.</summary>
    public static bool AreIn(string? text) => text is not null && (Mobile().IsMatch(Joined(text)) || AreIdentitiesIn(text));

    /// <summary>Whether it holds an identity number, whatever telephone numbers stand beside it.</summary>
    public static bool AreIdentitiesIn(string? text) => text is not null && Identity().IsMatch(Joined(text));

    /// <summary>Refuses such a text; null = it holds none.</summary>
    /// <param name="label">What the field is called.</param>
    /// <param name="instead">What to write instead.</param>
    public static Refusal? Refuse(string? text, string label, string? field = null, string instead = "请填到专门的栏目。") =>
        AreIn(text) ? new Refusal($"{label}里不要写手机号或身份证号：这里不加密。{instead}", field) : null;

    private static string Joined(string text) => Gaps().Replace(TextRules.HalfWidth(text), "");

    [GeneratedRegex(@"(?<=[0-9])[ \-‐‑–—]+(?=[0-9Xx])")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?<![0-9])(?:86)?1[3-9][0-9]{9}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")]
    private static partial Regex Identity();
}
