using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Binds page folders to permissions. Anything not listed here requires a signed-in person.</summary>
public static class Authorization
{
    private static readonly (string Folder, Permission Permission)[] Folders =
    [
        ("/Declarations", Permission.SeeDeclarations),
        ("/FollowUps", Permission.SeeDeclarations),
        ("/Exports", Permission.SeeDeclarations),
        ("/Review", Permission.Review),
        ("/Batches", Permission.Review),
        ("/Reasons", Permission.KeepReasons),
        ("/Cockpit", Permission.Review),
        ("/Statistics", Permission.Review),
        ("/Bundles", Permission.SeeBundles),
        ("/Papers", Permission.Papers),
        ("/Plans", Permission.Plans),
        ("/Merit", Permission.Merit),
        ("/Payments", Permission.Pay),
        ("/Standards", Permission.SeeStandards),
        ("/Organizations", Permission.ManageOrganizations),
        ("/Users", Permission.ManageUsers),
        ("/Audit", Permission.ReadAudit),
        ("/Operations", Permission.SeeHealth),
    ];

    private static readonly (string Page, Permission Permission)[] Pages =
    [
        ("/Declarations/New", Permission.DeclareForUnit),
        ("/Declarations/Word", Permission.TakeInWord),
        ("/Review/Pending", Permission.ReleaseDecisions),
        ("/Standards/Import", Permission.KeepStandards),
        ("/Calls/Edit", Permission.ManageCalls),
        ("/Calls/Terms", Permission.ManageCalls),
        ("/Calls/Forward", Permission.ForwardCalls),
    ];

    private static readonly string[] Open =
        ["/Error", "/Accessibility", "/Account/Login", "/Account/Activate", "/Calls/Blank"];

    private static readonly string[] OpenFolders = ["/Help", "/Verify"];

    /// <summary>One policy per permission, named after it; being signed in is the fallback.</summary>
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        return services.AddAuthorization(options =>
        {
            options.FallbackPolicy = options.DefaultPolicy;
            foreach (var permission in Enum.GetValues<Permission>())
            {
                options.AddPolicy(permission.ToString(), policy =>
                    policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
            }
        });
    }

    /// <summary>The bindings.</summary>
    public static void BindRights(this PageConventionCollection pages)
    {
        foreach (var (folder, permission) in Folders)
        {
            pages.AuthorizeFolder(folder, permission.ToString());
        }

        foreach (var (page, permission) in Pages)
        {
            pages.AuthorizePage(page, permission.ToString());
        }

        // One page edits a call, whether it is new or stored.
        pages.AddPageRoute("/Calls/Edit", "/calls/{id:guid}/edit");
        foreach (var page in Open)
        {
            pages.AllowAnonymousToPage(page);
        }

        foreach (var folder in OpenFolders)
        {
            pages.AllowAnonymousToFolder(folder);
        }
    }
}
