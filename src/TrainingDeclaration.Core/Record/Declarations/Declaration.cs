using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// The spine of one 申报: its status, its holder, its route, and a summary that its scheme writes with each
/// save. The content is a body of the scheme under the same key. Status, holder and due date are written only by
/// <see cref="WorkflowService"/>.
/// </summary>
public sealed class Declaration
{
    /// <summary>Version-7 key; the body has the same.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses, stable from the first draft.</summary>
    public string Key { get; init; } = ShortKey.Create();

    /// <summary>Key of the scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The call it answers.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The call it answers.</summary>
    public Call Call { get; init; } = null!;

    /// <summary>The authority of the call, repeated here so that its lists need not look up each row's call.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Whose declaration it is.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Whose declaration it is.</summary>
    public Organization Unit { get; init; } = null!;

    /// <summary>The department on the route.</summary>
    public required Guid DepartmentId { get; set; }

    /// <summary>The department on the route.</summary>
    public Organization Department { get; set; } = null!;

    /// <summary>The bureau on the route, if any.</summary>
    public Guid? BureauId { get; set; }

    /// <summary>
    /// Path of the unit along the chosen superiors, frozen at the first report; null before. What the levels above see
    /// depends on it, so that moving a unit later exposes no old file to anyone.
    /// </summary>
    public string? RoutePath { get; set; }

    /// <summary>Readable number, given at the first report.</summary>
    public string? Number { get; set; }

    /// <summary>Its status.</summary>
    public Status Status { get; set; } = Status.Draft;

    /// <summary>The status before sign-off was requested, to which 退回经办 leads back.</summary>
    public Status? PreviousStatus { get; set; }

    /// <summary>Raised with each change of status; a decision names the one it has seen.</summary>
    public int StatusStamp { get; set; }

    /// <summary>
    /// Raised by each 需修改 or 提示 written during a review. A change of status names the one it has read, so that
    /// no office decides past a remark made at the same moment.
    /// </summary>
    public int RemarkStamp { get; set; }

