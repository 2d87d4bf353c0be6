using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Who changed something last, what they did and when; shown to whoever comes a moment later.</summary>
/// <param name="Organization">Name of the person's organization at the time.</param>
/// <param name="Person">Name of the person at the time.</param>
/// <param name="At">The instant the server received the request, UTC.</param>
/// <param name="What">The act in words, such as 冻结排序.</param>
public sealed record LastAct(string Organization, string Person, DateTimeOffset At, string What)
{
    /// <summary>An act by a person.</summary>
    public static LastAct By(CurrentUser user, string what, DateTimeOffset at) => new(user.OrganizationName, user.Name, at, what);

    /// <summary>The one sentence for the loser of a race: who, what, when, the current state, and that nothing was done.</summary>
    /// <param name="state">The current state in words.</param>
    /// <param name="now">The instant at which it is shown, UTC.</param>
    public Refusal Faster(string state, DateTimeOffset now) => new(
        $"{Organization} {Person} 已于{BeijingTime.Minute(At, now)}{What}，现为“{state}”。您的操作没有执行，请查看最新情况后再办理。");

    /// <summary>The sentence for somebody who typed on a page that was left open: who, what, when, and that nothing was saved.</summary>
    /// <param name="state">The current state in words.</param>
    /// <param name="now">The instant at which it is shown, UTC.</param>
    public string NotSaved(string state, DateTimeOffset now) =>
        $"没有保存：{Organization} {Person} 已于{BeijingTime.Minute(At, now)}{What}，现为“{state}”，这时不能再填写。";
}
