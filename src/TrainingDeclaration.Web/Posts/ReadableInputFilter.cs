using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Refuses addresses and forms with a NUL character: no browser sends one, and PostgreSQL cannot store it.</summary>
public sealed class ReadableInputFilter : IAsyncResourceFilter
{
    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var isUnreadable = Has(request.Path.Value) || request.Query.Any(pair => Has(pair.Key) || pair.Value.Any(Has));
        if (!isUnreadable && request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
            isUnreadable = form.Any(pair => Has(pair.Key) || pair.Value.Any(Has)) || form.Files.Any(file => Has(file.FileName));
        }

        if (isUnreadable)
        {
            context.Result = new BadRequestResult();
            return;
        }

        await next();
    }

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
