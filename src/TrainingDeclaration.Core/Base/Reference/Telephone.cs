using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>Telephone numbers as people write them (requirements §4.6): spaces and dashes are free, several are separated by ， 、 or ;.</summary>
public static partial class Telephone
{
    /// <summary>Whether every number in the text looks like one; the area code may be omitted after the first.</summary>
    public static bool IsPlausible(string text)
    {
        var numbers = TextRules.HalfWidth(text).Replace(" ", "", StringComparison.Ordinal).Split([',', '、', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return numbers.Length > 0 && Number().IsMatch(numbers[0])
            && numbers.Skip(1).All(number => Number().IsMatch(number) || Local().IsMatch(number));
    }

    [GeneratedRegex(@"^(\(?0[0-9]{2,3}\)?-?[0-9]{7,8}(-?(转|ext\.?|-)?-?[0-9]{1,6})?|(\+86-?)?1[3-9][0-9](-?[0-9]{4}){2}|400-?[0-9]{3}-?[0-9]{4}|\+[0-9]{1,3}-?[0-9][0-9-]{4,14})$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{7,8}(-[0-9]{1,6})?$")]
    private static partial Regex Local();
}
