using Microsoft.AspNetCore.StaticAssets;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Headers of every response, including errors and files; set at the last moment, so that nothing clears them.</summary>
public static class SecurityHeaders
{
    /// <summary>Key, among the request's items, that marks an uploaded file as the answer.</summary>
    public const string Sandboxed = "answer-is-an-upload";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

    /// <summary>Must be the first middleware.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Items.ContainsKey(Sandboxed) ? "sandbox; default-src 'none'" : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // Nothing but the shared style sheets and scripts may be cached by the browser or a proxy.
            if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}
