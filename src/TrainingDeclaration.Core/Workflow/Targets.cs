using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Where a transition's target leads a particular declaration.</summary>
public static class Targets
{
    /// <summary>The status that it leads this declaration to.</summary>
    public static Status Of(this Target target, Facts facts)
    {
        var declaration = facts.Declaration;
        return target.Fixed ?? (target == Target.Same ? declaration.Status
            : target == Target.NextReviewer ? declaration.BureauId is null ? Status.DepartmentReview : Status.BureauReview
            : target == Target.OnReceipt ? facts.Category is { IsRecorded: true } ? Status.Recorded : Status.AuthorityReview
            : declaration.PreviousStatus ?? Status.Draft);
    }

    /// <summary>The state that it leads this dossier to.</summary>
    public static DossierState Of(this DossierTarget target, Facts facts) => target.Fixed
        ?? (target == DossierTarget.NextReviewer ? facts.Context.Call.Has(FollowUpLimits.ViaDepartment) ? DossierState.DepartmentCheck : DossierState.Review
            : target == DossierTarget.ByChange ? facts.Change?.Route == ChangeRoute.Filed ? DossierState.Accepted : DossierTarget.NextReviewer.Of(facts)
            : target == DossierTarget.BeforeClearing ? facts.Settlement?.Clearing?.FilingNumber > 0 ? DossierState.SecondReview : DossierState.Returned
            : facts.Dossier?.State ?? throw new InvalidOperationException("No dossier is being moved."));

    /// <summary>In the wording of the declaration's scheme, for a button on its page.</summary>
    public static string LabelFor(this Target target, Facts facts) =>
        target == Target.Same || target == Target.Gone ? target.Label : target.Of(facts).Label(facts.Scheme.Wording);
}
