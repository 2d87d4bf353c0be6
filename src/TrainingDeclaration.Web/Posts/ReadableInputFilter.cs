using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// The gate for text: refuses URLs and forms with a NUL character, which no browser sends and PostgreSQL cannot store, and
/// drops noncharacters from what was typed, because no spreadsheet or Word file can hold them.
/// </summary>
public sealed class ReadableInputFilter : IAsyncResourceFilter
{
    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var form = request.HasFormContentType ? await request.ReadFormAsync(context.HttpContext.RequestAborted) : FormCollection.Empty;
        if (HasNul(request.Path.Value) || HasNul(request.Query) || HasNul(form) || form.Files.Any(file => HasNul(file.FileName)))
        {
            context.Result = new BadRequestResult();
            return;
        }

        if (request.Query.Any(HasNoncharacters))
        {
            request.Query = new QueryCollection(Cleaned(request.Query));
        }

        if (form.Any(HasNoncharacters))
        {
            request.Form = new FormCollection(Cleaned(form), form.Files);
        }

        await next();
    }

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static bool HasNul(IEnumerable<KeyValuePair<string, StringValues>> fields) => fields.Any(field => HasNul(field.Key) || field.Value.Any(HasNul));

    private static bool HasNoncharacters(KeyValuePair<string, StringValues> field) => field.Value.Any(TextRules.HasNoncharacters);

    private static Dictionary<string, StringValues> Cleaned(IEnumerable<KeyValuePair<string, StringValues>> fields) => fields.ToDictionary(
        field => field.Key, field => new StringValues([.. field.Value.Select(value => TextRules.WithoutNoncharacters(value ?? ""))]), StringComparer.OrdinalIgnoreCase);
}
