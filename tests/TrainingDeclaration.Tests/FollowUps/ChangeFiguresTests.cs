using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class ChangeFiguresTests
{
    /// <summary>What is changed in materials that were accepted, and who then decides, what it moves, what the rules say of it.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "nothing", "Filed | | CHANGE_NOTHING Error" },
        { "leader of the class", "Filed | |" },
        { "platform", "Filed | |" },
        { "centralized", "Clerk | |" },
        { "seven days later", "Filed | money dates |" },
        { "eight days later", "Clerk | money dates |" },
        { "next year", "Clerk | money dates | ENDS_AFTER_CUTOFF NeedsReason" },
        { "small step after a small step", "Clerk | money dates |" },
        { "title of a session", "Filed | |" },
        { "hour of a session", "Filed | |" },
        { "teacher of one day", "Filed | |" },
        { "teacher of two days", "Clerk | |" },
        { "another country", "Leader | money |" },
        { "another institution", "Leader | |" },
        { "price up", "Leader | money | CHANGE_SCAN NeedsReason AGREED_OVER_BUDGET NeedsReason" },
        { "price down", "Filed | money | CHANGE_SCAN NeedsReason" },
        { "price down with scan", "Filed | money |" },
        { "clause", "Clerk | | CHANGE_SCAN NeedsReason" },
        { "fewer persons", "Filed | money |" },
        { "more persons than granted", "Filed | money | TRAINEES_OVER Error" },
        { "six days", "Filed | money dates | TRAINING_DAYS_OVER Error" },
        { "theme", "Leader | |" },
        { "cancel", "Cancellation | |" },
        { "no reason", "Filed | | CHANGE_REASON Error" },
        { "mobile in the reason", "Filed | | MOBILE_NUMBER Error" },
        { "after the settlement was filed", "Filed | | CHANGE_SETTLED Error" },
        { "while it is reviewed", "Leader | | CHANGE_IN_REVIEW Error" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Change_IsJudgedByWhatItMoves(string what, string expected)
    {
        var (content, context) = WorkedChange.Of(what);
        var verdict = ChangeFigures.Of(content, context);
        var moves = string.Concat(verdict.MovesMoney ? "money " : "", verdict.MovesDates ? "dates " : "");
        var found = ChangeRules.Check(content, context).Where(finding => finding.Grade != Grade.Hint && !Known(finding)).Select(finding => $"{finding.Code} {finding.Grade}");
        $"{verdict.Route} | {moves}| {string.Join(' ', found)}".TrimEnd().ShouldBe(expected.TrimEnd());
    }

    [Fact]
    public void Items_StandSideBySide_AndSayWhatIsGone()
    {
        var (content, context) = WorkedChange.Of("teacher of one day");
        ChangeFigures.Of(content, context).Items.Select(item => $"{item.Label}: {item.Before} → {item.After}").ShouldBe(
        [
            "教师:  → Otto Muster，讲师，示例工业大学，德国",
            "第 1 次课: 10月10日 15:00–18:00　授课　智能制造第 1 讲　Max Beispiel　直播　交替传译 → 10月10日 15:00–18:00　授课　智能制造第 1 讲　Otto Muster　直播　交替传译",
        ]);
    }

    /// <summary>What the worked example asks for anyway.</summary>
    private static bool Known(Finding finding) => ExecutionRules.Check(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs)).Any(one => one.Code == finding.Code);
}
