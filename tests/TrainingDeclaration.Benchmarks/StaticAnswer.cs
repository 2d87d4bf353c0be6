using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TrainingDeclaration.Benchmarks;

/// <summary>What a page is held against: so many bytes of HTML from memory, for whoever brings the cookie.</summary>
internal static class StaticAnswer
{
    /// <summary>The cookie that opens it.</summary>
    public const string Cookie = "reader=1";

    /// <summary>Serves <c>/{bytes}</c> until the process is ended.</summary>
    public static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var bodies = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        app.Run(http =>
        {
            if (http.Request.Cookies["reader"] != "1")
            {
                http.Response.StatusCode = http.Request.Path == "/" ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            var size = http.Request.Path.Value![1..];
            byte[] body;
            lock (bodies)
            {
                body = bodies.TryGetValue(size, out var made) ? made : bodies[size] = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body, 0, body.Length, http.RequestAborted);
        });
        await app.RunAsync();
    }
}
