using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Reference;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// Takes a filled 附件2 out of a Word document into a form: ours, and both layouts of the letter, with values beside the
/// labels or behind them in merged cells. What is not clear is reported and never guessed.
/// </summary>
public sealed partial class DemandFormWord
{
    private const string Ticks = "☑√✓✔■☒⊠";
    private const string Boxes = "□☐▢";

    private readonly Dictionary<string, string> _found;
    private readonly DemandForm _form;
    private readonly Setting _setting;
    private readonly List<WordField> _fields = [];

    private DemandFormWord(Dictionary<string, string> found, DemandForm form, Setting setting) => (_found, _form, _setting) = (found, form, setting);

    /// <summary>
    /// Writes what is understood to the form and lists every field of the paper in its order. Null when no table of the
    /// document is an 附件2.
    /// </summary>
    public static IReadOnlyList<WordField>? Read(IReadOnlyList<DocxTable> tables, DemandForm form, Setting setting)
    {
        if (DemandFormWordCells.Find(tables) is not { } found)
        {
            return null;
        }

        var word = new DemandFormWord(found, form, setting);
        word.ReadAll();
        return word._fields;
    }

    private void ReadAll()
    {
        Compare(DemandFields.Department, _setting.Department.Name);
        ReadPeriod();
        ReadText(DemandFields.Theme, text => _form.Theme = text.ReplaceLineEndings(" "));
        Compare(DemandFields.Unit, _setting.Unit.Name);
        ReadText(DemandFields.ContactName, text => _form.ContactName = text);
        ReadPhone();
        ReadCountries();
        ReadNumber(DemandFields.Persons, "人名", number => _form.Persons = number);
        ReadNumber(DemandFields.Days, "天日", number => _form.Days = number);
        ReadBudget();
        ReadFunding();
        ReadText(DemandFields.TargetGroup, text => _form.TargetGroup = text);
        ReadInstitutions();
        ReadText(DemandFields.Purpose, text => _form.Purpose = text);
        ReadText(DemandFields.Necessity, text => _form.ContentAndNecessity = text);
        Compare(DemandFields.DepartmentContact, _setting.Department.ContactName);
        Compare(DemandFields.DepartmentPhone, _setting.Department.ContactPhone);
    }

    private string? Found(string field) => TextRules.Clean(_found.GetValueOrDefault(field));

    private void Add(string field, WordVerdict verdict, string? note = null) =>
        _fields.Add(new WordField(field, DemandFields.LabelOf(field) ?? field, Found(field), verdict, note));

    /// <summary>Reads a field that may be empty; <paramref name="understand"/> returns why it is unclear, or null.</summary>
    private void Read(string field, Func<string, string?> understand)
    {
        if (Found(field) is not { } text)
        {
            Add(field, WordVerdict.Empty);
            return;
        }

        var trouble = understand(text);
        Add(field, trouble is null ? WordVerdict.Understood : WordVerdict.Unclear, trouble);
    }

    private void ReadText(string field, Action<string> take) => Read(field, text =>
    {
        take(text);
        return null;
    });

    private void Compare(string field, string? ours)
    {
        var isSame = Found(field) is not { } found || Solid(found) == Solid(ours ?? "");
        Add(field, Found(field) is null ? WordVerdict.Empty : WordVerdict.NotTaken, isSame ? null : $"系统按登记的“{ours}”打印，不采用表中的写法。");
    }

    private void ReadPeriod() => Read(DemandFields.Period, text =>
    {
        if (Periods.Read(Solid(text)) is not var (start, end))
        {
            _form.PeriodText = text.ReplaceLineEndings(" ");
            return "看不出开始和结束日期，已按原文作为打印写法保留，请补填两个日期。";
        }

        (_form.PeriodStart, _form.PeriodEnd, _form.PeriodText) = (start, end, null);
        _form.PeriodText = Solid(DemandFields.PeriodOf(_form) ?? "") == Solid(text) ? null : text.ReplaceLineEndings(" ");
        return null;
    });

    private void ReadPhone() => Read(DemandFields.ContactPhone, text =>
    {
        if (!Telephone.IsPlausible(text))
        {
            return "不像电话号码，没有采用，请核对后填写。";
        }

        _form.ContactPhone = text;
        return null;
    });

