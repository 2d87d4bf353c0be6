using Microsoft.Extensions.DependencyInjection;
using Quartz;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>
/// The jobs: idempotent sweeps over our own tables, so no state lives in the trigger store. In memory on SQLite;
/// persistent and clustered on PostgreSQL, where several processes share them.
/// </summary>
public static class JobServices
{
    /// <summary>Registers the scheduler, the jobs and the outbox listener.</summary>
    /// <param name="isEnabled">False for a process that only serves pages and leaves the sweeps to others.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, string provider, string connectionString, bool isPrepared, bool isEnabled) =>
        isEnabled ? services.AddScoped<OutboxSender>().AddSchedule(provider, connectionString, isPrepared) : services.AddScoped<OutboxSender>();

    private static IServiceCollection AddSchedule(this IServiceCollection services, string provider, string connectionString, bool isPrepared) => services
        .AddHostedService<OutboxListener>()
        .AddQuartz("training", quartz =>
        {
            quartz.UseStore(provider, connectionString, isPrepared);
            quartz.ScheduleJob<OutboxJob>(trigger => trigger.WithIdentity("outbox").WithSimpleSchedule(TimeSpan.FromSeconds(30)));
            quartz.ScheduleJob<ExportJob>(trigger => trigger.WithIdentity("exports").WithSimpleSchedule(TimeSpan.FromSeconds(5)));
            quartz.ScheduleJob<ReminderJob>(trigger => trigger.WithIdentity("reminders").WithSimpleSchedule(TimeSpan.FromMinutes(5)));
            quartz.ScheduleJob<ChainJob>(trigger => trigger.WithIdentity("chain").WithSimpleSchedule(TimeSpan.FromMinutes(1)));
            quartz.ScheduleJob<ChainRunJob>(trigger => trigger.WithIdentity("chain-runs").WithSimpleSchedule(TimeSpan.FromSeconds(5)));
            quartz.ScheduleJob<MoneyJob>(trigger => trigger.WithIdentity("money").WithSimpleSchedule(TimeSpan.FromHours(24)));
            quartz.ScheduleJob<TidyJob>(trigger => trigger.WithIdentity("tidy").WithSimpleSchedule(TimeSpan.FromHours(6)));
        })
        .AddQuartzHostedService("training", options => options.WaitForJobsToComplete = true);
}
