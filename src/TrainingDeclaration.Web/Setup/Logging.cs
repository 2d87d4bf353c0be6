using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Console and a rolling JSON file. Every line carries the request id; none carries what people typed.</summary>
public static class Logging
{
    /// <summary>Replaces the framework's log targets.</summary>
    public static void AddSiteLogging(this WebApplicationBuilder builder, Site site)
    {
        // If the file can no longer be written, the console says so.
        SelfLog.Enable(Console.Error);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // The keys are in the database, whose protection is the operator's job; docs/security.md says so once.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("TrainingDeclaration.Web.SignIn", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutPath>()
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(site.DataFolder, "logs", "log-.json"), rollingInterval: RollingInterval.Day, shared: true)
            .CreateLogger();
        builder.Services.AddSerilog(logger, dispose: true);
    }

    /// <summary>The framework's scope contains the path, which may hold a check code; the route is logged instead.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
