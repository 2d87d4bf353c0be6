using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// Reads a class from a filled-in plan declaration in our own Word format: the value is in the cell after its
/// label. What is not clear is reported and never guessed.
/// </summary>
public static partial class AcademyClassWord
{
    /// <summary>The forms of this kind in a document, in document order.</summary>
    public static IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables) => AcademyFields.All.Find(tables);

    /// <summary>Writes what is understood to the class and lists every field of the sheet in order.</summary>
    public static IReadOnlyList<WordField> Read(WordForm word, AcademyClass body, FormContext context) => AcademyFields.All.ReadWord(word, body, context);

    /// <summary>Both days, and the wording if it says more than they do.</summary>
    internal static void ReadPeriod(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.Period, text =>
    {
        var dates = Periods.Read(text);
        (body.PeriodStart, body.PeriodEnd) = (dates?.First, dates?.Last);
        body.PeriodText = Periods.IsSame(Periods.Text(null, dates?.First, dates?.Last), text) ? null : text.ReplaceLineEndings(" ");
        return dates is null ? "看不出开始和结束日期，已按原文作为打印写法保留。" : null;
    });

    /// <summary>The kind; the sheet prints only the one chosen.</summary>
    internal static void ReadAudienceKind(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.AudienceKind, text =>
        Enum.GetValues<AudienceKind>().Where(kind => kind.Label() == text).Select(kind => (AudienceKind?)kind).FirstOrDefault() is { } kind
            ? WordFieldReader.Take(() => body.AudienceKind = kind) : "不是表中的类别，请选择。");

    /// <summary>The place, and whether it is live online.</summary>
    internal static void ReadPlace(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.Place, text =>
    {
        body.IsLive = text.Contains("线上", StringComparison.Ordinal);
        var venue = text.EndsWith("（线上直播）", StringComparison.Ordinal) ? text[..^"（线上直播）".Length] : text;
        return WordFieldReader.Take(() => body.Venue = venue.ReplaceLineEndings(" "));
    });

    /// <summary>One expert per line.</summary>
    internal static void ReadExperts(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.Experts, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, parts: line.Split('，', StringSplitOptions.TrimEntries))).ToList();
        body.Experts = [.. lines.Select(one => new Expert(
            one.parts.Length > 2 ? one.parts[0] : null,
            one.parts.Length > 1 ? string.Join('，', one.parts[(one.parts.Length > 2 ? 1 : 0)..^1]) : one.line,
            Countries.Selectable.FirstOrDefault(country => country.Name == one.parts[^1])?.Code))];
        return body.Experts.Any(expert => expert.CountryCode is null) ? "有专家看不出国家（地区），请选择。" : null;
    });

    /// <summary>The directions in the appendix.</summary>
    internal static void ReadDirections(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.Directions, text =>
    {
        var parts = Parts(text, '；', '\n').ToList();
        var known = Enum.GetValues<Tier>().SelectMany(AcademyDirections.Of).ToHashSet();
        body.SupportDirections = [.. parts.Where(known.Contains)];
        var unknown = parts.Where(part => !known.Contains(part)).ToList();
        return unknown.Count == 0 ? null : $"“{string.Join("；", unknown)}”不在附表中，请选择。";
    });

    /// <summary>One prior class per line.</summary>
    internal static void ReadPrior(WordFieldReader fields, AcademyClass body) => fields.Read(AcademyFields.Prior, text =>
    {
        var lines = Parts(text, '\n').Select(line => (line, match: Prior().Match(line))).ToList();
        body.PriorClasses = [.. lines.Where(one => one.match.Success).Select(one => one.match).Select(match => new PriorClass(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Enum.GetValues<Tier>().Where(tier => tier.Label() == match.Groups["kind"].Value).Select(tier => (Tier?)tier).FirstOrDefault(),
            match.Groups["title"] is { Success: true } title ? title.Value : null,
            match.Value.Contains("获院级资助", StringComparison.Ordinal), match.Value.Contains("已完成", StringComparison.Ordinal), match.Value.Contains("本班次", StringComparison.Ordinal), null))];
        return lines.All(one => one.match.Success) && body.PriorClasses.All(prior => prior.Kind is not null) ? null : "有的往年班次看不清，请核对后填写。";
    });

    /// <summary>The joint units, however they are separated.</summary>
    internal static void ReadJointUnits(WordFieldReader fields, AcademyClass body) =>
        fields.Text(AcademyFields.JointUnits, text => body.JointUnits = [.. Parts(text, '\n', '、', '；')]);

    /// <summary>The kind, by the short words that the sheet prints.</summary>
    internal static void ReadPremiumKind(WordFieldReader fields, AcademyClass body) => fields.Choice(
        AcademyFields.PremiumKind, [("否", PremiumKind.No), ("精品", PremiumKind.Premium), ("高研", PremiumKind.MohrssAdvanced)], kind => body.PremiumKind = kind);

    private static IEnumerable<string> Parts(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s*年\s*(?<kind>[^“（]+?)(“(?<title>[^”]*)”)?（[^）]*）$")]
    private static partial Regex Prior();
}
