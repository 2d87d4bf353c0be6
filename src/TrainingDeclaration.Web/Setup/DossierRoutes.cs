using Microsoft.AspNetCore.Mvc.ApplicationModels;
using TrainingDeclaration.Core.Record.Lifecycle;

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
        ("/FollowUps/Check", "followups/{key}/summary/check"), ("/FollowUps/Recall", "followups/{key}/summary/recall"),
        ("/FollowUps/File", "followups/{key}/summary/files/{hash}"), ("/FollowUps/Filing", "followups/{key}/summary/filings/{number:int}.pdf"),
        ("/Review/Dossier", "review/summary/{key?}"),
    ];

    /// <summary>Adds the addresses. Links are written out, so that none is generated to the wrong dossier.</summary>
    public static void RouteDossiers(this PageConventionCollection pages)
    {
        foreach (var (page, template) in Shared)
        {
            pages.AddPageRouteModelConvention(page, model => model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = template, SuppressLinkGeneration = true },
                EndpointMetadata = { new DossierPart(DossierKind.Summary) },
            }));
        }
    }

    /// <summary>The kind of dossier that the address of the request is about.</summary>
    public static DossierKind PartOfDossier(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DossierPart>()?.Kind ?? DossierKind.Execution;
}
