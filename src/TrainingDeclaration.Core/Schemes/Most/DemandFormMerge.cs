namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>One field in which two people typed differently.</summary>
public sealed record FieldConflict(string Key, string Label, string Mine, string Stored);

/// <summary>Compares and merges two typings of the same form, field by field.</summary>
public static class DemandFormMerge
{
    private static readonly IReadOnlyDictionary<string, Action<DemandForm, DemandForm>> Copies = new Dictionary<string, Action<DemandForm, DemandForm>>
    {
        [DemandFields.ContactName] = (from, to) => to.ContactName = from.ContactName,
        [DemandFields.ContactPhone] = (from, to) => to.ContactPhone = from.ContactPhone,
        [DemandFields.Theme] = (from, to) => to.Theme = from.Theme,
        [DemandFields.Period] = (from, to) =>
        {
            (to.PeriodStart, to.PeriodEnd, to.PeriodText) = (from.PeriodStart, from.PeriodEnd, from.PeriodText);
            CopyUnread(from, to, DemandFields.PeriodStart, DemandFields.PeriodEnd);
        },
        [DemandFields.Countries] = (from, to) => to.CountryCodes = [.. from.CountryCodes],
        [DemandFields.TeachingLocations] = (from, to) => to.TeachingLocationCodes = [.. from.TeachingLocationCodes],
        [DemandFields.Persons] = (from, to) =>
        {
            to.Persons = from.Persons;
            CopyUnread(from, to, DemandFields.Persons);
        },
        [DemandFields.PersonsReason] = (from, to) => to.PersonsReason = from.PersonsReason,
        [DemandFields.Days] = (from, to) =>
        {
            to.Days = from.Days;
            CopyUnread(from, to, DemandFields.Days);
        },
        [DemandFields.DaysReason] = (from, to) => to.DaysReason = from.DaysReason,
        [DemandFields.DeliveryMode] = (from, to) => to.DeliveryMode = from.DeliveryMode,
        [DemandFields.ModeReason] = (from, to) => to.ModeReason = from.ModeReason,
        [DemandFields.Media] = (from, to) => to.Media = [.. from.Media],
        [DemandFields.TargetGroup] = (from, to) => to.TargetGroup = from.TargetGroup,
        [DemandFields.Budget] = (from, to) =>
        {
            to.BudgetFen = from.BudgetFen;
            CopyUnread(from, to, DemandFields.Budget);
        },
        [DemandFields.GrantShare] = (from, to) => to.GrantShareFen = from.GrantShareFen,
        [DemandFields.OwnShare] = (from, to) => to.OwnShareFen = from.OwnShareFen,
        [DemandFields.OverseasShare] = (from, to) => to.OverseasShareFen = from.OverseasShareFen,
        [DemandFields.OverseasFunding] = (from, to) => (to.HasOverseasFunding, to.Funder) = (from.HasOverseasFunding, from.Funder),
        [DemandFields.Institutions] = (from, to) => to.Institutions = [.. from.Institutions],
        [DemandFields.SelectionBasis] = (from, to) => to.SelectionBases = [.. from.SelectionBases],
        [DemandFields.Purpose] = (from, to) => to.Purpose = from.Purpose,
        [DemandFields.Necessity] = (from, to) => to.ContentAndNecessity = from.ContentAndNecessity,
        [DemandFields.FocusAreas] = (from, to) => to.FocusAreas = [.. from.FocusAreas],
    };

    /// <summary>The fields that differ, in the order of the form.</summary>
    public static IReadOnlyList<FieldConflict> Differences(DemandForm mine, DemandForm stored, Setting setting) =>
    [
        .. DemandFields.Of(mine, setting).Zip(DemandFields.Of(stored, setting))
            .Where(pair => Copies.ContainsKey(pair.First.Key))
            .Select(pair => new FieldConflict(pair.First.Key, pair.First.Label, Shown(mine, pair.First), Shown(stored, pair.Second)))
            .Where(conflict => conflict.Mine != conflict.Stored),
    ];

    /// <summary>Takes the field over; unknown keys are ignored.</summary>
    public static void Take(string key, DemandForm from, DemandForm to)
    {
        if (Copies.TryGetValue(key, out var copy))
        {
            copy(from, to);
        }
    }

    private static string Shown(DemandForm form, FieldValue field) =>
        form.Unread.Keys.Where(key => key == field.Key || key.StartsWith(field.Key, StringComparison.Ordinal)).Select(key => form.Unread[key]).FirstOrDefault() ?? field.Text;

    private static void CopyUnread(DemandForm from, DemandForm to, params string[] keys)
    {
        foreach (var key in keys)
        {
            to.Unread.Remove(key);
            if (from.Unread.TryGetValue(key, out var text))
            {
                to.Unread[key] = text;
            }
        }
    }
}
