using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Posts;

/// <summary>A signed-in person's form whose token is of another account is refused as ever, but what was typed is handed back.</summary>
public sealed class KeepingFilter(PostKeeper keeper, CurrentUserAccessor current) : IAsyncAlwaysRunResultFilter
{
    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && current.User is not null)
        {
            var http = context.HttpContext;
            http.Items[PostKeeper.Item] = await keeper.ReadAsync(http.Request, http.RequestAborted);
        }

        await next();
    }
}
