using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Answers requests that choose something that does not exist, or nothing: URLs with 404, posts with 400. No handler sees such a choice.</summary>
public sealed class KnownChoicesFilter : IAsyncPageFilter
{
    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isUnknown = context.HandlerMethod?.Parameters.Any(parameter => parameter.ParameterType.IsEnum && !parameter.ParameterInfo.HasDefaultValue
            && !Enum.IsDefined(parameter.ParameterType, context.HandlerArguments.TryGetValue(parameter.Name, out var chosen) ? chosen! : Enum.ToObject(parameter.ParameterType, 0))) == true;
        if (isUnknown)
        {
            context.Result = HttpMethods.IsGet(context.HttpContext.Request.Method) ? new NotFoundResult() : new BadRequestResult();
            return;
        }

        await next();
    }
}
