using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Reference;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// Takes a filled plan declaration out of our own Word document into a class: the value stands in the cell after its
/// label. What is not clear is reported and never guessed.
/// </summary>
public sealed partial class AcademyClassWord
{
    private const string Ticks = "☑√✓✔■☒⊠";
    private const int FewestLabels = 8;

    private static readonly Dictionary<string, string> Labels = AcademyFields.Keys.ToDictionary(key => Solid(AcademyFields.LabelOf(key)!), key => key);

    private readonly Dictionary<string, string> _found;
    private readonly AcademyClass _body;
    private readonly Setting _setting;
    private readonly List<WordField> _fields = [];

    private AcademyClassWord(Dictionary<string, string> found, AcademyClass body, Setting setting) => (_found, _body, _setting) = (found, body, setting);

    /// <summary>
    /// Writes what is understood to the class and lists every field of the sheet in its order. Null when no table of the
    /// document is such a sheet.
    /// </summary>
    public static IReadOnlyList<WordField>? Read(IReadOnlyList<DocxTable> tables, AcademyClass body, Setting setting)
    {
        var found = Find(tables);
        if (found.Count < FewestLabels)
        {
            return null;
        }

        var word = new AcademyClassWord(found, body, setting);
        word.ReadAll();
        return word._fields;
    }

    private void ReadAll()
    {
        NotTaken(AcademyFields.Institute, Solid(_setting.Unit.Name), $"系统按登记的“{_setting.Unit.Name}”打印，不采用表中的写法。");
        Text(AcademyFields.ContactName, text => _body.ContactName = text);
        Read(AcademyFields.ContactPhone, text => Telephone.IsPlausible(text) ? Take(() => _body.ContactPhone = text) : "不像电话号码，没有采用，请核对后填写。");
        Text(AcademyFields.Title, text => _body.Title = text.ReplaceLineEndings(" "));
        Choice(AcademyFields.PlanType, Enum.GetValues<PlanType>().Select(type => (type.Label(), type)), type => _body.PlanType = type);
        NotTaken(AcademyFields.Tier, null, "由所填内容得出，不采用表中的勾选。");
        ReadPeriod();
        ReadPlace();
        Number(AcademyFields.Days, number => _body.Days = number);
        Number(AcademyFields.Persons, number => _body.Persons = number);
        Number(AcademyFields.Sessions, number => _body.Sessions = number);
        Number(AcademyFields.CreditHours, number => _body.CreditHours = number);
        Text(AcademyFields.Audience, text => _body.Audience = text);
        Read(AcademyFields.AudienceKind, text => Enum.GetValues<AudienceKind>().Where(kind => kind.Label() == text).Select(kind => (AudienceKind?)kind).FirstOrDefault() is { } kind
            ? Take(() => _body.AudienceKind = kind) : "不是表中的类别，请选择。");
        YesNo(AcademyFields.OpenToAcademy, "是", "否", answer => _body.OpenToAcademy = answer);
        Text(AcademyFields.JointUnits, text => _body.JointUnits = [.. Parts(text, '\n', '、', '；')]);
        YesNo(AcademyFields.OwnTextbook, "有", "无", answer => _body.HasOwnTextbook = answer);
        ReadExperts();
        Amount(AcademyFields.Budget, fen => _body.BudgetFen = fen);
        Amount(AcademyFields.Requested, fen => _body.RequestedFen = fen);
        YesNo(AcademyFields.Funding, "是", "否", answer => _body.ApplyForFunding = answer);
        YesNo(AcademyFields.TechnicalSupport, "是", "否", answer => _body.ApplyForTechnicalSupport = answer);
        Choice(AcademyFields.PremiumKind, [("否", PremiumKind.No), ("精品", PremiumKind.Premium), ("高研", PremiumKind.MohrssAdvanced)], kind => _body.PremiumKind = kind);
        YesNo(AcademyFields.Concurrent, "是", "否", answer => _body.ApplyMohrssConcurrently = answer);
        ReadDirections();
        Text(AcademyFields.Content, text => _body.Content = text);
        ReadPrior();
        Text(AcademyFields.PriorReason, text => _body.PriorReason = text);
        NotTaken(AcademyFields.Materials, null, "文件不在表中，请在附件处重新上传。");
    }

    private void ReadPeriod() => Read(AcademyFields.Period, text =>
    {
        var dates = Periods.Read(Solid(text));
        (_body.PeriodStart, _body.PeriodEnd) = (dates?.First, dates?.Last);
        _body.PeriodText = Solid(Periods.Text(null, dates?.First, dates?.Last) ?? "") == Solid(text) ? null : text.ReplaceLineEndings(" ");
        return dates is null ? "看不出开始和结束日期，已按原文作为打印写法保留。" : null;
    });

    private void ReadPlace() => Read(AcademyFields.Place, text =>
    {
        _body.IsLive = text.Contains("线上", StringComparison.Ordinal);
        var venue = text.EndsWith("（线上直播）", StringComparison.Ordinal) ? text[..^"（线上直播）".Length] : text;
        return Take(() => _body.Venue = venue.ReplaceLineEndings(" "));
    });

