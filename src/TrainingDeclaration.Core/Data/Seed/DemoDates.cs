namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>The dates of the calls, counted from the Beijing day of the first start.</summary>
public static class DemoDates
{
    private const int IssuedClassesAhead = 9;
    private const int ClassesAhead = 60;
    private const int ClassesRoom = 90;

    /// <summary>The year of the call: the one that has room for all its classes, which begin at least sixty days ahead.</summary>
    public static int YearOf(DateOnly today) => today.AddDays(ClassesAhead + ClassesRoom).Year;

    /// <summary>The first Monday on which a class may begin.</summary>
    public static DateOnly FirstMonday(DateOnly today, int year)
    {
        var first = today.AddDays(ClassesAhead);
        first = first.Year < year ? new DateOnly(year, 1, 1) : first;
        return MondayFrom(first);
    }

    /// <summary>The Monday of the first class of the issued plan that is about to begin.</summary>
    public static DateOnly IssuedMonday(DateOnly today) => MondayFrom(today.AddDays(IssuedClassesAhead));

    /// <summary>The first day of a class of so many days that lies within the year, as near to the wanted day as it can be.</summary>
    public static DateOnly Within(int year, DateOnly wanted, int days)
    {
        var (earliest, latest) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31).AddDays(1 - days));
        return wanted < earliest ? earliest : wanted > latest ? latest : wanted;
    }

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
