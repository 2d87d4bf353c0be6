using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace TrainingDeclaration.Web.Setup;

/// <summary>The order in which a request is handled.</summary>
public static class Pipeline
{
    /// <summary>Adds the middleware and maps the pages.</summary>
    public static void UseSite(this WebApplication app, Site site)
    {
        app.UseSecurityHeaders();
        // Only loopback proxies are trusted, the framework's default.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseRequestLog();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (site.IsSecure)
        {
            app.UseHsts();
        }

        if (site.RedirectsToHttps)
        {
            app.UseHttpsRedirection();
        }

        app.Use(RefuseTooLarge);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
    }

    /// <summary>Said before the body is read: a form that breaks off half-way could only be answered with 400.</summary>
    private static Task RefuseTooLarge(HttpContext http, RequestDelegate next)
    {
        // The page that explains it comes through here a second time.
        if (http.Request.ContentLength > SitePages.MostBytes && http.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
