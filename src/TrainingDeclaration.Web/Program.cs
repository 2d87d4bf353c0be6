using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Desks.Jobs;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.Setup;

CoreServices.FillCatalog();
if (Verbs.WritesWorkflow(args))
{
    return 0;
}

if ((ChainVerbs.VerifyProof(args) ?? ChainVerbs.VerifyArchive(args)) is { } proved)
{
    return proved;
}

var builder = WebApplication.CreateBuilder(args);
var site = Site.Read(builder.Configuration, builder.Environment);
if (PrivacyStart.WritesKey(args, site) is { } written)
{
    return written;
}

builder.AddSiteLogging(site);
builder.Services
    .AddSingleton(site)
    .AddSingleton(TimeProvider.System)
    .AddStorage(site, builder.Configuration)
    .AddAccounts()
    .AddCore()
    .AddSingleton(builder.Configuration.GetSection("Smtp").Get<SmtpOptions>() ?? new SmtpOptions())
    .AddJobs(site.Provider, site.ConnectionString, site.IsPrepared, builder.Configuration.GetValue("Jobs:Enabled", true))
    .AddSignIn()
    .AddRights()
    .AddSitePages()
    .AddLimits(builder.Configuration)
    .AddHealth();
builder.LimitRequests();
builder.StopInTime();

var app = builder.Build();
if (!await app.PrepareAsync(site))
{
    return 1;
}

if ((await app.CreateAdminAsync(args) ?? await app.CreateAuthorityAsync(args) ?? await app.VerifyChainAsync(args)) is { } exitCode)
{
    return exitCode;
}

app.UseSite(site);
await app.RunAsync();
return 0;

/// <summary>The program class, public so that tests can start it.</summary>
public sealed partial class Program;
