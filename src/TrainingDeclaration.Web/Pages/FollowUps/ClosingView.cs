using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>One dossier that follows the class, as the page of the class shows it.</summary>
/// <param name="Filings">The latest first.</param>
public sealed record ClosingView(OpenDossier Open, Dossier Dossier, IReadOnlyList<Filing> Filings, CurrentUser Reader)
{
    /// <summary>The address below which its pages stand.</summary>
    public string Address => DossierAddress.Of(Open.Declaration.Key, Dossier.Kind);

    /// <summary>The address of the reviewer's desk.</summary>
    public string Desk => $"/review/{DossierAddress.Name(Dossier.Kind)}/{Open.Declaration.Key}";

    /// <summary>Whether the reader may type in it now.</summary>
    public bool MayEdit => SectionService.MayEdit(Reader, Open.Declaration, Dossier);

    /// <summary>Whether a seat of the reader decides on it now.</summary>
    public bool Reviews => Dossier.HolderId == Reader.OrganizationId && DossierStates.InReview.Contains(Dossier.State)
        && Open.Facts.Scheme.Workflow.For(Open.Declaration.Status, Reader, (Dossier.Kind, Dossier.State)).Any(row => row.Act.Row().Has(ActTraits.AtDesk));

    /// <summary>Whether the reader may look at what was filed.</summary>
    public bool MayRead => !Open.IsOwn && Dossier.FilingNumber > 0 && Reader.May(Permission.Review);

    /// <summary>Whether its unit can take it back.</summary>
    public bool MayRecall => Open.IsOwn && Dossier is { State: DossierState.Review, ReviewerId: null };

    /// <summary>Why its date is what it is.</summary>
    public string? DueSource => Dossier.ExtendedTo is not null && Dossier.ExtendedTo == Dossier.DueAt ? "领导批准延长"
        : Dossier.ReturnDueAt is not null ? "退回时限定" : Open.Facts.Scheme.Dossier(Dossier.Kind)?.DueSource;
}
