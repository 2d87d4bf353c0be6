using System.Diagnostics;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The engine that reads <see cref="EligibilityRules"/>: it knows numbers and answers, but no clause of the guide.</summary>
public static class Eligibility
{
    /// <summary>What every rule of the tier says about the class, in the order of the steps.</summary>
    public static IReadOnlyList<RuleVerdict> Judge(AcademyClass body, FormContext context, Tier tier)
    {
        var at = new EligibilityCase(body, context, tier);
        return [.. EligibilityRules.For(context.Call.Year).Where(rule => rule.Tiers.Contains(tier)).OrderBy(rule => rule.Step).Select(rule => Judge(rule, at))];
    }

    private static RuleVerdict Judge(EligibilityRule rule, EligibilityCase at)
    {
        var reading = Measures.Of(rule.Measure);
        var (from, to) = (rule.From is { } least ? at.Context.Limit(least) : rule.Threshold, rule.To is { } most ? at.Context.Limit(most) : rule.Threshold);
        var actual = reading.Value(at);
        var gap = rule.Comparator switch
        {
            Comparator.AtLeast => Math.Max(0, from - (actual ?? 0)),
            Comparator.AtMost => Math.Max(0, (actual ?? 0) - to),
            Comparator.Around => actual < from ? from - actual.Value : actual > to ? actual.Value - to : 0,
            Comparator.OneOf => actual is { } answer && rule.Allowed.Contains((int)answer) ? 0 : 1,
            Comparator.None => actual ?? 0,
            _ => throw new UnreachableException(),
        };
        var message = rule.Message.Replace("{0}", $"{from}", StringComparison.Ordinal).Replace("{1}", $"{to}", StringComparison.Ordinal);
        var text = gap == 0 ? WhenMet(rule, message, actual, reading) : WhenMissed(rule, message, actual, gap, reading, at, isBelow: actual is null || actual < from);
        return new RuleVerdict(rule, gap == 0, actual, gap, text) { Reason = rule.Grade == Grade.NeedsReason ? at.Body.PriorReason : null };
    }

    private static string WhenMet(EligibilityRule rule, string message, decimal? actual, Measures.Reading reading) => rule.Comparator switch
    {
        Comparator.None => rule.WhenMet is { } said ? $"{said}。" : "",
        Comparator.OneOf => $"{message}，符合。",
        _ when actual is null => "",
        _ => $"{message}，现为 {Number(actual)} {reading.Unit}。",
    };

    private static string WhenMissed(EligibilityRule rule, string message, decimal? actual, decimal gap, Measures.Reading reading, EligibilityCase at, bool isBelow)
    {
        var found = rule.Comparator switch
        {
            Comparator.None => reading.Detail is { } detail ? $"：{detail(at)}" : "",
            Comparator.OneOf => actual is null ? "，尚未选择" : "",
            _ when actual is null => "，尚未填写",
            _ when isBelow => $"，现为 {Number(actual)} {reading.Unit}，还差 {Number(gap)} {reading.Unit}",
            _ => $"，现为 {Number(actual)} {reading.Unit}，多出 {Number(gap)} {reading.Unit}",
        };
        return rule.Way is { } way ? $"{message}{found}。{way}。" : $"{message}{found}。";
    }

    private static string Number(decimal? number) => number?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
