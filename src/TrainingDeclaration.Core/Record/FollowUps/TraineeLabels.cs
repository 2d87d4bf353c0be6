using System.Diagnostics;
using System.Globalization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The words that people read about trainees.</summary>
public static class TraineeLabels
{
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
