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

    /// <summary>
    /// The one way to write a single number, for storing and comparing: 01058884238, with -801 for an extension; mobile numbers and numbers
    /// abroad as in <see cref="Mobile.Normalize"/>; null if it is none. A number without area code stays without.
    /// </summary>
    public static string? Normalize(string? typed)
    {
        if (Mobile.Normalize(typed) is { } mobile)
        {
            return mobile;
        }

        var number = TextRules.HalfWidth(TextRules.Clean(typed) ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var home = HomeCode().Match(number);
        number = home.Success ? $"0{number[home.Length..].TrimStart('0')}" : number;
        if (Parts().Match(number) is not { Success: true } match)
        {
            return Service().IsMatch(number) ? number.Replace("-", "", StringComparison.Ordinal) : null;
        }

        var extension = match.Groups["extension"];
        return $"{match.Groups["area"].Value}{match.Groups["number"].Value}{(extension.Success ? "-" + extension.Value : "")}";
    }

    [GeneratedRegex(@"^(\+|00)86-?\(?")]
    private static partial Regex HomeCode();

    [GeneratedRegex(@"^\(?(?<area>0(10|2[0-9]|[3-9][0-9]{2}))?\)?-?(?<number>[2-9][0-9]{6,7})(\(?(转|ext\.?|-)+(?<extension>[0-9]{1,6})\)?)?\z")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^400-?[0-9]{3}-?[0-9]{4}\z")]
    private static partial Regex Service();

    [GeneratedRegex(@"^(\(?0[0-9]{2,3}\)?-?[0-9]{7,8}(-?(转|ext\.?|-)?-?[0-9]{1,6})?|(\+86-?)?1[3-9][0-9](-?[0-9]{4}){2}|400-?[0-9]{3}-?[0-9]{4}|\+[0-9]{1,3}-?[0-9][0-9-]{4,14})$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{7,8}(-[0-9]{1,6})?$")]
    private static partial Regex Local();
}
