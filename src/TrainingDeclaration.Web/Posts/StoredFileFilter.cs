using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reports that a stored file is missing or was altered, and logs it as the emergency it is.</summary>
public sealed class StoredFileFilter(ILogger<StoredFileFilter> log) : IExceptionFilter
{
    /// <inheritdoc/>
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Exception is StoredFileException lost)
        {
            log.LogCritical("{Trouble} Restore it from the backup of the data folder.", lost.Message);
            context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
            context.ExceptionHandled = true;
        }
    }
}
