using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// 征集函: an authority collects declarations of one scheme (M-11…M-16, M-64…M-68). Names of offices, limits and
/// dates of the year are its data. Published limits and texts change only before the first declaration.
/// </summary>
public sealed class Call
{
    /// <summary>Version-7 key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the scheme whose form it collects.</summary>
    public required string Scheme { get; init; }

    /// <summary>Year of the form's title and of the numbers.</summary>
    public required int Year { get; set; }

    /// <summary>The year as numbers carry it: 2022, and 2022B for a second call of the same scheme and year.</summary>
    public required string Serial { get; set; }

    /// <summary>Title of the letter.</summary>
    public required string Title { get; set; }

    /// <summary>发文字号 with 〔〕; null while it has none.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>How its dates are cited: by its number, or else by what a call of its scheme is.</summary>
    public string Citation => DocumentNumber ?? SchemeCatalog.Of(Scheme).Wording.CallLetter;

    /// <summary>The authority whose call it is.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Issuer as printed.</summary>
    public required string Issuer { get; set; }

    /// <summary>Date of the letter, Beijing.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Disclosure attribute.</summary>
    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    /// <summary>Text of the letter.</summary>
    public string? Text { get; set; }

    /// <summary>Whom to ask.</summary>
    public List<Contact> Contacts { get; set; } = [];

    /// <summary>重点领域 that a form may name.</summary>
    public List<string> FocusAreas { get; set; } = [];

    /// <summary>The authority's date (「6月27日前」); null = 未定.</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>Whether that day still counts; the deadline is then 24:00, otherwise 0:00 of the day.</summary>
    public bool DueDayIncluded { get; set; } = true;

    /// <summary>Date for the paper; null = the same as <see cref="DueDate"/>.</summary>
    public DateOnly? PaperDueDate { get; set; }

    /// <summary>Last day of reimbursement (M-44).</summary>
    public DateOnly? SettlementCutoff { get; set; }

    /// <summary>Class size above which a reason is asked (M-22).</summary>
    public int PersonLimit { get; set; } = 150;

    /// <summary>Days above which a reason is asked (M-31).</summary>
    public int DayLimit { get; set; } = 7;

    /// <summary>Most characters of 培训班主题.</summary>
    public int ThemeLength { get; set; } = 60;

    /// <summary>Most characters of 培训对象.</summary>
    public int TargetGroupLength { get; set; } = 300;

    /// <summary>Most characters of 培训目的.</summary>
    public int PurposeLength { get; set; } = 2_000;

    /// <summary>Most characters of 培训主要内容和必要性.</summary>
    public int NecessityLength { get; set; } = 5_000;

    /// <summary>Whether 封闭式 asks for a reason (M-21).</summary>
    public bool AdvisesDistributed { get; set; } = true;

    /// <summary>Fen from which on the page asks whether 元 was meant instead of 万元.</summary>
    public long BudgetQuestionFen { get; set; } = 1_000 * Money.FenPerWan;

    /// <summary>Fen per person and day above which the same question is asked.</summary>
    public long BudgetQuestionPerPersonDayFen { get; set; } = 2 * Money.FenPerWan;

    /// <summary>Whether 同意推荐 waits for the unit's seal; otherwise the seal gates nothing.</summary>
    public bool UnitSealGatesRecommend { get; set; } = true;

    /// <summary>Which act waits for the department's seal.</summary>
    public DepartmentSealGate DepartmentSealGate { get; set; } = DepartmentSealGate.Support;

    /// <summary>Whether a scan of the sealed form that a unit uploads opens the gates like registered paper or fax; otherwise it only shows what will come.</summary>
    public bool ScanOpensGates { get; set; }

    /// <summary>Whether the date line of the form prints the Beijing date of 报送 instead of staying blank for the pen .</summary>
    public bool PrintsReportDate { get; set; }

    /// <summary>Whether the public verification page may show the theme.</summary>
    public bool VerifyShowsTheme { get; set; }

    /// <summary>What the department confirms point by point before 同意推荐 (审核要点); null = nothing.</summary>
    public List<CheckPoint>? CheckPoints { get; set; }

    /// <summary>Numbers that only its scheme knows, by <see cref="Schemes.Limit.Key"/>; what is not here is as usual.</summary>
    public Dictionary<string, int> Limits { get; set; } = [];

    /// <summary>When it was published, UTC; null = still being written.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When the results that were not supported may be seen, UTC.</summary>
    public DateTimeOffset? ResultsReleasedAt { get; set; }

    /// <summary>Swapped at each save.</summary>
    public int Revision { get; set; }

    /// <summary>Departments that it is addressed to.</summary>
    public ICollection<CallAddressee> Addressees { get; } = [];

    /// <summary>The number that the call sets, or the usual one of its scheme.</summary>
    public int LimitOf(Limit limit) => Limits.GetValueOrDefault(limit.Key, limit.Usual);

    /// <summary>The instant from which on it is too late for the departments; null = 未定.</summary>
    public DateTimeOffset? DueAt => DeadlineLadder.Instant(DueDate, DueDayIncluded);

    /// <summary>The instant until which paper is in time.</summary>
    public DateTimeOffset? PaperDueAt => DeadlineLadder.Instant(PaperDueDate ?? DueDate, DueDayIncluded);
}

/// <summary>One addressed department (M-14).</summary>
public sealed class CallAddressee
{
    /// <summary>The call.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The department.</summary>
    public required Guid OrganizationId { get; init; }
}

internal sealed class CallMapping : IEntityTypeConfiguration<Call>, IEntityTypeConfiguration<CallAddressee>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.Property(c => c.Scheme).HasMaxLength(20);
        builder.Property(c => c.Serial).HasMaxLength(8);
        builder.HasIndex(c => new { c.Scheme, c.Serial }).IsUnique();
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.DocumentNumber).HasMaxLength(40);
        builder.Property(c => c.Issuer).HasMaxLength(100);
        builder.Property(c => c.Contacts).HasJsonText();
        builder.Property(c => c.FocusAreas).HasJsonText();
        builder.Property(c => c.CheckPoints).HasJsonText();
        builder.Property(c => c.Limits).HasJsonText();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.DueAt).Ignore(c => c.PaperDueAt);
        builder.HasOne<Organization>().WithMany().HasForeignKey(c => c.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Addressees).WithOne().HasForeignKey(a => a.CallId);
    }

    public void Configure(EntityTypeBuilder<CallAddressee> builder)
    {
        builder.HasKey(a => new { a.CallId, a.OrganizationId });
        builder.HasOne<Organization>().WithMany().HasForeignKey(a => a.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
