using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The changes of a class, as its page shows them.</summary>
/// <param name="Dossiers">The latest first.</param>
public sealed record ChangesView(OpenDossier Open, IReadOnlyList<Dossier> Dossiers, CurrentUser Reader)
{
    /// <summary>The address below which the pages of the latest one stand.</summary>
    public string Address => DossierAddress.Of(Open.Declaration.Key, DossierKind.Change);

    /// <summary>Each change with what it is; one that was never filed is known to its unit alone.</summary>
    public IReadOnlyList<(Dossier Dossier, ChangeVerdict? Verdict)> Rows =>
        [.. Dossiers.Where(one => Open.IsOwn || one.FilingNumber > 0).Select(one => (one, Open.Facts.Changes?.Changes.FirstOrDefault(change => change.Id == one.Id)?.Verdict))];

    /// <summary>Whether the reader may type in it now.</summary>
    public bool MayEdit(Dossier dossier) => SectionService.MayEdit(Reader, Open.Declaration, dossier);

    /// <summary>Whether the reader may give it up now.</summary>
    public bool MayDrop(Dossier dossier) => Open.IsOwn && Rights(dossier).Any(row => row.Act == Act.DropChange);

    /// <summary>Whether its unit can take it back.</summary>
    public bool MayRecall(Dossier dossier) => Open.IsOwn && dossier.ReviewerId is null && Rights(dossier).Any(row => row.Act == Act.Recall);

    /// <summary>Whether a seat of the reader decides on it now.</summary>
    public bool Reviews(Dossier dossier) => dossier.HolderId == Reader.OrganizationId && Rights(dossier).Any(row => row.Act.Row().Has(ActTraits.AtDesk));

    /// <summary>Whether the reader may look at what was filed, at the desk.</summary>
    public bool MayRead(Dossier dossier) => !Open.IsOwn && dossier == Dossiers[0] && dossier.FilingNumber > 0 && Reader.May(Permission.Review);

    /// <summary>Whether an office has decided on it: then there is a reply.</summary>
    public static bool HasReply(Dossier dossier, ChangeVerdict? verdict) =>
        dossier.State == DossierState.Refused || dossier.State == DossierState.Accepted && verdict is { Route: not ChangeRoute.Filed };

    private IEnumerable<Transition> Rights(Dossier dossier) => Open.Facts.Scheme.Workflow.For(Open.Declaration.Status, Reader, (dossier.Kind, dossier.State));
}
