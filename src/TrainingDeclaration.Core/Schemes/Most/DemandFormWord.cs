using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// Reads a filled-in 附件2 from a Word document: ours, or either layout of the letter, with values beside the
/// labels or after them in merged cells. What is not clear is reported and never guessed.
/// </summary>
public static partial class DemandFormWord
{
    private static readonly string[] Answers = ["没有", "有", "否", "无"];

    /// <summary>The forms of this kind in a document, in document order.</summary>
    public static IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables) => DemandFields.All.Find(tables);

    /// <summary>Writes what is understood to the form and lists every field of the paper in order.</summary>
    public static IReadOnlyList<WordField> Read(WordForm word, DemandForm form, FormContext context) =>
        DemandFields.All.ReadWord(word, form, context, DemandFormSheet.Describe(form, context));

    /// <summary>Both days, and the wording if it says more than they do.</summary>
    internal static void ReadPeriod(WordFieldReader fields, DemandForm form) => fields.Read(DemandFields.Period, text =>
    {
        if (Periods.Read(text) is not var (start, end))
        {
            form.PeriodText = text.ReplaceLineEndings(" ");
            return "看不出开始和结束日期，已按原文作为打印写法保留，请补填两个日期。";
        }

        (form.PeriodStart, form.PeriodEnd, form.PeriodText) = (start, end, null);
        form.PeriodText = Periods.IsSame(DemandFields.PeriodOf(form), text) ? null : text.ReplaceLineEndings(" ");
        return null;
    });

    /// <summary>The countries of the directory.</summary>
    internal static void ReadCountries(WordFieldReader fields, DemandForm form) => fields.Read(DemandFields.Countries, text =>
    {
        var names = text.Split(['、', '，', ',', '；', ';', '/', '和', '及', '\n', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = names.Select(name => (name, country: Countries.Selectable.FirstOrDefault(country => country.Name == name))).ToList();
        form.CountryCodes = [.. known.Select(one => one.country?.Code).OfType<string>().Distinct()];
        var unknown = known.Where(one => one.country is null).Select(one => one.name).ToList();
        return unknown.Count == 0 ? null : $"名录中没有“{string.Join("、", unknown)}”，请从名录中选择。";
    });

    /// <summary>The answer, and who provides the funding.</summary>
    internal static void ReadFunding(WordFieldReader fields, DemandForm form) => fields.Read(DemandFields.OverseasFunding, text =>
    {
        var answer = Funding(text, out var funder, out var aside);
        (form.HasOverseasFunding, form.Funder) = (answer, answer == true ? funder : null);
        return answer switch
        {
            _ when aside is not null => $"“{aside}”没有地方填写，请核对。",
            null => "看不出勾选的是“有”还是“否”，请选择。",
            true when funder is null => "选了“有”，但没有写资助方，请补填。",
            false when funder is not null => $"选了“否”，没有采用资助方“{funder}”。",
            _ => null,
        };
    }, isEmpty: text => Funding(text, out var funder, out var aside) is null && funder is null && aside is null && WordTicks.Read(text, Answers, out _).Tick == WordTick.None);

    /// <summary>Whether there is funding from abroad; null if nothing is ticked or it is not clear.</summary>
    private static bool? Funding(string text, out string? funder, out string? aside)
    {
        var (tick, at) = WordTicks.Read(text, Answers, out var inBrackets);
        var match = Funder().Match(inBrackets);
        funder = match.Success ? TextRules.Clean(match.Groups["name"].Value.Trim('_', '＿', ' ', '　')) : null;
        aside = match.Success ? null : TextRules.Clean(inBrackets);
        return tick == WordTick.One ? Answers[at] == "有" : null;
    }

    /// <summary>The institutions with their answers.</summary>
    internal static void ReadInstitutions(WordFieldReader fields, DemandForm form) => fields.Read(DemandFields.Institutions, text =>
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

        form.Institutions = institutions;
        return notes.Count == 0 ? null : string.Concat(notes);
    }, isEmpty: text => Rest(text) is null && InstitutionFrame().Matches(text).All(match =>
        match.Groups["name"].Value.Trim('_', '＿', ' ', '　', '\n').Length == 0 && WordTicks.Read(match.Groups["choice"].Value, ["是", "否"], out _).Tick == WordTick.None));

    private static string? Rest(string text) =>
        TextRules.Clean(InstitutionFrame().Replace(text, "").Replace("机构名称", "", StringComparison.Ordinal).Trim('：', ':', ' ', '\n', '_', '＿'));

    [GeneratedRegex(@"^\s*资\s*助\s*方\s*[：:]?(?<name>.*)$", RegexOptions.Singleline)]
    private static partial Regex Funder();

    /// <summary>The choice may contain brackets of its own, as （√） does.</summary>
    [GeneratedRegex(@"(?:机构名称\s*[：:]?)(?<name>.*?)[（(]\s*是否境外培训合作机构\s*[：:]?\s*(?<choice>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）]", RegexOptions.Singleline)]
    private static partial Regex InstitutionFrame();
}
