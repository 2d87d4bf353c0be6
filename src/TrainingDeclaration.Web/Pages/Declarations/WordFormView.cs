using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>One form that was found in a Word document, as it is shown before a draft is made of it.</summary>
/// <param name="At">Its place in the document, from 0.</param>
/// <param name="Count">How many forms the document holds.</param>
public sealed record WordFormView(int At, int Count, WordPreview Form)
{
    private const int LongestFound = 80;

    private const int LongestLeftover = 60;

    /// <summary>What the table is called.</summary>
    public string Caption => Count > 1 ? $"逐项结果：第 {At + 1} 份" : "逐项结果";

    /// <summary>The caption, with the title where there are several.</summary>
    public string Heading => Count > 1 ? $"{Caption}　{Form.Title ?? "（未填写）"}" : Caption;

    /// <summary>How many fields were understood, and how many were not.</summary>
    public string Summary => $"可填入 {Of(WordVerdict.Understood)} 项" + (Of(WordVerdict.Unclear) is > 0 and var unclear ? $"，{unclear} 项没有看明白" : "");

    /// <summary>What is left of the tables, each piece cut to a line.</summary>
    public string Leftovers => string.Join("；", Form.Leftovers.Select(one => one.Length > LongestLeftover ? one[..LongestLeftover] + "……" : one));

    /// <summary>What stood in the file, cut to a line.</summary>
    public static string FoundIn(WordField field) =>
        field.Found is { Length: > LongestFound } found ? string.Concat(found.EnumerateRunes().Take(LongestFound)) + "……" : field.Found ?? "—";

    /// <summary>What came of the field: second half of the tag's class, and a word.</summary>
    public static (string Tone, string Word) ResultOf(WordField field) => field.Verdict switch
    {
        WordVerdict.Understood => ("ok", "已填入"),
        WordVerdict.Unclear => ("back", "未看明白"),
        WordVerdict.NotTaken => ("draft", "按登记打印"),
        _ => ("draft", "空白"),
    };

    private int Of(WordVerdict verdict) => Form.Fields.Count(field => field.Verdict == verdict);
}
