using Microsoft.AspNetCore.Authorization;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>Asks the <see cref="PermissionTable"/>; records what was missing, for the page that explains it.</summary>
public sealed class PermissionHandler(CurrentUserAccessor current, IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    /// <summary>Key of the missing permission among the request's items.</summary>
    public static readonly object Missing = new();

    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (current.User?.May(requirement.Permission) == true)
        {
            context.Succeed(requirement);
        }
        else if (http.HttpContext is { } request)
        {
            request.Items[Missing] = requirement.Permission;
        }

        return Task.CompletedTask;
    }
}
