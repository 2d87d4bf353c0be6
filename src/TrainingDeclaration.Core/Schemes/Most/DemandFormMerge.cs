namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>Takes over one field of another typing of the same form.</summary>
public static class DemandFormMerge
{
    /// <summary>By field key; fields that are not typed have none.</summary>
    public static readonly IReadOnlyDictionary<string, Action<DemandForm, DemandForm>> Copies = new Dictionary<string, Action<DemandForm, DemandForm>>
    {
        [DemandFields.ContactName] = (from, to) => to.ContactName = from.ContactName,
        [DemandFields.ContactPhone] = (from, to) => to.ContactPhone = from.ContactPhone,
        [DemandFields.Theme] = (from, to) => to.Theme = from.Theme,
        [DemandFields.Period] = (from, to) =>
        {
            (to.PeriodStart, to.PeriodEnd, to.PeriodText) = (from.PeriodStart, from.PeriodEnd, from.PeriodText);
            from.CopyUnread(to, DemandFields.PeriodStart, DemandFields.PeriodEnd);
        },
        [DemandFields.Countries] = (from, to) => to.CountryCodes = [.. from.CountryCodes],
        [DemandFields.TeachingLocations] = (from, to) => to.TeachingLocationCodes = [.. from.TeachingLocationCodes],
        [DemandFields.Persons] = (from, to) =>
        {
            to.Persons = from.Persons;
            from.CopyUnread(to, DemandFields.Persons);
        },
        [DemandFields.PersonsReason] = (from, to) => to.PersonsReason = from.PersonsReason,
        [DemandFields.Days] = (from, to) =>
        {
            to.Days = from.Days;
            from.CopyUnread(to, DemandFields.Days);
        },
        [DemandFields.DaysReason] = (from, to) => to.DaysReason = from.DaysReason,
        [DemandFields.DeliveryMode] = (from, to) => to.DeliveryMode = from.DeliveryMode,
        [DemandFields.ModeReason] = (from, to) => to.ModeReason = from.ModeReason,
        [DemandFields.Media] = (from, to) => to.Media = [.. from.Media],
        [DemandFields.TargetGroup] = (from, to) => to.TargetGroup = from.TargetGroup,
        [DemandFields.Budget] = (from, to) =>
        {
            to.BudgetFen = from.BudgetFen;
            from.CopyUnread(to, DemandFields.Budget);
        },
        [DemandFields.GrantShare] = (from, to) =>
        {
            to.GrantShareFen = from.GrantShareFen;
            from.CopyUnread(to, DemandFields.GrantShare);
        },
        [DemandFields.OwnShare] = (from, to) =>
        {
            to.OwnShareFen = from.OwnShareFen;
            from.CopyUnread(to, DemandFields.OwnShare);
        },
        [DemandFields.OverseasShare] = (from, to) =>
        {
            to.OverseasShareFen = from.OverseasShareFen;
            from.CopyUnread(to, DemandFields.OverseasShare);
        },
        [DemandFields.OverseasFunding] = (from, to) => (to.HasOverseasFunding, to.Funder) = (from.HasOverseasFunding, from.Funder),
        [DemandFields.Institutions] = (from, to) => to.Institutions = [.. from.Institutions],
        [DemandFields.SelectionBasis] = (from, to) => to.SelectionBases = [.. from.SelectionBases],
        [DemandFields.Purpose] = (from, to) => to.Purpose = from.Purpose,
        [DemandFields.Necessity] = (from, to) => to.ContentAndNecessity = from.ContentAndNecessity,
        [DemandFields.FocusAreas] = (from, to) => to.FocusAreas = [.. from.FocusAreas],
    };
}
