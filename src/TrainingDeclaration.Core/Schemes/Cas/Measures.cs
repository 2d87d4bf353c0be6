using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>How each <see cref="Measure"/> is read from a class, and the field where it can be corrected.</summary>
internal static class Measures
{
    private static readonly string[] DomesticWords = ["国内", "境内", "院内", "所内", "全院", "我院", "全国", "我国"];

    private static readonly IReadOnlyDictionary<Measure, Reading> All = new Dictionary<Measure, Reading>
    {
        [Measure.DatesOutsideYear] = new(AcademyFields.PeriodStart, "个", at => OutsideYear(at).Count) { Detail = at => string.Join('、', OutsideYear(at).Select(BeijingTime.LongDay)) },
        [Measure.PlanType] = new(AcademyFields.PlanType, "", at => (int?)at.Body.PlanType),
        [Measure.Days] = new(AcademyFields.Days, "天", at => at.Body.Days),
        [Measure.Persons] = new(AcademyFields.Persons, "人", at => at.Body.Persons),
        [Measure.PersonTimes] = new(AcademyFields.Persons, "人次", at => at.Body.Persons),
        [Measure.Sessions] = new(AcademyFields.Sessions, "场", at => at.Body.Sessions),
        [Measure.CreditHours] = new(AcademyFields.CreditHours, "学时", at => at.Body.CreditHours),
        [Measure.AudienceKind] = new(AcademyFields.AudienceKind, "", at => (int?)at.Body.AudienceKind),
        [Measure.DomesticAudience] = new(AcademyFields.Audience, "", at => at.Body.Audience is null ? null : YesNo(IsDomestic(at.Body.Audience))),
        [Measure.ForeignExperts] = new(AcademyFields.Experts, "位", at => at.Body.Experts.Count(IsForeign)),
        [Measure.IncompleteExperts] = new(AcademyFields.Experts, "位", at => Incomplete(at).Count)
        { Detail = at => string.Join('、', Incomplete(at).Select(expert => expert.Name ?? expert.Institution ?? "（空行）")) },
        [Measure.Live] = new(AcademyFields.Live, "", at => YesNo(at.Body.IsLive)),
        [Measure.OpenToAcademy] = new(AcademyFields.OpenToAcademy, "", at => YesNo(at.Body.OpenToAcademy)),
        [Measure.OwnTextbook] = new(AcademyFields.OwnTextbook, "", at => YesNo(at.Body.HasOwnTextbook)),
        [Measure.JointUnits] = new(AcademyFields.JointUnits, "家", at => at.Body.JointUnits.Count),
        [Measure.RequestedWan] = new(AcademyFields.Requested, "万元", at => Money.InWan(at.Body.RequestedFen)),
        [Measure.Funding] = new(AcademyFields.Funding, "", at => YesNo(at.Body.ApplyForFunding)),
        [Measure.TechnicalSupport] = new(AcademyFields.TechnicalSupport, "", at => YesNo(at.Body.ApplyForTechnicalSupport)),
        [Measure.PremiumKind] = new(AcademyFields.PremiumKind, "", at => (int?)at.Body.PremiumKind),
        [Measure.Concurrent] = new(AcademyFields.Concurrent, "", at => YesNo(at.Body.ApplyMohrssConcurrently)),
        [Measure.PremiumBasis] = new(AcademyFields.Prior, "个", at => at.PremiumBasis.Count),
        [Measure.ThisClassHeld] = new(AcademyFields.Prior, "次", at => at.ThisClass.Count),
        [Measure.AdvancedBasis] = new(AcademyFields.Prior, "个", at => at.AdvancedBasis.Count),
        [Measure.FalseRecords] = new(AcademyFields.Prior, "个", at => Troubled(at).Count) { Detail = at => string.Join('；', Troubled(at).Select(held => $"{held.Text}：{held.Trouble}")) },
        [Measure.UnprovedHistory] = new(AcademyFields.PriorReason, "个", at => at.Unproved.Count) { Detail = at => Names(at.Unproved) },
        [Measure.Exempting] = new(AcademyFields.Prior, "个", at => at.Exempting.Count) { Detail = at => Names(at.Exempting) },
        [Measure.MissingMaterials] = new(AcademyFields.Materials, "种", at => AcademyMaterials.Missing(at).Count)
        { Detail = at => $"还缺 {AcademyMaterials.Missing(at).Count} 种：" + string.Join('、', AcademyMaterials.Missing(at).Select(kind => kind.Label)) },
        [Measure.Presentations] = new(AcademyFields.Materials, "个", at => AcademyMaterials.Presentations(at).Count)
        { Detail = at => string.Join('、', AcademyMaterials.Presentations(at).Select(material => $"“{material.Name}”")) },
        [Measure.Directions] = new(AcademyFields.Directions, "项", at => at.Body.SupportDirections.Intersect(AcademyDirections.Of(at.Tier)).Count()),
    };

    /// <summary>How the measure is read.</summary>
    public static Reading Of(Measure measure) => All[measure];

    private static decimal? YesNo(bool? answer) => answer switch { true => 1, false => 0, null => null };

    private static List<DateOnly> OutsideYear(EligibilityCase at) =>
        [.. new[] { at.Body.PeriodStart, at.Body.PeriodEnd }.OfType<DateOnly>().Where(day => day.Year != at.Context.Call.Year)];

    private static bool IsDomestic(string audience) =>
        DomesticWords.Any(word => audience.Contains(word, StringComparison.Ordinal));

    private static bool IsForeign(Expert expert) =>
        expert.Institution is not null && expert.CountryCode is not ("CN" or "HK" or "MO" or "TW") && Countries.Find(expert.CountryCode) is { IsSelectable: true };

    private static List<Expert> Incomplete(EligibilityCase at) =>
        [.. at.Body.Experts.Where(expert => expert.Institution is null || Countries.Find(expert.CountryCode) is not { IsSelectable: true })];

    private static List<HeldClass> Troubled(EligibilityCase at) => [.. HeldClass.Of(at.Body, at.Context).Where(held => held.Trouble is not null)];

    private static string Names(IEnumerable<HeldClass> held) => string.Join('、', held.Select(one => one.Text));

    /// <param name="Field">Key of the field where it can be corrected.</param>
    /// <param name="Unit">Unit after the number.</param>
    /// <param name="Value">The number, or the answer as a number; null if nothing was entered.</param>
    internal sealed record Reading(string Field, string Unit, Func<EligibilityCase, decimal?> Value)
    {
        /// <summary>What exactly is meant, if there is something.</summary>
        public Func<EligibilityCase, string>? Detail { get; init; }
    }
}
