using System.Diagnostics;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The engine that reads <see cref="EligibilityRules"/>: it knows numbers and answers, no clause of the guide.</summary>
public static class Eligibility
{
    /// <summary>What every rule of the tier says about the class, in the order of the steps.</summary>
    public static IReadOnlyList<Verdict> Judge(AcademyClass body, Setting setting, Tier tier)
    {
        var at = new EligibilityCase(body, setting, tier);
        return [.. EligibilityRules.For(setting.Call.Year).Where(rule => rule.Tiers.Contains(tier)).OrderBy(rule => rule.Step).Select(rule => Judge(rule, at))];
    }

    private static Verdict Judge(EligibilityRule rule, EligibilityCase at)
    {
        var reading = Measures.Of(rule.Measure);
        var (from, to) = (rule.From is { } least ? at.Setting.Limit(least) : rule.Threshold, rule.To is { } most ? at.Setting.Limit(most) : rule.Threshold);
        var actual = reading.Value(at);
        var gap = rule.Comparison switch
        {
            Comparison.AtLeast => Math.Max(0, from - (actual ?? 0)),
            Comparison.AtMost => Math.Max(0, (actual ?? 0) - to),
            Comparison.Around => actual < from ? from - actual.Value : actual > to ? actual.Value - to : 0,
            Comparison.OneOf => actual is { } answer && rule.Allowed.Contains((int)answer) ? 0 : 1,
            Comparison.None => actual ?? 0,
            _ => throw new UnreachableException(),
        };
        var message = rule.Message.Replace("{0}", $"{from}", StringComparison.Ordinal).Replace("{1}", $"{to}", StringComparison.Ordinal);
        var text = gap == 0 ? WhenMet(rule, message, actual, reading) : WhenMissed(rule, message, actual, gap, reading, at, isBelow: actual is null || actual < from);
        return new Verdict(rule, gap == 0, actual, gap, text) { Reason = rule.Grade == Grade.NeedsReason ? at.Body.PriorReason : null };
    }

    private static string WhenMet(EligibilityRule rule, string message, decimal? actual, Measures.Reading reading) => rule.Comparison switch
    {
        Comparison.None => rule.WhenMet is { } said ? $"{said}。" : "",
        Comparison.OneOf => $"{message}，符合。",
        _ when actual is null => "",
        _ => $"{message}，现为 {Number(actual)} {reading.Unit}。",
    };

    private static string WhenMissed(EligibilityRule rule, string message, decimal? actual, decimal gap, Measures.Reading reading, EligibilityCase at, bool isBelow)
    {
        var found = rule.Comparison switch
        {
            Comparison.None => reading.Detail is { } detail ? $"：{detail(at)}" : "",
            Comparison.OneOf => actual is null ? "，尚未选择" : "",
            _ when actual is null => "，尚未填写",
            _ when isBelow => $"，现为 {Number(actual)} {reading.Unit}，还差 {Number(gap)} {reading.Unit}",
            _ => $"，现为 {Number(actual)} {reading.Unit}，多出 {Number(gap)} {reading.Unit}",
        };
        return rule.Way is { } way ? $"{message}{found}。{way}。" : $"{message}{found}。";
    }

    private static string Number(decimal? number) => number?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
