using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// Takes a filled 附件2 out of a Word document into a form: ours, and both layouts of the letter, with values beside the
/// labels or behind them in merged cells. What is not clear is reported and never guessed.
/// </summary>
public sealed partial class DemandFormWord
{
    private static readonly WordLabels Labels = new(
    [
        new(DemandFields.DepartmentContact, "归口管理部门联系人"), new(DemandFields.Department, "归口管理部门"), new(DemandFields.Period, "预计办班时间"),
        new(DemandFields.Theme, "培训班主题"), new(DemandFields.Unit, "组团单位"), new(DemandFields.ContactName, "联系人"),
        new(DemandFields.ContactPhone, "电话", DemandFields.DepartmentContact, DemandFields.DepartmentPhone),
        new(DemandFields.Countries, "国家（地区）"), new(DemandFields.Persons, "人数"), new(DemandFields.Days, "天数"), new(DemandFields.Budget, "经费预算"),
        new(DemandFields.OverseasFunding, "是否有境外资助"), new(DemandFields.TargetGroup, "培训对象"), new(DemandFields.Institutions, "境外培训机构"),
        new(DemandFields.Purpose, "培训目的"), new(DemandFields.Necessity, "培训主要内容和必要性"),
    ], "备注：经费资助标准参照");

    private static readonly string[] Answers = ["没有", "有", "否", "无"];

    private readonly DemandForm _form;
    private readonly Setting _setting;
    private readonly WordFieldReader _fields;

    private DemandFormWord(WordForm word, DemandForm form, Setting setting) =>
        (_form, _setting, _fields) = (form, setting, new WordFieldReader(word, DemandFields.LabelOf));

