using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>Judges each need: by the facts alone before the button is shown, by facts and input when it is pressed.</summary>
public static class NeedChecks
{
    /// <summary>Maximum length of an act's comment, in characters.</summary>
    public const int LongestComment = 2_000;

    private static readonly Dictionary<Need, NeedCheck> Checks = new[] { ReportNeeds.Checks, ReviewNeeds.Checks, PlanNeeds.Checks, GrantNeeds.Checks, DossierNeeds.Checks, RunNeeds.Checks, SettlementNeeds.Checks, ChangeNeeds.Checks }
        .SelectMany(family => family).ToDictionary();

    /// <summary>The needs that are judged.</summary>
    public static IReadOnlyCollection<Need> Known => Checks.Keys;

    /// <summary>What is missing no matter what will be typed, as a sentence with the way out; null = nothing.</summary>
    /// <param name="receivedAt">The receive instant of the request, UTC.</param>
    public static Refusal? Missing(Need need, Facts facts, Transition row, DateTimeOffset receivedAt) =>
        Checks[need].ByFacts?.Invoke(new NeedCase(facts, row, receivedAt));

    /// <summary>What is missing in what was typed; null = nothing.</summary>
    public static Refusal? Missing(Need need, Facts facts, Transition row, DateTimeOffset receivedAt, ActInput input) =>
        Checks[need].ByInput is { } typed ? typed(new NeedCase(facts, row, receivedAt), input) : Missing(need, facts, row, receivedAt);

    /// <summary>A comment that is too long for any act.</summary>
    public static Refusal? TooLong(string? comment) => TextRules.TooLong(comment, LongestComment, "comment");

    /// <summary>The refusal for somebody who was about to decide when a colleague wrote a remark.</summary>
    public static Refusal AfterRemark(Refusal refusal) =>
        refusal with { Message = $"同事刚刚在您办理的同时写了意见，您的操作没有执行。{refusal.Message}" };

    /// <summary>The instant of a return: 24:00 of the chosen day, or the date that binds the returner.</summary>
    public static DateTimeOffset? ReturnInstant(Facts facts, Office returner, DateOnly? chosen) =>
        chosen is { } day ? BeijingTime.EndOf(day) : facts.Due(returner).At;
}
