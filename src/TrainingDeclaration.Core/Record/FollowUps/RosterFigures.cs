using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>How many trainees a class has, and how many of them a rule asks about. Only the admitted are judged.</summary>
public sealed record RosterFigures
{
    /// <summary>Rows of any state.</summary>
    public int Rows { get; init; }

    /// <summary>录取.</summary>
    public int Admitted { get; init; }

    /// <summary>候补.</summary>
    public int Waiting { get; init; }

    /// <summary>退出.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Admitted whose 在职状态 is not 在职 (M-19).</summary>
    public int NotEmployed { get; init; }

    /// <summary>Admitted without 脱产确认 (M-19).</summary>
    public int NotReleased { get; init; }

    /// <summary>Admitted without mobile number.</summary>
    public int WithoutMobile { get; init; }

    /// <summary>Admitted who have an index that another of them has (H-08).</summary>
    public int SameIndex { get; init; }

    /// <summary>Admitted who share name and employer with another of them (H-08).</summary>
    public int SameName { get; init; }

    /// <summary>Admitted who are also admitted to another class of the year (M-47).</summary>
    public int Elsewhere { get; init; }

    /// <summary>「录取 28 人，候补 2 人（登记 32 人）」; empty before anybody is registered.</summary>
    [JsonIgnore]
    public string Text => Rows == 0 ? ""
        : $"录取 {Admitted} 人{(Waiting > 0 ? $"，候补 {Waiting} 人" : "")}{(Withdrawn > 0 ? $"，退出 {Withdrawn} 人" : "")}（登记 {Rows} 人）";

    /// <summary>Counts the rows of one class.</summary>
    public static RosterFigures Of(IReadOnlyList<CountedTrainee> rows)
    {
        var admitted = rows.Where(row => row.Registration == Registration.Admitted).ToList();
        return new RosterFigures
        {
            Rows = rows.Count,
            Admitted = admitted.Count,
            Waiting = rows.Count(row => row.Registration == Registration.Waiting),
            Withdrawn = rows.Count(row => row.Registration == Registration.Withdrawn),
            NotEmployed = admitted.Count(row => row.Employment != Employment.Employed),
            NotReleased = admitted.Count(row => !row.IsReleased),
            WithoutMobile = admitted.Count(row => !row.HasMobile),
            Elsewhere = admitted.Count(row => row.IsElsewhere),
            SameIndex = Shared(admitted.Where(row => row.BlindIndex is not null).GroupBy(row => row.BlindIndex)),
            SameName = Shared(admitted.GroupBy(row => (PersonName.Normalize(row.Name), PersonName.Normalize(row.Employer)))),
        };
    }

    private static int Shared<TKey>(IEnumerable<IGrouping<TKey, CountedTrainee>> groups) => groups.Select(group => group.Count()).Where(count => count > 1).Sum();
}
