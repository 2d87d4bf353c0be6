using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Bundles;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Cockpit;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Exports;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Core.Merit;
using TrainingDeclaration.Core.Messages;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Papers.Scans;
using TrainingDeclaration.Core.Plans;
using TrainingDeclaration.Core.Reviewing;
using TrainingDeclaration.Core.Search;
using TrainingDeclaration.Core.Selections;
using TrainingDeclaration.Core.Workflow;

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
