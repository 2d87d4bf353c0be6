using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.Pages.Operations;

/// <summary>Health, version and jobs, for the system administrator.</summary>
public sealed class IndexModel(HealthCheckService health, Site site) : PageModel
{
    /// <summary>What the checks say now.</summary>
    public HealthReport Report { get; private set; } = null!; // set before the page is shown

    /// <summary>Which database.</summary>
    public string Provider => site.Provider == Database.Postgres ? "PostgreSQL" : "SQLite";

    /// <summary>Runs the checks.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Report = await health.CheckHealthAsync(cancel);
}