    private void ReadExperts() => Read(AcademyFields.Experts, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, parts: line.Split('，', StringSplitOptions.TrimEntries))).ToList();
        _body.Experts = [.. lines.Select(one => new Expert(
            one.parts.Length > 2 ? one.parts[0] : null,
            one.parts.Length > 1 ? string.Join('，', one.parts[(one.parts.Length > 2 ? 1 : 0)..^1]) : one.line,
            Countries.Selectable.FirstOrDefault(country => country.Name == one.parts[^1])?.Code))];
        return _body.Experts.Any(expert => expert.CountryCode is null) ? "有专家看不出国家（地区），请选择。" : null;
    });

    private void ReadDirections() => Read(AcademyFields.Directions, text =>
    {
        var parts = Parts(text, '；', '\n').ToList();
        var known = Enum.GetValues<Tier>().SelectMany(AcademyDirections.Of).ToHashSet();
        _body.SupportDirections = [.. parts.Where(known.Contains)];
        var unknown = parts.Where(part => !known.Contains(part)).ToList();
        return unknown.Count == 0 ? null : $"“{string.Join("；", unknown)}”不在附表中，请选择。";
    });

    private void ReadPrior() => Read(AcademyFields.Prior, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, match: Prior().Match(line))).ToList();
        _body.PriorClasses = [.. lines.Where(one => one.match.Success).Select(one => one.match).Select(match => new PriorClass(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Enum.GetValues<Tier>().Where(tier => tier.Label() == match.Groups["kind"].Value).Select(tier => (Tier?)tier).FirstOrDefault(),
            match.Groups["title"] is { Success: true } title ? title.Value : null,
            match.Value.Contains("获院级资助", StringComparison.Ordinal), match.Value.Contains("已完成", StringComparison.Ordinal), match.Value.Contains("本班次", StringComparison.Ordinal), null))];
        return lines.All(one => one.match.Success) && _body.PriorClasses.All(prior => prior.Kind is not null) ? null : "有的往年班次看不清，请核对后填写。";
    });

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

    private void Text(string field, Action<string> take) => Read(field, text => Take(() => take(text)));

    private void Number(string field, Action<int> take) => Read(field, text =>
        int.TryParse(TextRules.HalfWidth(text).Trim().TrimEnd([.. "天日人次名场学时"]).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Take(() => take(number)) : "不是一个整数，没有采用，请填写。");

    private void Amount(string field, Action<long> take)
    {
        var text = Solid(TextRules.HalfWidth(_found.GetValueOrDefault(field) ?? ""));
        if (text is "" or "万元")
        {
            Add(field, WordVerdict.Empty);
            return;
        }

        Read(field, _ => text.EndsWith('元') && !text.EndsWith("万元", StringComparison.Ordinal) ? "写的是“元”，表中的单位是“万元”，没有采用，请换算后填写。"
            : Money.TryParseWan(text.Replace("万元", "", StringComparison.Ordinal), out var fen) ? Take(() => take(fen)) : "不是一个以万元计的金额（最多两位小数），没有采用，请填写。");
    }

    private void YesNo(string field, string yes, string no, Action<bool> take) => Choice(field, [(yes, true), (no, false)], take);

    private void Choice<T>(string field, IEnumerable<(string Label, T Value)> choices, Action<T> take)
    {
        var text = Solid(_found.GetValueOrDefault(field) ?? "");
        var ticked = choices.Where(choice => Ticks.Any(tick => text.Contains(choice.Label + tick, StringComparison.Ordinal))).ToList();
        if (ticked.Count == 1)
        {
            take(ticked[0].Value);
        }

        Add(field, ticked.Count switch { 0 => WordVerdict.Empty, 1 => WordVerdict.Understood, _ => WordVerdict.Unclear }, ticked.Count > 1 ? "勾选了不止一项，请选择。" : null);
    }

    private void NotTaken(string field, string? same, string note) =>
        Add(field, Found(field) is null ? WordVerdict.Empty : WordVerdict.NotTaken, Found(field) is { } text && Solid(text) != same ? note : null);

    private void Add(string field, WordVerdict verdict, string? note = null) =>
        _fields.Add(new WordField(field, AcademyFields.LabelOf(field) ?? field, Found(field), verdict, note));

    private string? Found(string field) => TextRules.Clean(_found.GetValueOrDefault(field));

    private static string? Take(Action take)
    {
        take();
        return null;
    }

    private static Dictionary<string, string> Find(IReadOnlyList<DocxTable> tables)
    {
        var found = new Dictionary<string, string>();
        foreach (var cells in tables.SelectMany(table => table.Rows))
        {
            for (var i = 0; i + 1 < cells.Count; i++)
            {
                if (Labels.TryGetValue(Solid(cells[i]), out var field) && found.TryAdd(field, cells[i + 1]))
                {
                    i++;
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Parts(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^(?<year>\d{4})\s*年\s*(?<kind>[^“（]+?)(“(?<title>[^”]*)”)?（[^）]*）$")]
    private static partial Regex Prior();
}
