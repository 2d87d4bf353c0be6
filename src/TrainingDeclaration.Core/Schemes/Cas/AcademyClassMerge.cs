namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>Takes over one field of another typing of the same class.</summary>
public static class AcademyClassMerge
{
    /// <summary>By field key; fields that are not typed have none.</summary>
    public static readonly IReadOnlyDictionary<string, Action<AcademyClass, AcademyClass>> Copies = new Dictionary<string, Action<AcademyClass, AcademyClass>>
    {
        [AcademyFields.ContactName] = (from, to) => to.ContactName = from.ContactName,
        [AcademyFields.ContactPhone] = (from, to) => to.ContactPhone = from.ContactPhone,
        [AcademyFields.Title] = (from, to) => to.Title = from.Title,
        [AcademyFields.PlanType] = (from, to) => to.PlanType = from.PlanType,
        [AcademyFields.Period] = (from, to) =>
        {
            (to.PeriodStart, to.PeriodEnd, to.PeriodText) = (from.PeriodStart, from.PeriodEnd, from.PeriodText);
            from.CopyUnread(to, AcademyFields.PeriodStart, AcademyFields.PeriodEnd);
        },
        [AcademyFields.Place] = (from, to) => (to.IsLive, to.Venue) = (from.IsLive, from.Venue),
        [AcademyFields.Days] = (from, to) =>
        {
            to.Days = from.Days;
            from.CopyUnread(to, AcademyFields.Days);
        },
        [AcademyFields.Persons] = (from, to) =>
        {
            to.Persons = from.Persons;
            from.CopyUnread(to, AcademyFields.Persons);
        },
        [AcademyFields.Sessions] = (from, to) =>
        {
            to.Sessions = from.Sessions;
            from.CopyUnread(to, AcademyFields.Sessions);
        },
        [AcademyFields.CreditHours] = (from, to) =>
        {
            to.CreditHours = from.CreditHours;
            from.CopyUnread(to, AcademyFields.CreditHours);
        },
        [AcademyFields.AudienceKind] = (from, to) => to.AudienceKind = from.AudienceKind,
        [AcademyFields.Audience] = (from, to) => to.Audience = from.Audience,
        [AcademyFields.OpenToAcademy] = (from, to) => to.OpenToAcademy = from.OpenToAcademy,
        [AcademyFields.JointUnits] = (from, to) => to.JointUnits = [.. from.JointUnits],
        [AcademyFields.OwnTextbook] = (from, to) => to.HasOwnTextbook = from.HasOwnTextbook,
        [AcademyFields.Experts] = (from, to) => to.Experts = [.. from.Experts],
        [AcademyFields.Budget] = (from, to) =>
        {
            to.BudgetFen = from.BudgetFen;
            from.CopyUnread(to, AcademyFields.Budget);
        },
        [AcademyFields.Funding] = (from, to) => to.ApplyForFunding = from.ApplyForFunding,
        [AcademyFields.Requested] = (from, to) =>
        {
            to.RequestedFen = from.RequestedFen;
            from.CopyUnread(to, AcademyFields.Requested);
        },
        [AcademyFields.TechnicalSupport] = (from, to) => to.ApplyForTechnicalSupport = from.ApplyForTechnicalSupport,
        [AcademyFields.PremiumKind] = (from, to) => to.PremiumKind = from.PremiumKind,
        [AcademyFields.Concurrent] = (from, to) => to.ApplyMohrssConcurrently = from.ApplyMohrssConcurrently,
        [AcademyFields.Directions] = (from, to) => to.SupportDirections = [.. from.SupportDirections],
        [AcademyFields.Content] = (from, to) => to.Content = from.Content,
        [AcademyFields.Prior] = (from, to) =>
        {
            to.PriorClasses = [.. from.PriorClasses];
            from.CopyUnread(to, from.Unread.Keys.Concat(to.Unread.Keys).Where(key => key.StartsWith(AcademyClassReader.PriorYear, StringComparison.Ordinal)).ToList());
        },
        [AcademyFields.PriorReason] = (from, to) => to.PriorReason = from.PriorReason,
    };
}
