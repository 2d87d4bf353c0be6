using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>师资和日程 (M-36).</summary>
public sealed class Schedule : SectionContent
{
    /// <summary>Maximum number of teachers.</summary>
    public const int MostTeachers = 40;

    /// <summary>Maximum number of sessions.</summary>
    public const int MostSessions = 120;

    public List<Teacher> Teachers { get; set; } = [];

    public List<ClassSession> Sessions { get; set; } = [];

    /// <summary>The sessions by day and time; those without a day come last.</summary>
    public IEnumerable<ClassSession> InOrder => Sessions.OrderBy(session => session.Date ?? DateOnly.MaxValue).ThenBy(session => session.Start ?? int.MaxValue).ThenBy(session => session.Group, StringComparer.Ordinal);

    /// <summary>The teacher of the session; null if there is none.</summary>
    public Teacher? TeacherOf(ClassSession session) => Teachers.Find(teacher => teacher.Id == session.TeacherId);

    /// <summary>Whether somebody abroad teaches: only such sessions make a training day.</summary>
    public bool IsOverseas(ClassSession session) => TeacherOf(session)?.AgreementId is not null;

    /// <summary>The days with a session from abroad, in order.</summary>
    public IReadOnlyList<DateOnly> TrainingDays => [.. Sessions.Where(IsOverseas).Select(session => session.Date).OfType<DateOnly>().Distinct().Order()];
}
