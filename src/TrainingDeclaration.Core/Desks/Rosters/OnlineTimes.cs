using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>When trainees were in the meeting, against the sessions of the schedule (M-38).</summary>
public static class OnlineTimes
{
    /// <summary>Whoever was there for so many percent of the minutes of half a day counts as present.</summary>
    public const int PresentFrom = 80;

    /// <summary>For how many minutes of the sessions of half a day somebody was there; leaving and coming back counts once.</summary>
    /// <param name="online">From when until when, minutes after midnight in Beijing.</param>
    public static int MinutesOf(PlannedHalf half, IEnumerable<(int From, int Until)> online)
    {
        var merged = new List<(int From, int Until)>();
        foreach (var (from, until) in online.OrderBy(stay => stay.From))
        {
            if (merged.Count > 0 && from <= merged[^1].Until)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].Until, until));
            }
            else
            {
                merged.Add((from, until));
            }
        }

        return half.Sessions.Sum(session => merged.Sum(stay => Math.Max(0, Math.Min(stay.Until, session.Start + session.Minutes) - Math.Max(stay.From, session.Start))));
    }

    /// <summary>Whether so many minutes of half a day count as present.</summary>
    public static bool IsPresent(PlannedHalf half, int minutes) => minutes * 100 >= half.Minutes * PresentFrom;
}
