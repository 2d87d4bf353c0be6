using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// Takes a filled plan declaration out of our own Word document into a class: the value stands in the cell after its
/// label. What is not clear is reported and never guessed.
/// </summary>
public sealed partial class AcademyClassWord
{
    private static readonly WordLabels Labels = new(AcademyFields.Keys.Select(key => new WordLabel(key, AcademyFields.LabelOf(key)!)));

    private readonly AcademyClass _body;
    private readonly Setting _setting;
    private readonly WordFieldReader _fields;

    private AcademyClassWord(WordForm word, AcademyClass body, Setting setting) =>
        (_body, _setting, _fields) = (body, setting, new WordFieldReader(word, AcademyFields.LabelOf));

    /// <summary>The forms of this kind in a document, in its order.</summary>
    public static IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables) => Labels.Find(tables);

    /// <summary>Writes what is understood to the class and lists every field of the sheet in its order.</summary>
    public static IReadOnlyList<WordField> Read(WordForm word, AcademyClass body, Setting setting)
    {
        var reader = new AcademyClassWord(word, body, setting);
        reader.ReadAll();
        return reader._fields.Fields;
    }

    private void ReadAll()
    {
        _fields.Compare(AcademyFields.Institute, _setting.Unit.Name);
        _fields.Line(AcademyFields.ContactName, text => _body.ContactName = text);
        _fields.Phone(AcademyFields.ContactPhone, text => _body.ContactPhone = text);
        _fields.Line(AcademyFields.Title, text => _body.Title = text);
        _fields.Choice(AcademyFields.PlanType, [.. Enum.GetValues<PlanType>().Select(type => (type.Label(), type))], type => _body.PlanType = type);
        _fields.Record(AcademyFields.Tier, "由所填内容得出，不采用表中的勾选。");
        ReadPeriod();
        ReadPlace();
        _fields.Number(AcademyFields.Days, "天日", number => _body.Days = number);
        _fields.Number(AcademyFields.Persons, "人名", number => _body.Persons = number);
        _fields.Number(AcademyFields.Sessions, "场次", number => _body.Sessions = number);
        _fields.Number(AcademyFields.CreditHours, "学时", number => _body.CreditHours = number);
        _fields.Text(AcademyFields.Audience, text => _body.Audience = text);
        ReadAudienceKind();
        _fields.Choice(AcademyFields.OpenToAcademy, "是", "否", answer => _body.OpenToAcademy = answer);
        _fields.Text(AcademyFields.JointUnits, text => _body.JointUnits = [.. Parts(text, '\n', '、', '；')]);
        _fields.Choice(AcademyFields.OwnTextbook, "有", "无", answer => _body.HasOwnTextbook = answer);
        ReadExperts();
        _fields.Amount(AcademyFields.Budget, fen => _body.BudgetFen = fen);
        _fields.Amount(AcademyFields.Requested, fen => _body.RequestedFen = fen);
        _fields.Choice(AcademyFields.Funding, "是", "否", answer => _body.ApplyForFunding = answer);
        _fields.Choice(AcademyFields.TechnicalSupport, "是", "否", answer => _body.ApplyForTechnicalSupport = answer);
        _fields.Choice(AcademyFields.PremiumKind, [("否", PremiumKind.No), ("精品", PremiumKind.Premium), ("高研", PremiumKind.MohrssAdvanced)], kind => _body.PremiumKind = kind);
        _fields.Choice(AcademyFields.Concurrent, "是", "否", answer => _body.ApplyMohrssConcurrently = answer);
        ReadDirections();
        _fields.Text(AcademyFields.Content, text => _body.Content = text);
        ReadPrior();
        _fields.Text(AcademyFields.PriorReason, text => _body.PriorReason = text);
        _fields.Record(AcademyFields.Materials, "文件不在表中，请在附件处重新上传。");
    }

    private void ReadPeriod() => _fields.Read(AcademyFields.Period, text =>
    {
        var dates = Periods.Read(text);
        (_body.PeriodStart, _body.PeriodEnd) = (dates?.First, dates?.Last);
        _body.PeriodText = Periods.IsSame(Periods.Text(null, dates?.First, dates?.Last), text) ? null : text.ReplaceLineEndings(" ");
        return dates is null ? "看不出开始和结束日期，已按原文作为打印写法保留。" : null;
    });

    private void ReadAudienceKind() => _fields.Read(AcademyFields.AudienceKind, text =>
        Enum.GetValues<AudienceKind>().Where(kind => kind.Label() == text).Select(kind => (AudienceKind?)kind).FirstOrDefault() is { } kind
            ? WordFieldReader.Take(() => _body.AudienceKind = kind) : "不是表中的类别，请选择。");

    private void ReadPlace() => _fields.Read(AcademyFields.Place, text =>
    {
        _body.IsLive = text.Contains("线上", StringComparison.Ordinal);
        var venue = text.EndsWith("（线上直播）", StringComparison.Ordinal) ? text[..^"（线上直播）".Length] : text;
        return WordFieldReader.Take(() => _body.Venue = venue.ReplaceLineEndings(" "));
    });

    private void ReadExperts() => _fields.Read(AcademyFields.Experts, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, parts: line.Split('，', StringSplitOptions.TrimEntries))).ToList();
        _body.Experts = [.. lines.Select(one => new Expert(
            one.parts.Length > 2 ? one.parts[0] : null,
            one.parts.Length > 1 ? string.Join('，', one.parts[(one.parts.Length > 2 ? 1 : 0)..^1]) : one.line,
            Countries.Selectable.FirstOrDefault(country => country.Name == one.parts[^1])?.Code))];
        return _body.Experts.Any(expert => expert.CountryCode is null) ? "有专家看不出国家（地区），请选择。" : null;
    });

    private void ReadDirections() => _fields.Read(AcademyFields.Directions, text =>
    {
        var parts = Parts(text, '；', '\n').ToList();
        var known = Enum.GetValues<Tier>().SelectMany(AcademyDirections.Of).ToHashSet();
        _body.SupportDirections = [.. parts.Where(known.Contains)];
        var unknown = parts.Where(part => !known.Contains(part)).ToList();
        return unknown.Count == 0 ? null : $"“{string.Join("；", unknown)}”不在附表中，请选择。";
    });

    private void ReadPrior() => _fields.Read(AcademyFields.Prior, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, match: Prior().Match(line))).ToList();
        _body.PriorClasses = [.. lines.Where(one => one.match.Success).Select(one => one.match).Select(match => new PriorClass(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Enum.GetValues<Tier>().Where(tier => tier.Label() == match.Groups["kind"].Value).Select(tier => (Tier?)tier).FirstOrDefault(),
            match.Groups["title"] is { Success: true } title ? title.Value : null,
            match.Value.Contains("获院级资助", StringComparison.Ordinal), match.Value.Contains("已完成", StringComparison.Ordinal), match.Value.Contains("本班次", StringComparison.Ordinal), null))];
        return lines.All(one => one.match.Success) && _body.PriorClasses.All(prior => prior.Kind is not null) ? null : "有的往年班次看不清，请核对后填写。";
    });

    private static IEnumerable<string> Parts(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s*年\s*(?<kind>[^“（]+?)(“(?<title>[^”]*)”)?（[^）]*）$")]
    private static partial Regex Prior();
}
