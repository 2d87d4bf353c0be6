using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>发文字号: issuer's mark, four-digit year in 〔〕, number without leading zeros, 号 (requirements §4.7).</summary>
public static partial class DocumentNumber
{
    /// <summary>
    /// Null if the number is well formed or absent. Otherwise a refusal; if only brackets, spaces or zeros are wrong it
    /// suggests the corrected form, but never changes it silently.
    /// </summary>
    public static Refusal? Check(string? number, string field)
    {
        if (number is null || Exact().IsMatch(number))
        {
            return null;
        }

        return Suggest(number) is { } corrected
            ? new Refusal($"发文字号应写成“{corrected}”：年份用六角括号〔〕，序号不加“第”和前导零。请按此修改。", field)
            : new Refusal("发文字号应为机关代字、年份、序号，如“国科才函〔2022〕39号”。没有文号时可留空。", field);
    }

    /// <summary>The number with hexagonal brackets and without leading zeros; null if it cannot be understood.</summary>
    public static string? Suggest(string number)
    {
        var match = Loose().Match(TextRules.HalfWidth(number.Trim()));
        return match.Success
            ? $"{match.Groups["mark"].Value.Trim()}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value.TrimStart('0')}号"
            : null;
    }

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{1,12}〔(19|20)\d{2}〕[1-9]\d{0,4}号$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^(?<mark>[\u4E00-\u9FFF]{1,12})\s*[〔\[【(（﹝{]\s*(?<year>(19|20)\d{2})\s*[〕\]】)）﹞}]\s*第?\s*(?<number>0*[1-9]\d{0,4})\s*号?$")]
    private static partial Regex Loose();
}
