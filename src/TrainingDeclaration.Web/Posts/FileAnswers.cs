using Microsoft.AspNetCore.Mvc;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Answers with a stored file.</summary>
public static class FileAnswers
{
    /// <summary>A PDF in the browser's own viewer; the name is for saving.</summary>
    public static FileStreamResult InlinePdf(this HttpResponse response, Stream content, string name)
    {
        response.Headers.ContentDisposition = "inline; filename*=UTF-8''" + Uri.EscapeDataString(name);
        return new FileStreamResult(content, "application/pdf");
    }
}