    /// <summary>The organization that must act; null once it has ended.</summary>
    public Guid? HolderId { get; set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset HeldSince { get; set; }

    /// <summary>Until when the holder must act, UTC; null = no date.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Date of the bureau's last return, UTC; it binds the unit. A return from further above clears it.</summary>
    public DateTimeOffset? BureauReturnDueAt { get; set; }

    /// <summary>Date of the department's last return, UTC; it binds the levels below the department.</summary>
    public DateTimeOffset? DepartmentReturnDueAt { get; set; }

    /// <summary>Date of the authority's last return, UTC; it binds every level on the way back up.</summary>
    public DateTimeOffset? AuthorityReturnDueAt { get; set; }

    /// <summary>Who began the review of the current submission at the current holder; null = 撤回 is still possible.</summary>
    public Guid? ReviewerId { get; set; }

    /// <summary>When the review began, UTC.</summary>
    public DateTimeOffset? ReviewBegunAt { get; set; }

    /// <summary>Whether the department's decision is kept pending: units and bureaus see the form as under review.</summary>
    public bool DecisionIsKept { get; set; }

    /// <summary>Number of the latest submission; 0 before the first report.</summary>
    public int SubmissionNumber { get; set; }

    /// <summary>
    /// Whether nobody has registered, from paper or fax, the unit's seal on what the current submission prints. Kept by the save that
    /// prints or registers: seals are bound to a hash, and counting what has none reads every year's papers again.
    /// </summary>
    public bool OwesUnitSeal { get; set; }

    /// <summary>The same for the department's seal, where there are departments.</summary>
    public bool OwesDepartmentSeal { get; set; }

    /// <summary>When it first reached the authority, UTC; null = the authority does not see it.</summary>
    public DateTimeOffset? ReachedAuthorityAt { get; set; }

    /// <summary>Place that the authority gives it within its category, from 1; null = by the mean of its scores.</summary>
    public int? MeritRank { get; set; }

    /// <summary>Granted persons, from 拟支持 on.</summary>
    public int? GrantedPersons { get; set; }

    /// <summary>Granted days.</summary>
    public int? GrantedDays { get; set; }

    /// <summary>Granted amount, fen.</summary>
    public long? GrantedFen { get; set; }

    /// <summary>First day on which the class was held, Beijing; null until recorded.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>Last day on which it was held.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>Number of participants.</summary>
    public int? HeldPersons { get; set; }

    /// <summary>Number of the issued plan item.</summary>
    public string? PlanNumber { get; set; }

    /// <summary>Title of the class, from the body.</summary>
    public string? Title { get; set; }

    /// <summary>Category in its scheme, from the body; null when the scheme has none.</summary>
    public string? Category { get; set; }

    /// <summary>Places of teaching as printed, from the body.</summary>
    public string? Places { get; set; }

    /// <summary>Persons, from the body.</summary>
    public int? Persons { get; set; }

    /// <summary>Days, from the body.</summary>
    public int? Days { get; set; }

    /// <summary>Budget in fen, from the body; null if it is not money.</summary>
    public long? RequestedFen { get; set; }

    /// <summary>First day of the class, from the body.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day of the class, from the body.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>When it is held, in words, from the body; lists print this if the days are not both known.</summary>
    public string? PeriodText { get; set; }

    /// <summary>When it is held, for narrow lists: the year only if it is not that of the list; null if nothing is known.</summary>
    public string? ShortPeriod(int year) => this is { StartsOn: { } start, EndsOn: { } end } ? $"{BeijingTime.Day(start, year)}至{BeijingTime.Day(end, start.Year)}" : PeriodText;

    /// <summary>The same, with the year.</summary>
    public string? LongPeriod => this is { StartsOn: { } start, EndsOn: { } end } ? $"{BeijingTime.LongDay(start)}至{BeijingTime.Day(end, start.Year)}" : PeriodText;

    /// <summary>Who made it.</summary>
    public required Guid CreatedById { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the body was last saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Who saved it last.</summary>
    public Guid SavedById { get; set; }

    /// <summary>The status that a reader of the office may know. The call must be loaded.</summary>
    public Status StatusSeenBy(Office reader) => Status.SeenBy(reader, Call.ResultsReleasedAt is not null, DecisionIsKept);

    /// <summary>The seal was registered from paper or fax on what is printed now.</summary>
    public void SealHasCome(SealKind kind) =>
        (OwesUnitSeal, OwesDepartmentSeal) = (OwesUnitSeal && kind != SealKind.Unit, OwesDepartmentSeal && kind != SealKind.Department);

    /// <summary>Copies what lists show.</summary>
    public void Summarize(Summary summary)
    {
        (Title, Category, Places, Persons, Days) = (summary.Title, summary.Category, summary.Places, summary.Persons, summary.Days);
        (RequestedFen, StartsOn, EndsOn, PeriodText) = (summary.RequestedFen, summary.StartsOn, summary.EndsOn, summary.PeriodText);
    }
}

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(d => d.Key).HasMaxLength(12);
        builder.Property(d => d.Scheme).HasMaxLength(20);
        builder.Property(d => d.Category).HasMaxLength(20);
        builder.Property(d => d.RoutePath).HasMaxLength(400);
        builder.Property(d => d.Number).HasMaxLength(40);
        builder.Property(d => d.PlanNumber).HasMaxLength(40);
        builder.Property(d => d.StatusStamp).IsConcurrencyToken();
        builder.Property(d => d.ReviewerId).IsConcurrencyToken();
        builder.Property(d => d.RemarkStamp).IsConcurrencyToken();
        builder.HasIndex(d => d.Key).IsUnique();
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => d.PlanNumber).IsUnique();
        // Whatever has ended has no holder: leaving it out keeps the index small, however many years there are.
        builder.HasIndex(d => new { d.HolderId, d.Status, d.DueAt }).HasFilter("\"HolderId\" IS NOT NULL");
        builder.HasIndex(d => new { d.UnitId, d.CallId });
        // Every reader's list is one walk from the newest on, however many other declarations there are.
        builder.HasIndex(d => new { d.UnitId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.BureauId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.DepartmentId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.AuthorityId, d.SavedAt, d.Id }).HasFilter("\"ReachedAuthorityAt\" IS NOT NULL");
        builder.HasIndex(d => new { d.AuthorityId, d.HeldSince, d.Id }).HasFilter("\"Status\" IN ('Proposed', 'NotSupported', 'Reserve')"); // as in the queue
        // Drafts below an office, oldest first.
        builder.HasIndex(d => new { d.BureauId, d.SavedAt }).HasFilter("\"RoutePath\" IS NULL");
        builder.HasIndex(d => new { d.DepartmentId, d.SavedAt }).HasFilter("\"RoutePath\" IS NULL");
        builder.HasIndex(d => new { d.Status, d.DepartmentId });
        // What a desk counts on the home page: only what is open, never what history has settled.
        builder.HasIndex(d => new { d.DepartmentId, d.HeldSince }).HasFilter("\"DecisionIsKept\"");
        builder.HasIndex(d => new { d.DepartmentId, d.Status }).HasFilter("\"OwesUnitSeal\"");
        builder.HasIndex(d => new { d.AuthorityId, d.Status }, "IX_Declarations_AuthorityId_OwesUnitSeal")
            .HasFilter("\"OwesUnitSeal\" AND \"ReachedAuthorityAt\" IS NOT NULL");
        builder.HasIndex(d => new { d.AuthorityId, d.Status }, "IX_Declarations_AuthorityId_OwesDepartmentSeal")
            .HasFilter("\"OwesDepartmentSeal\" AND \"ReachedAuthorityAt\" IS NOT NULL");
        builder.HasIndex(d => d.RoutePath);
        builder.HasOne(d => d.Call).WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Unit).WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Department).WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
