using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// Reads the fields of a Word form one by one and lists how each was understood. What is not clear is reported and
/// never guessed.
/// </summary>
internal sealed class WordFieldReader(WordForm form, Func<string, string?> labelOf)
{
    private const string NotTaken = "没有采用，请填写。";

    private readonly List<WordField> _fields = [];

    /// <summary>The list so far.</summary>
    public IReadOnlyList<WordField> Fields => _fields;

    /// <summary>What the field contains; null if there is nothing or no such label.</summary>
    public string? Found(string field) => TextRules.Clean(form.Texts.GetValueOrDefault(field)?.Text);

    /// <summary>Lists a field.</summary>
    public void Add(string field, WordVerdict verdict, string? note = null) =>
        _fields.Add(new WordField(field, labelOf(field) ?? field, Found(field), verdict, note));

    /// <summary>
    /// Reads a field that may be empty; <paramref name="understand"/> takes it over and returns why it is unclear, or null.
    /// </summary>
    /// <param name="isText">Whether it is a text, which is taken over even if something was left out of it.</param>
    /// <param name="isEmpty">Whether a text says nothing, such as a unit alone.</param>
    public void Read(string field, Func<string, string?> understand, bool isText = false, Predicate<string>? isEmpty = null)
    {
        if (!form.Texts.TryGetValue(field, out var cell))
        {
            Add(field, WordVerdict.Empty, "表中没有找到这一栏。");
        }
        else if (Found(field) is not { } text || isEmpty?.Invoke(text) == true)
        {
            Add(field, cell.Clarity == WordClarity.Clear ? WordVerdict.Empty : WordVerdict.Unclear, cell.Note);
        }
        else if (cell.Clarity == WordClarity.Unclear || (cell.Clarity == WordClarity.Doubtful && !isText))
        {
            Add(field, WordVerdict.Unclear, cell.Clarity == WordClarity.Unclear ? cell.Note : cell.Note + NotTaken);
        }
        else
        {
            var trouble = understand(text);
            Add(field, trouble is null && cell.Clarity == WordClarity.Clear ? WordVerdict.Understood : WordVerdict.Unclear, Join(trouble, cell.Note));
        }
    }

    /// <summary>Takes a text over as it is.</summary>
    public void Text(string field, Action<string> take) => Read(field, text => Take(() => take(text)), isText: true);

    /// <summary>Takes over a text on one line.</summary>
    public void Line(string field, Action<string> take) => Text(field, text => take(text.ReplaceLineEndings(" ")));

    /// <summary>Takes over a telephone number.</summary>
    public void Phone(string field, Action<string> take) => Read(field, text =>
        Telephone.IsPlausible(text) ? Take(() => take(text)) : "不像电话号码，没有采用，请核对后填写。");

    /// <summary>Takes over a whole number, optionally followed by one of the units.</summary>
    public void Number(string field, string units, Action<int> take) => Read(field, text =>
        int.TryParse(TextRules.HalfWidth(text).Trim().TrimEnd(units.ToCharArray()).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Take(() => take(number)) : "不是一个整数，没有采用，请填写。", isEmpty: text => text.Trim(units.ToCharArray()).Trim(' ', '　', '_', '＿').Length == 0);

    /// <summary>Takes over an amount in 万元 as fen.</summary>
    public void Amount(string field, Action<long> take) => Read(field, text =>
    {
        var solid = WordLabels.Solid(TextRules.HalfWidth(text));
        var number = solid.Replace("人民币", "", StringComparison.Ordinal).Replace("万元", "", StringComparison.Ordinal);
        return number.Length == solid.Length && solid.EndsWith('元') ? "写的是“元”，表中的单位是“万元”，没有采用，请换算后填写。"
            : Money.TryParseWan(number, out var fen) ? Take(() => take(fen)) : "不是一个以万元计的金额（最多两位小数），没有采用，请填写。";
    }, isEmpty: text => text.Trim(' ', '　', '_', '＿') is "万元" or "");

    /// <summary>Takes over the one of several words that is ticked.</summary>
    public void Choice<T>(string field, IReadOnlyList<(string Label, T Value)> choices, Action<T> take) => Read(field, text =>
    {
        var (tick, at) = WordTicks.Read(text, [.. choices.Select(choice => choice.Label)], out var aside);
        return tick != WordTick.One ? "看不出勾选的是哪一项，请选择。"
            : aside.Length > 0 ? $"括号中的“{aside}”没有地方填写，请核对后选择。"
            : Take(() => take(choices[at].Value));
    }, isEmpty: text => WordTicks.Read(text, [.. choices.Select(choice => choice.Label)], out _).Tick == WordTick.None);

    /// <summary>Takes over the one of two words that is ticked.</summary>
    public void Choice(string field, string yes, string no, Action<bool> take) => Choice(field, [(yes, true), (no, false)], take);

    /// <summary>Compares with what the system prints from its own records.</summary>
    public void Compare(string field, string? ours)
    {
        var isSame = Found(field) is not { } found || WordLabels.Solid(found) == WordLabels.Solid(ours ?? "");
        Record(field, isSame ? null : $"系统按登记的“{ours}”打印，不采用表中的写法。");
    }

    /// <summary>Lists a field that is never taken over.</summary>
    public void Record(string field, string? note) => Add(field, Found(field) is null ? WordVerdict.Empty : WordVerdict.NotTaken, Found(field) is null ? null : note);

    /// <summary>Runs the action and reports nothing wrong.</summary>
    public static string? Take(Action take)
    {
        take();
        return null;
    }

    private static string? Join(string? trouble, string? note) => trouble is null ? note : trouble + note;
}
