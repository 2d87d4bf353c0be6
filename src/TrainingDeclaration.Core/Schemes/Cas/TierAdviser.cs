using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>Explains for every tier what a class meets and misses, and which tier is nearest.</summary>
public static class TierAdviser
{
    /// <summary>Judges the class as each tier by the same table that 报送 uses.</summary>
    public static Advice Advise(AcademyClass body, FormContext context)
    {
        var declared = Tiers.Of(body);
        var judged = Enum.GetValues<Tier>().ToDictionary(tier => tier, tier => Eligibility.Judge(body, context, tier));
        var nearest = judged.Where(one => one.Key != Tier.Institute)
            .OrderBy(one => Missing(one.Value).Count).ThenByDescending(one => Level(one.Key)).First().Key;
        return new Advice(declared, nearest, [.. judged.Select(one => Of(one.Key, one.Value, declared, nearest))], Ladder(body, context));
    }

    private static TierAdvice Of(Tier tier, IReadOnlyList<RuleVerdict> verdicts, Tier declared, Tier nearest) => new(
        tier,
        tier == declared,
        tier == nearest,
        [.. verdicts.Where(verdict => verdict is { IsMet: true, Text.Length: > 0, Rule.Step: not JudgingStep.Advice })],
        Missing(verdicts),
        [.. verdicts.Where(verdict => verdict.Blocks && verdict.Rule.Step == JudgingStep.Choices)],
        [.. verdicts.Where(verdict => !verdict.IsMet && verdict.Rule.Step == JudgingStep.Advice || verdict is { IsMet: false, Rule.Grade: Grade.NeedsReason, Reason: not null })]);

    private static List<RuleVerdict> Missing(IReadOnlyList<RuleVerdict> verdicts) => [.. verdicts.Where(verdict => verdict.Blocks && verdict.Rule.Step != JudgingStep.Choices)];

    private static int Level(Tier tier) => tier switch
    {
        Tier.Institute => 1,
        Tier.Seminar or Tier.ShortCourse or Tier.Forum => 2,
        Tier.Premium => 3,
        _ => 4,
    };

    private static List<string> Ladder(AcademyClass body, FormContext context) =>
    [
        .. HeldClass.Of(body, context).Where(held => held.Trouble is null).Select(held => (held.Year, held.Text))
            .Concat(context.Past.Where(past => body.PriorClasses.All(prior => prior.Key != past.Key))
                .Select(past => ((int?)past.Year, Text: $"{past.Year}年 {HeldClass.KindOf(past)?.Label() ?? "班次"}{(past.Title is null ? "" : $"“{past.Title}”")}")))
            .OrderBy(one => one.Item1).Select(one => one.Text),
    ];
}
