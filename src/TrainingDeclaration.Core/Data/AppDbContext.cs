using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// The model, the same for both databases. Instants are UTC, enums are text, keys and concurrency stamps are set in code.
/// Sets of scoped data are only read through their scoped queries.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AccessLogEntry> AccessLog => Set<AccessLogEntry>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<ForwardingNotice> ForwardingNotices => Set<ForwardingNotice>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<GrantedService> GrantedServices => Set<GrantedService>();

    public DbSet<Score> Scores => Set<Score>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<StandardReason> Reasons => Set<StandardReason>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    public DbSet<ChainBlock> ChainBlocks => Set<ChainBlock>();

    public DbSet<ChainLeaf> ChainLeaves => Set<ChainLeaf>();

    public DbSet<ChainRow> ChainRows => Set<ChainRow>();

    public DbSet<ChainAnchor> ChainAnchors => Set<ChainAnchor>();

    public DbSet<ChainRun> ChainRuns => Set<ChainRun>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<RosterSnapshot> Rosters => Set<RosterSnapshot>();

    public DbSet<ClassRun> ClassRuns => Set<ClassRun>();

    public DbSet<ClassDay> ClassDays => Set<ClassDay>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<FundingNotice> FundingNotices => Set<FundingNotice>();

    public DbSet<Voucher> Vouchers => Set<Voucher>();

    public DbSet<Clearing> Clearings => Set<Clearing>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<Seal> Seals => Set<Seal>();

    public DbSet<Scan> Scans => Set<Scan>();

    public DbSet<ScanPage> ScanPages => Set<ScanPage>();

    public DbSet<Bundle> Bundles => Set<Bundle>();

    public DbSet<BundleRow> BundleRows => Set<BundleRow>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<CostTable> CostTables => Set<CostTable>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchRow> BatchRows => Set<BatchRow>();

    public DbSet<ReviewPresence> ReviewPresences => Set<ReviewPresence>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<DeclarationSearch> Searches => Set<DeclarationSearch>();

    public DbSet<Deputy> Deputies => Set<Deputy>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<PhoneNote> PhoneNotes => Set<PhoneNote>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<HandledPost> HandledPosts => Set<HandledPost>();

    public DbSet<ChangeMark> ChangeMarks => Set<ChangeMark>();

    public DbSet<PrivacyCheck> PrivacyChecks => Set<PrivacyCheck>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Saves, and raises the marks of what is changed in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var subjects = Data.ChangeMarks.RaisedBy(ChangeTracker);
        if (subjects.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        await Data.ChangeMarks.RaiseAsync(this, subjects, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        builder.Entity<DataProtectionKey>().ToTable("KeyRing");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
