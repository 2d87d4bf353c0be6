using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace TrainingDeclaration.Web.Setup;

/// <summary>The order in which a request is handled.</summary>
public static class Pipeline
{
    /// <summary>Adds the middleware and maps the pages.</summary>
    public static void UseSite(this WebApplication app, Site site)
    {
        app.UseSecurityHeaders();
        app.UseServerTiming();
        app.UseForwardedHeaders(Forwarded(site));
        app.UseRequestLog();
        // A scope of its own: the failed one may hold what is broken, such as the connection.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (site.IsSecure)
        {
            app.UseHsts();
        }

        if (site.RedirectsToHttps)
        {
            app.UseHttpsRedirection();
        }

        app.Use(ExplainWithoutBody);
        app.Use(RefuseTooLarge);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
    }

    /// <summary>Who may say where a request comes from and that it came by https: loopback, and the network of the proxy where one is named.</summary>
    private static ForwardedHeadersOptions Forwarded(Site site)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        if (site.ProxyNetwork is { } network)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    /// <summary>The page that explains a failure comes through here a second time; what was posted may be what has failed.</summary>
    private static Task ExplainWithoutBody(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            http.Features.Set<IFormFeature>(null);
            (http.Request.Method, http.Request.Body) = (HttpMethods.Get, Stream.Null);
            (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        }

        return next(http);
    }

    /// <summary>Said before the body is read: a form that breaks off half-way could only be answered with 400.</summary>
    private static Task RefuseTooLarge(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength > SitePages.MostBytes)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
