using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// A signed-in person's form that cannot be accepted is refused as always, but what was typed is handed back: its token is another
/// account's, its subject is gone, or somebody was faster.
/// </summary>
public sealed class KeepingFilter(PostKeeper keeper, CurrentUserAccessor current) : IAsyncAlwaysRunResultFilter
{
    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult or IStatusCodeActionResult { StatusCode: 404 or 409 } && current.User is not null)
        {
            var http = context.HttpContext;
            http.Items[PostKeeper.Item] = await keeper.ReadAsync(http.Request, http.RequestAborted);
        }

        await next();
    }
}
