namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The parts of a day for which attendance is taken, by Beijing time. Stored by name.</summary>
public enum HalfDay
{
    /// <summary>上午: sessions that begin before 12:00.</summary>
    Morning = 1,

    /// <summary>下午: before 18:00.</summary>
    Afternoon,

    /// <summary>晚上.</summary>
    Evening,
}