    private void ReadCountries() => Read(DemandFields.Countries, text =>
    {
        var names = text.Split(['、', '，', ',', '；', ';', '/', '和', '及', '\n', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = names.Select(name => (name, country: Countries.Selectable.FirstOrDefault(country => country.Name == name))).ToList();
        _form.CountryCodes = [.. known.Select(one => one.country?.Code).OfType<string>().Distinct()];
        var unknown = known.Where(one => one.country is null).Select(one => one.name).ToList();
        return unknown.Count == 0 ? null : $"名录中没有“{string.Join("、", unknown)}”，请从名录中选择。";
    });

    private void ReadNumber(string field, string units, Action<int> take) => Read(field, text =>
    {
        if (!int.TryParse(TextRules.HalfWidth(text).Trim().TrimEnd(units.ToCharArray()).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return "不是一个整数，没有采用，请填写。";
        }

        take(number);
        return null;
    });

    private void ReadBudget() => Read(DemandFields.Budget, text =>
    {
        var solid = Solid(TextRules.HalfWidth(text));
        var number = solid.Replace("人民币", "", StringComparison.Ordinal).Replace("万元", "", StringComparison.Ordinal);
        if (number.Length == solid.Length && solid.EndsWith('元'))
        {
            return "写的是“元”，表中的单位是“万元”，没有采用，请换算后填写。";
        }

        if (!Money.TryParseWan(number, out var fen))
        {
            return "不是一个以万元计的金额（最多两位小数），没有采用，请填写。";
        }

        _form.BudgetFen = fen;
        return null;
    });

    private void ReadFunding()
    {
        var text = Solid(_found.GetValueOrDefault(DemandFields.OverseasFunding) ?? "");
        var funder = Funder().Match(text) is { Success: true } match ? TextRules.Clean(match.Groups[1].Value.Trim('_', '＿', '：', ':')) : null;
        var bare = Funder().Replace(text, "");
        var answer = bare is "无" or "否" or "没有" ? false : Choice(bare, "有", "否");
        if (answer is null && !bare.Any(c => Ticks.Contains(c, StringComparison.Ordinal)) && funder is null)
        {
            Add(DemandFields.OverseasFunding, WordVerdict.Empty);
            return;
        }

        (_form.HasOverseasFunding, _form.Funder) = (answer, answer == true ? funder : null);
        Add(DemandFields.OverseasFunding, answer is null ? WordVerdict.Unclear : WordVerdict.Understood, answer switch
        {
            null => "看不出勾选的是“有”还是“否”，请选择。",
            true when funder is null => "选了“有”，但没有写资助方，请补填。",
            false when funder is not null => $"选了“否”，没有采用资助方“{funder}”。",
            _ => null,
        });
    }

    private void ReadInstitutions() => Read(DemandFields.Institutions, text =>
    {
        var institutions = new List<Institution>();
        var notes = new List<string>();
        foreach (Match match in InstitutionFrame().Matches(text))
        {
            var name = TextRules.Clean(match.Groups["name"].Value.Trim('_', '＿', ' ', '　', '\n'));
            var isPartner = Choice(Solid(match.Groups["choice"].Value), "是", "否");
            if (name is null && isPartner is null)
            {
                continue;
            }

            institutions.Add(new Institution(name?.ReplaceLineEndings(" "), isPartner));
            notes.AddRange(isPartner is null ? [$"看不出“{name}”是否境外培训合作机构，请选择。"] : []);
        }

        var rest = TextRules.Clean(InstitutionFrame().Replace(text, "").Replace("机构名称", "", StringComparison.Ordinal).Trim('：', ':', ' '));
        if (rest is not null)
        {
            notes.Add($"“{rest}”不在“机构名称”栏内，没有采用，请核对后填写。");
        }

        _form.Institutions = institutions;
        return notes.Count == 0 ? null : string.Concat(notes);
    });

    /// <summary>Which of two words is ticked; a tick stands behind its word, or before it. Null when none or both are.</summary>
    private static bool? Choice(string text, string yes, string no)
    {
        var standsBefore = text.Length > 0 && (Ticks + Boxes).Contains(text[0], StringComparison.Ordinal);
        bool IsTicked(string word)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            var mark = at < 0 ? -1 : standsBefore ? at - 1 : at + word.Length;
            return mark >= 0 && mark < text.Length && Ticks.Contains(text[mark], StringComparison.Ordinal);
        }

        return (IsTicked(yes), IsTicked(no)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"[（(]资助方(.*?)[)）](?=否|□|☐|▢|$|[☑√✓✔■☒⊠])")]
    private static partial Regex Funder();

    [GeneratedRegex(@"(?:机构名称\s*[：:]?)(?<name>.*?)[（(]\s*是否境外培训合作机构\s*[：:]?\s*(?<choice>[^）)]*)[)）]", RegexOptions.Singleline)]
    private static partial Regex InstitutionFrame();
}
