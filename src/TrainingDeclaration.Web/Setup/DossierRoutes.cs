using Microsoft.AspNetCore.Mvc.ApplicationModels;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Says of an address which kind of dossier it is about.</summary>
public sealed record DossierPart(DossierKind Kind);

/// <summary>
/// The pages that every kind of dossier has. Those of the execution materials stand where the pages say; the others answer the same pages
/// below their own name.
/// </summary>
public static class DossierRoutes
{
    private static readonly (string Page, string Template)[] Shared =
    [
        ("/FollowUps/Check", "followups/{key}/PART/check"), ("/FollowUps/Recall", "followups/{key}/PART/recall"),
        ("/FollowUps/File", "followups/{key}/PART/files/{hash}"), ("/FollowUps/Filing", "followups/{key}/PART/filings/{number:int}.pdf"),
        ("/Review/Dossier", "review/PART/{key?}"),
    ];

    /// <summary>Adds the addresses. Links are written out, so that none is generated to the wrong dossier.</summary>
    public static void RouteDossiers(this PageConventionCollection pages)
    {
        foreach (var kind in new[] { DossierKind.Summary, DossierKind.Settlement, DossierKind.Change })
        {
            foreach (var (page, template) in Shared)
            {
                pages.Route(kind, page, template);
            }
        }

        foreach (var kind in new[] { DossierKind.Execution, DossierKind.Settlement, DossierKind.Change })
        {
            pages.Route(kind, "/Declarations/Acts", "followups/{key}/PART/acts/{act}");
        }

        foreach (var page in new[] { "Most/Class", "Most/Agreements", "Most/Schedule", "Trainees", "Most/Budget" })
        {
            pages.Route(DossierKind.Change, $"/FollowUps/{page}", $"followups/{{key}}/PART/{page.Split('/')[^1].ToLowerInvariant()}");
        }
    }

    /// <summary>The kind of dossier that the address of the request is about.</summary>
    public static DossierKind PartOfDossier(this HttpContext context) => context.PartNamed() ?? DossierKind.Execution;

    /// <summary>The kind of dossier that the address of the request names; null = none.</summary>
    public static DossierKind? PartNamed(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DossierPart>()?.Kind;

    private static void Route(this PageConventionCollection pages, DossierKind kind, string page, string template) =>
        pages.AddPageRouteModelConvention(page, model => model.Selectors.Add(new SelectorModel
        {
            AttributeRouteModel = new AttributeRouteModel { Template = template.Replace("PART", DossierAddress.Name(kind), StringComparison.Ordinal), SuppressLinkGeneration = true },
            EndpointMetadata = { new DossierPart(kind) },
        }));
}
