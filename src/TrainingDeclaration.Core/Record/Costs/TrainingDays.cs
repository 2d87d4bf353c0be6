namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>For which place each training day is paid.</summary>
public static class TrainingDays
{
    /// <summary>
    /// The training days by place. A day counts once, for the place with the most overseas minutes of that day; of places with equal minutes
    /// for the one with the lower standard (H-24), and if that is equal too, for the first by code.
    /// </summary>
    /// <param name="standardInYuan">The standard of a place per person and day in yuan; only asked where places are level.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> ByPlace(IEnumerable<OverseasMinutes> sessions, Func<string, decimal> standardInYuan) =>
        sessions.Where(session => session.Minutes > 0).GroupBy(session => session.Date)
            .Select(day => (Date: day.Key, Place: PlaceOf(day, standardInYuan)))
            .GroupBy(day => day.Place, StringComparer.Ordinal).OrderBy(place => place.Key, StringComparer.Ordinal)
            .ToDictionary(place => place.Key, place => (IReadOnlyList<DateOnly>)[.. place.Select(day => day.Date).Order()]);

    private static string PlaceOf(IEnumerable<OverseasMinutes> day, Func<string, decimal> standardInYuan)
    {
        var minutes = day.GroupBy(session => session.Place, StringComparer.Ordinal).ToDictionary(place => place.Key, place => place.Sum(session => session.Minutes));
        List<string> longest = [.. minutes.Where(place => place.Value == minutes.Values.Max()).Select(place => place.Key)];
        return longest.Count == 1 ? longest[0] : longest.OrderBy(standardInYuan).ThenBy(place => place, StringComparer.Ordinal).First();
    }
}