    /// <summary>The forms of this kind in a document, in its order.</summary>
    public static IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables) => Labels.Find(tables);

    /// <summary>Writes what is understood to the form and lists every field of the paper in its order.</summary>
    public static IReadOnlyList<WordField> Read(WordForm word, DemandForm form, Setting setting)
    {
        var reader = new DemandFormWord(word, form, setting);
        reader.ReadAll();
        return reader._fields.Fields;
    }

    private void ReadAll()
    {
        _fields.Compare(DemandFields.Department, _setting.Department.Name);
        ReadPeriod();
        _fields.Line(DemandFields.Theme, text => _form.Theme = text);
        _fields.Compare(DemandFields.Unit, _setting.Unit.Name);
        _fields.Line(DemandFields.ContactName, text => _form.ContactName = text);
        _fields.Phone(DemandFields.ContactPhone, text => _form.ContactPhone = text);
        ReadCountries();
        _fields.Number(DemandFields.Persons, "人名", number => _form.Persons = number);
        _fields.Number(DemandFields.Days, "天日", number => _form.Days = number);
        _fields.Amount(DemandFields.Budget, fen => _form.BudgetFen = fen);
        ReadFunding();
        _fields.Text(DemandFields.TargetGroup, text => _form.TargetGroup = text);
        ReadInstitutions();
        _fields.Text(DemandFields.Purpose, text => _form.Purpose = text);
        _fields.Text(DemandFields.Necessity, text => _form.ContentAndNecessity = text);
        _fields.Compare(DemandFields.DepartmentContact, _setting.Department.ContactName);
        _fields.Compare(DemandFields.DepartmentPhone, _setting.Department.ContactPhone);
    }

    private void ReadPeriod() => _fields.Read(DemandFields.Period, text =>
    {
        if (Periods.Read(text) is not var (start, end))
        {
            _form.PeriodText = text.ReplaceLineEndings(" ");
            return "看不出开始和结束日期，已按原文作为打印写法保留，请补填两个日期。";
        }

        (_form.PeriodStart, _form.PeriodEnd, _form.PeriodText) = (start, end, null);
        _form.PeriodText = Periods.IsSame(DemandFields.PeriodOf(_form), text) ? null : text.ReplaceLineEndings(" ");
        return null;
    });

    private void ReadCountries() => _fields.Read(DemandFields.Countries, text =>
    {
        var names = text.Split(['、', '，', ',', '；', ';', '/', '和', '及', '\n', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = names.Select(name => (name, country: Countries.Selectable.FirstOrDefault(country => country.Name == name))).ToList();
        _form.CountryCodes = [.. known.Select(one => one.country?.Code).OfType<string>().Distinct()];
        var unknown = known.Where(one => one.country is null).Select(one => one.name).ToList();
        return unknown.Count == 0 ? null : $"名录中没有“{string.Join("、", unknown)}”，请从名录中选择。";
    });

    private void ReadFunding() => _fields.Read(DemandFields.OverseasFunding, text =>
    {
        var answer = Funding(text, out var funder, out var aside);
        (_form.HasOverseasFunding, _form.Funder) = (answer, answer == true ? funder : null);
        return answer switch
        {
            _ when aside is not null => $"“{aside}”没有地方填写，请核对。",
            null => "看不出勾选的是“有”还是“否”，请选择。",
            true when funder is null => "选了“有”，但没有写资助方，请补填。",
            false when funder is not null => $"选了“否”，没有采用资助方“{funder}”。",
            _ => null,
        };
    }, isEmpty: text => Funding(text, out var funder, out var aside) is null && funder is null && aside is null && WordTicks.Read(text, Answers, out _).Tick == WordTick.None);

    /// <summary>Whether there is funding from abroad; null when nothing is ticked or it is not clear.</summary>
    private static bool? Funding(string text, out string? funder, out string? aside)
    {
        var (tick, at) = WordTicks.Read(text, Answers, out var inBrackets);
        var match = Funder().Match(inBrackets);
        funder = match.Success ? TextRules.Clean(match.Groups["name"].Value.Trim('_', '＿', ' ', '　')) : null;
        aside = match.Success ? null : TextRules.Clean(inBrackets);
        return tick == WordTick.One ? Answers[at] == "有" : null;
    }

    private void ReadInstitutions() => _fields.Read(DemandFields.Institutions, text =>
    {
        var institutions = new List<Institution>();
        var notes = new List<string>();
        foreach (Match match in InstitutionFrame().Matches(text))
        {
            var name = TextRules.Clean(match.Groups["name"].Value.Trim('_', '＿', ' ', '　', '\n'));
            var (tick, at) = WordTicks.Read(match.Groups["choice"].Value, ["是", "否"], out _);
            bool? isPartner = tick == WordTick.One ? at == 0 : null;
            if (name is null && tick == WordTick.None)
            {
                continue;
            }

            institutions.Add(new Institution(name?.ReplaceLineEndings(" "), isPartner));
            notes.AddRange(isPartner is null ? [$"看不出“{name}”是否境外培训合作机构，请选择。"] : []);
        }

        if (Rest(text) is { } rest)
        {
            notes.Add($"“{rest}”不在“机构名称”栏内，没有采用，请核对后填写。");
        }

        _form.Institutions = institutions;
        return notes.Count == 0 ? null : string.Concat(notes);
    }, isEmpty: text => Rest(text) is null && InstitutionFrame().Matches(text).All(match =>
        match.Groups["name"].Value.Trim('_', '＿', ' ', '　', '\n').Length == 0 && WordTicks.Read(match.Groups["choice"].Value, ["是", "否"], out _).Tick == WordTick.None));

    private static string? Rest(string text) =>
        TextRules.Clean(InstitutionFrame().Replace(text, "").Replace("机构名称", "", StringComparison.Ordinal).Trim('：', ':', ' ', '\n', '_', '＿'));

    [GeneratedRegex(@"^\s*资\s*助\s*方\s*[：:]?(?<name>.*)$", RegexOptions.Singleline)]
    private static partial Regex Funder();

    /// <summary>The choice may hold brackets of its own, as （√） does.</summary>
    [GeneratedRegex(@"(?:机构名称\s*[：:]?)(?<name>.*?)[（(]\s*是否境外培训合作机构\s*[：:]?\s*(?<choice>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）]", RegexOptions.Singleline)]
    private static partial Regex InstitutionFrame();
}
