using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Core;

/// <summary>Registers the services of this project; what needs settings is registered by the program.</summary>
public static class CoreServices
{
    /// <summary>All services that change data or read it for pages; one instance per request.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddScoped<ReceiveInstant>()
        .AddScoped<UnitOfWork>()
        .AddScoped<Messenger>()
        .AddScoped<PaperService>()
        .AddScoped<ReportPapers>()
        .AddScoped<BundleList>()
        .AddScoped<RemarkService>()
        .AddScoped<ReasonService>()
        .AddScoped<AuthorityService>().AddScoped<MeritService>().AddScoped<ActEffects>().AddScoped<PlanEffects>().AddScoped<GrantEffects>()
        .AddScoped<WorkflowService>()
        .AddScoped<DeclarationService>()
        .AddScoped<WordIntakeService>()
        .AddScoped<DecisionReleaseService>()
        .AddScoped<SearchWriter>()
        .AddScoped<RouteService>()
        .AddScoped<CallService>()
        .AddScoped<AttachmentService>()
        .AddScoped<SealService>()
        .AddScoped<UploadGate>()
        .AddScoped<ScanService>()
        .AddScoped<BundleService>()
        .AddScoped<SelectionService>()
        .AddScoped<ReviewDesk>()
        .AddScoped<RecentActs>()
        .AddScoped<ApprovalList>()
        .AddScoped<PlanService>()
        .AddScoped<ReminderLedger>()
        .AddScoped<ReminderService>()
        .AddScoped<DraftReminders>()
        .AddScoped<PhoneService>()
        .AddScoped<ExportParts>()
        .AddScoped<ExportWorker>()
        .AddScoped<ExportService>();
}
