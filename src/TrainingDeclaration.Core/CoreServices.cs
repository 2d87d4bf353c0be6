using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.Desks.Payments;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Effects;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core;

/// <summary>Wires up the project: the one place that names every scheme and service. Whatever needs settings is registered by the program.</summary>
public static class CoreServices
{
    /// <summary>Fills the catalog of schemes; must run before anything else.</summary>
    public static void FillCatalog() => SchemeCatalog.Fill([DemandFormScheme.Instance, AcademyScheme.Instance]);

    /// <summary>All services that change data or read it for pages, one instance per request.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services) => services
        .AddSingleton(_ => new SchemeProfiles([.. SchemeCatalog.All.Select(scheme => scheme.Profile)]))
        .AddSingleton<OutboxSignal>()
        .AddScoped<ReceiveInstant>()
        .AddScoped<UnitOfWork>()
        .AddScoped<Messenger>()
        .AddScoped<PaperService>()
        .AddScoped<HistoryChain>()
        .AddScoped<AnchorPrint>()
        .AddScoped<ChainSealer>()
        .AddScoped<ChainVerifier>()
        .AddScoped<ChainRuns>()
        .AddScoped<ReportPapers>()
        .AddScoped<BundleList>()
        .AddScoped<RemarkService>()
        .AddScoped<ReasonService>()
        .AddScoped<AuthorityService>()
        .AddScoped<OrganizationService>()
        .AddScoped<PlacementService>()
        .AddScoped<DirectoryImport>()
        .AddScoped<CostImport>()
        .AddScoped<CostTableService>()
        .AddScoped<RateService>()
        .AddScoped<MeritService>()
        .AddScoped<ActEffects>()
        .AddScoped<FilingWriter>()
        .AddScoped<RosterCopies>()
        .AddScoped<IEffects, ReportEffects>()
        .AddScoped<IEffects, ChangeEffects>()
        .AddScoped<IEffects, ReviewEffects>()
        .AddScoped<IEffects, BundleEffects>()
        .AddScoped<IEffects, GrantEffects>()
        .AddScoped<IEffects, PlanEffects>()
        .AddScoped<IEffects, FollowUpEffects>()
        .AddScoped<IEffects, RunEffects>()
        .AddScoped<IEffects, SettlementEffects>()
        .AddScoped<StateWriter>()
        .AddScoped<SectionService>()
        .AddScoped<LogService>()
        .AddScoped<OnlineImport>()
        .AddScoped<RosterWriter>()
        .AddScoped<TraineeService>()
        .AddScoped<RosterImport>()
        .AddScoped<ArchiveContents>()
        .AddScoped<ClassArchives>()
        .AddScoped<PaymentImport>()
        .AddScoped<MoneyCheck>()
        .AddScoped<ScheduleImport>()
        .AddSingleton<TraineeVault>()
        .AddScoped<ActNews>()
        .AddScoped<RouteMemory>()
        .AddScoped<CommonReasons>()
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
        .AddScoped<BatchService>()
        .AddScoped<ReviewDesk>()
        .AddScoped<RecentActs>()
        .AddScoped<ApprovalList>()
        .AddScoped<PlanService>()
        .AddScoped<ReminderLedger>()
        .AddScoped<ReminderService>()
        .AddScoped<DraftReminders>()
        .AddScoped<MilestoneReminders>()
        .AddScoped<PhoneService>()
        .AddScoped<ExportParts>()
        .AddScoped<ExportWorker>()
        .AddScoped<ExportService>()
        .AddScoped<DemoPeople>()
        .AddScoped<DemoDeclarations>()
        .AddScoped<DemoStoryPlayer>()
        .AddScoped<DemoDeskPlayer>()
        .AddScoped<DemoFollowUpPlayer>()
        .AddScoped<DemoPlayer>()
        .AddScoped<DemoWorld>();
}
