using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Reference;

/// <summary>Telephone numbers as people write them (requirements §4.6): lenient, several separated by ， 、 or ;.</summary>
public static partial class Telephone
{
    /// <summary>Whether every number in the text looks like one; the area code may be left out after the first.</summary>
    public static bool IsPlausible(string text)
    {
        var numbers = TextRules.HalfWidth(text).Split([',', '、', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return numbers.Length > 0 && Number().IsMatch(numbers[0])
            && numbers.Skip(1).All(number => Number().IsMatch(number) || Local().IsMatch(number));
    }

    [GeneratedRegex(@"^(\(?0\d{2,3}\)?[- ]?\d{7,8}([- ]?(转|ext\.?|-)?[- ]?\d{1,6})?|(\+86[- ]?)?1[3-9]\d{9}|400[- ]?\d{3}[- ]?\d{4}|\+\d{1,3}[- ]?\d[\d -]{4,14})$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{7,8}(-\d{1,6})?$")]
    private static partial Regex Local();
}
