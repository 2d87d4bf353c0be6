using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Names of persons and employers as they are compared: 张 三 and 张三, 阿·里 and 阿•里 are the same.</summary>
public static class PersonName
{
    private const string Dots = "•・‧∙⋅.．";

    /// <summary>The name without blanks, half-width, in capitals, with one kind of dot.</summary>
    public static string Normalize(string name) => string.Concat(
        TextRules.HalfWidth(TextRules.Clean(name) ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => Dots.Contains(c, StringComparison.Ordinal) ? '·' : c)).ToUpperInvariant();
}
