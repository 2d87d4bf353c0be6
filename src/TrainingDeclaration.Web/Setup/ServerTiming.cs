using System.Diagnostics;
using System.Globalization;

namespace TrainingDeclaration.Web.Setup;

/// <summary>The server's own timing of a page: <c>Server-Timing: app;dur=…</c>, milliseconds from the first middleware to the first byte.</summary>
public static class ServerTiming
{
    /// <summary>Adds the middleware; pages are rendered completely before their first byte is sent.</summary>
    public static void UseServerTiming(this WebApplication app) => app.Use((http, next) =>
    {
        var begun = Stopwatch.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                http.Response.Headers["Server-Timing"] = string.Create(
                    CultureInfo.InvariantCulture, $"app;dur={Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0.0}");
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}
