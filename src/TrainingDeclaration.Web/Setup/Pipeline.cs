using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Net.Http.Headers;
using TrainingDeclaration.Web.Pages;
using TrainingDeclaration.Web.Posts;

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
        // A scope of its own: the failed one may contain what is broken, such as the connection.
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

        if (site.IsSecure)
        {
            app.Use(ExplainPlainHttp);
        }

        app.Use(ExplainWithoutBody);
        app.Use(RefuseUnfit);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(ReadForm);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
    }

    /// <summary>Who may say where a request comes from and that it came over https: loopback, and the proxy's network if one is set.</summary>
    private static ForwardedHeadersOptions Forwarded(Site site)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        if (site.ProxyNetwork is { } network)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    /// <summary>The page that explains a failure passes through here a second time; the posted data may be what failed, so it is set aside.</summary>
    private static async Task ExplainWithoutBody(HttpContext http, RequestDelegate next)
    {
        var failed = http.Features.Get<IExceptionHandlerFeature>();
        if (failed is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            if (failed is not null)
            {
                http.Items[PostKeeper.Item] = await http.RequestServices.GetRequiredService<PostKeeper>().ReadAsync(http.Request, http.RequestAborted, failed.Path);
            }

            http.Features.Set<IFormFeature>(null);
            (http.Request.Method, http.Request.Body) = (HttpMethods.Get, Stream.Null);
            (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        }

        await next(http);
    }

    /// <summary>Cookies are for https only, so no page could work over plain http: one sentence says what to set. Health checks still answer.</summary>
    private static Task ExplainPlainHttp(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments(Health.Folder))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            "本系统只通过 https 提供。前面有代理的，请让代理传递 X-Forwarded-Proto: https（代理不在本机时另设 Proxy:Network）；没有代理的，请为本程序设置 https 地址和证书。详见 docs/operations.md。\n",
            http.RequestAborted);
    }

    /// <summary>Answered before the body is read: a form cut off half-way could only be answered with 400.</summary>
    private static Task RefuseUnfit(HttpContext http, RequestDelegate next)
    {
        var refusal = HttpMethods.IsTrace(http.Request.Method) ? StatusCodes.Status405MethodNotAllowed
            : http.Request.ContentLength > SitePages.MostBytes ? StatusCodes.Status413PayloadTooLarge
            : http.Request.HasFormContentType && !IsUtf8(http.Request) ? StatusCodes.Status415UnsupportedMediaType
            : 0;
        if (refusal == 0)
        {
            return next(http);
        }

        http.Response.StatusCode = refusal;
        return Task.CompletedTask;
    }

    /// <summary>Our pages post UTF-8; the framework fails on some other encoding names.</summary>
    private static bool IsUtf8(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the form before the pages do, so that an oversized one can be told from one without a valid token.</summary>
    private static async Task ReadForm(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (http.Request.HasFormContentType)
            {
                await http.Request.ReadFormAsync(http.RequestAborted);
            }
        }
        catch (InvalidDataException)
        {
            http.Items[ErrorModel.TooMuchTyped] = true;
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        catch (BadHttpRequestException refused)
        {
            http.Response.StatusCode = refused.StatusCode;
            return;
        }

        await next(http);
    }
}
