using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Responds with a stored file.</summary>
public static class FileAnswers
{
    /// <summary>A PDF in the browser's own viewer; the name is for saving.</summary>
    public static FileStreamResult InlinePdf(this HttpResponse response, Stream content, string name)
    {
        response.Headers.ContentDisposition = "inline; filename*=UTF-8''" + Uri.EscapeDataString(name);
        return new FileStreamResult(content, "application/pdf");
    }

    /// <summary>An uploaded file, byte for byte: for download only, and without any rights should a browser open it anyway.</summary>
    public static FileStreamResult Upload(this HttpResponse response, Stream content, string contentType, string name)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.HttpContext.Items[SecurityHeaders.Sandboxed] = true;
        return new FileStreamResult(content, contentType) { FileDownloadName = name };
    }
}
