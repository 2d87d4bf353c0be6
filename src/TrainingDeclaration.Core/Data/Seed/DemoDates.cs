namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>The dates of the open calls, counted from the Beijing day of the first start.</summary>
public static class DemoDates
{
    private const int ClassesAhead = 60;
    private const int ClassesRoom = 90;

    /// <summary>The year of the call: the one that has room for all its classes, which begin at least sixty days ahead.</summary>
    public static int YearOf(DateOnly today) => today.AddDays(ClassesAhead + ClassesRoom).Year;

    /// <summary>The first Monday on which a class may begin.</summary>
    public static DateOnly FirstMonday(DateOnly today, int year)
    {
        var first = today.AddDays(ClassesAhead);
        first = first.Year < year ? new DateOnly(year, 1, 1) : first;
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }
}
