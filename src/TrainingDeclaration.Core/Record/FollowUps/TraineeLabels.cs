using System.Diagnostics;
using System.Globalization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The words that people read about trainees.</summary>
public static class TraineeLabels
{
    /// <summary>What a change makes different of one trainee, by class number; null = nothing that is filed.</summary>
    /// <param name="before">The row of the class; null = there is none.</param>
    public static string? Difference(Trainee? before, Trainee after) => before switch
    {
        null => $"新增学员 {ClassNumber(after.Number)}（{after.Registration.Label()}）",
        _ when before.Registration != after.Registration =>
            $"学员 {ClassNumber(after.Number)} 由{before.Registration.Label()}改为{after.Registration.Label()}{(after.ReplacedBy is { } other ? $"，由 {ClassNumber(other)} 接替" : "")}",
        _ when RosterRow.Of(before) != RosterRow.Of(after) || before.BlindIndex != after.BlindIndex => $"学员 {ClassNumber(after.Number)} 的信息更正",
        _ => null,
    };

    /// <summary>学号 as it is printed:「003」.</summary>
    public static string ClassNumber(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    public static string Label(this Employment employment) => employment switch
    {
        Employment.Employed => "在职",
        Employment.Reemployed => "返聘",
        Employment.Other => "其他",
        _ => throw new UnreachableException(),
    };

    public static string Label(this Registration registration) => registration switch
    {
        Registration.Registered => "报名",
        Registration.Admitted => "录取",
        Registration.Waiting => "候补",
        Registration.Declined => "未录取",
        Registration.Withdrawn => "退出",
        _ => throw new UnreachableException(),
    };
}
