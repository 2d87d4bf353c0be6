namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Whether a trainee was there for half a day. Stored by name; the numbers are those of the keys that type it.</summary>
public enum Attendance
{
    /// <summary>到.</summary>
    Present = 1,

    /// <summary>迟到; they were there.</summary>
    Late,

    /// <summary>请假.</summary>
    Excused,

    /// <summary>缺席.</summary>
    Absent,
}
