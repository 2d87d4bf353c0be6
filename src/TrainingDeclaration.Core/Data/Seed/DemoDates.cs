namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>The dates of the calls, counted from the Beijing day of the first start.</summary>
public static class DemoDates
{
    private const int IssuedClassesAhead = 9;
    private const int IssuedClassesRoom = 18;
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

    /// <summary>The year of the call whose plan has been issued, and the Monday of its first class, which is about to begin.</summary>
    public static (int Year, DateOnly FirstMonday) IssuedClasses(DateOnly today)
    {
        var first = MondayFrom(today.AddDays(IssuedClassesAhead));
        var year = first.AddDays(IssuedClassesRoom).Year;
        return (year, first.Year < year ? MondayFrom(new DateOnly(year, 1, 1)) : first);
    }

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
