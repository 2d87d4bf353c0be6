using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Web.Pages.Declarations.Most;

/// <summary>How a group of the edit page stands, for the index at its side.</summary>
/// <param name="Text">已填, or how much waits: 待答复, 需说明, 待填.</param>
/// <param name="Tone">s = done, w = somebody waits, empty = not filled yet.</param>
public sealed record GroupMark(string Text, string Tone);

/// <summary>The five groups of the edit page with the fields in each.</summary>
public static class GroupMarks
{
    private static readonly IReadOnlyList<IReadOnlySet<string>> Groups =
    [
        Set(DemandFields.ContactName, DemandFields.ContactPhone),
        Set(DemandFields.Theme, DemandFields.Period, DemandFields.PeriodStart, DemandFields.PeriodEnd, DemandFields.PeriodText, DemandFields.Countries,
            DemandFields.Persons, DemandFields.PersonsReason, DemandFields.Days, DemandFields.DaysReason, DemandFields.TargetGroup,
            DemandFields.DeliveryMode, DemandFields.ModeReason, DemandFields.Media, DemandFields.TeachingLocations),
        Set(DemandFields.Budget, DemandFields.GrantShare, DemandFields.OwnShare, DemandFields.OverseasShare, DemandFields.OverseasFunding, DemandFields.Funder),
        Set(DemandFields.Institutions, DemandFields.SelectionBasis, DemandFields.IntentMaterial),
        Set(DemandFields.Purpose, DemandFields.Necessity, DemandFields.FocusAreas),
    ];

    /// <summary>One mark per group, in the order of the page: what another asked comes first, then what a limit asks, then what is missing.</summary>
    public static IReadOnlyList<GroupMark> Of(IReadOnlyList<Finding> findings, IReadOnlyList<Remark> remarks) => [.. Groups.Select(group =>
    {
        var open = remarks.Count(remark => remark.FieldKey is { } key && group.Contains(key) && remark.WaitsForAnswer);
        var blocking = findings.Where(finding => finding.Blocks && group.Contains(finding.Field)).ToList();
        var reasons = blocking.Count(finding => finding.Grade == Grade.NeedsReason);
        return open > 0 ? new GroupMark($"{open} 待答复", "w")
            : reasons > 0 ? new GroupMark($"{reasons} 需说明", "w")
            : blocking.Count > 0 ? new GroupMark($"{blocking.Count} 待填", "")
            : new GroupMark("已填", "s");
    })];

    private static HashSet<string> Set(params string[] keys) => [.. keys];
}
