using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// The spine of one 申报: where it stands, who holds it, on which route, and a summary that its scheme writes at each
/// save. The content is a body of the scheme under the same key. Status, holder and due date are written by
/// <see cref="WorkflowService"/> alone.
/// </summary>
public sealed class Declaration
{
    /// <summary>Version-7 key; the body has the same.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses, stable from the first draft on.</summary>
    public string Key { get; init; } = ShortKey.Create();

    /// <summary>Key of the scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The call it answers.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The call it answers.</summary>
    public Call Call { get; init; } = null!;

    /// <summary>The authority of the call: said here too, so that its lists need not ask each row's call.</summary>
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
    /// follows it, so that moving a unit later hands no old file to anyone.
    /// </summary>
    public string? RoutePath { get; set; }

    /// <summary>Readable number, given at the first report.</summary>
    public string? Number { get; set; }

    /// <summary>Where it stands.</summary>
    public Status Status { get; set; } = Status.Draft;

    /// <summary>The status before the sign-off was asked for; where 退回经办 leads.</summary>
    public Status? PreviousStatus { get; set; }

    /// <summary>Raised at each change of status; a decision names the one it has seen.</summary>
    public int StatusStamp { get; set; }

    /// <summary>
    /// Raised by each 需修改 or 提示 that is written while reviewing. A change of status names the one it has read, so that
    /// no office decides past a remark of the same moment.
    /// </summary>
    public int RemarkStamp { get; set; }

    /// <summary>The organization that must act; null when it has ended.</summary>
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

    /// <summary>Who began the review of the current submission at the present holder; null = 撤回 is still open.</summary>
    public Guid? ReviewerId { get; set; }

    /// <summary>When the review began, UTC.</summary>
    public DateTimeOffset? ReviewBegunAt { get; set; }

    /// <summary>Whether the department's decision is kept pending: units and bureaus see the form as under review.</summary>
    public bool DecisionIsKept { get; set; }

    /// <summary>Number of the latest submission; 0 before the first report.</summary>
    public int SubmissionNumber { get; set; }

    /// <summary>When it first reached the authority, UTC; null = the authority does not see it.</summary>
    public DateTimeOffset? ReachedAuthorityAt { get; set; }

    /// <summary>Place that the authority gives it among those of its category, from 1; null = by the mean of its scores.</summary>
    public int? MeritRank { get; set; }

    /// <summary>Granted persons, from 拟支持 on.</summary>
    public int? GrantedPersons { get; set; }

    /// <summary>Granted days.</summary>
    public int? GrantedDays { get; set; }

    /// <summary>Granted amount, fen.</summary>
    public long? GrantedFen { get; set; }

    /// <summary>First day on which the class was held, Beijing; null until that is recorded.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>Last day on which it was held.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>Persons who took part.</summary>
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

    /// <summary>Budget in fen, from the body; null when it is not money.</summary>
    public long? RequestedFen { get; set; }

    /// <summary>First day of the class, from the body.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day of the class, from the body.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>When it is held, in words, from the body; lists print them where the days are not both known.</summary>
    public string? PeriodText { get; set; }

    /// <summary>When it is held, as narrow lists print it: the year only where it is not that of the list; null when nothing is known.</summary>
    public string? ShortPeriod(int year) => this is { StartsOn: { } start, EndsOn: { } end } ? $"{BeijingTime.Day(start, year)}至{BeijingTime.Day(end, start.Year)}" : PeriodText;

    /// <summary>The same with the year.</summary>
    public string? LongPeriod => this is { StartsOn: { } start, EndsOn: { } end } ? $"{BeijingTime.LongDay(start)}至{BeijingTime.Day(end, start.Year)}" : PeriodText;

    /// <summary>Who made it.</summary>
    public required Guid CreatedById { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the body was last saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Who saved it last.</summary>
    public Guid SavedById { get; set; }

    /// <summary>The status that a reader of the office may know. Its call must be loaded.</summary>
    public Status StatusSeenBy(Office reader) => Status.SeenBy(reader, Call.ResultsReleasedAt is not null, DecisionIsKept);

    /// <summary>Takes over what lists show.</summary>
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
        // What has ended is held by nobody: without it the index stays small, however many years there are.
        builder.HasIndex(d => new { d.HolderId, d.Status, d.DueAt }).HasFilter("\"HolderId\" IS NOT NULL");
        builder.HasIndex(d => new { d.UnitId, d.CallId });
        // Every reader's list is one walk from the newest on, however many others there are.
        builder.HasIndex(d => new { d.UnitId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.BureauId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.DepartmentId, d.SavedAt, d.Id });
        builder.HasIndex(d => new { d.AuthorityId, d.SavedAt, d.Id }).HasFilter("\"ReachedAuthorityAt\" IS NOT NULL");
        builder.HasIndex(d => new { d.AuthorityId, d.HeldSince, d.Id }).HasFilter("\"Status\" IN ('Proposed', 'NotSupported', 'Reserve')"); // as the queue says it
        // Drafts below an office, oldest first.
        builder.HasIndex(d => new { d.BureauId, d.SavedAt }).HasFilter("\"RoutePath\" IS NULL");
        builder.HasIndex(d => new { d.DepartmentId, d.SavedAt }).HasFilter("\"RoutePath\" IS NULL");
        builder.HasIndex(d => new { d.Status, d.DepartmentId });
        builder.HasIndex(d => d.RoutePath);
        builder.HasOne(d => d.Call).WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Unit).WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Department).WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
