using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// 征集函: an authority collects declarations of one scheme (M-11…M-16, M-64…M-68). Names of offices, limits and
/// the year's dates are its data. Once published, limits and texts can change only until the first declaration.
/// </summary>
public sealed class Call
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the scheme whose form it collects.</summary>
    public required string Scheme { get; init; }

    /// <summary>Year in the form's title and in the numbers.</summary>
    public required int Year { get; set; }

    /// <summary>The year as it appears in numbers: 2022, and 2022B for a second call of the same scheme and year.</summary>
    public required string Serial { get; set; }

    public required string Title { get; set; }

    /// <summary>发文字号 with 〔〕; null while there is none.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>How its dates are cited: by its number, or else by what its scheme calls a call.</summary>
    public string Citation => DocumentNumber ?? SchemeCatalog.Of(Scheme).Wording.CallLetter;

    /// <summary>The authority that issues it.</summary>
    public required Guid AuthorityId { get; init; }

    /// <summary>Issuer as printed.</summary>
    public required string Issuer { get; set; }

    /// <summary>Date of the letter, Beijing.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Disclosure attribute.</summary>
    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    public string? Text { get; set; }

    /// <summary>Contacts for questions.</summary>
    public List<Contact> Contacts { get; set; } = [];

    /// <summary>重点领域 that a form may name.</summary>
    public List<string> FocusAreas { get; set; } = [];

    /// <summary>The authority's date (「6月27日前」); null = 未定.</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>Whether that day still counts: if so the deadline is 24:00, otherwise 0:00 of the day.</summary>
    public bool DueDayIncluded { get; set; } = true;

    /// <summary>Date for the paper; null = the same as <see cref="DueDate"/>.</summary>
    public DateOnly? PaperDueDate { get; set; }

    /// <summary>Whether a unit's uploaded scan of the sealed form opens the gates like registered paper or fax; otherwise it only announces them.</summary>
    public bool ScanOpensGates { get; set; }

    /// <summary>Whether the date line of the form prints the Beijing date of 报送 instead of being left blank to fill in by hand .</summary>
    public bool PrintsReportDate { get; set; }

    /// <summary>Whether the public verification page may show the theme.</summary>
    public bool VerifyShowsTheme { get; set; }

    /// <summary>What the department confirms point by point before 同意推荐 (审核要点); null = nothing.</summary>
    public List<CheckPoint>? CheckPoints { get; set; }

    /// <summary>What it asks of the classes that follow its plans; null = nothing is laid down.</summary>
    public FollowUpTerms? FollowUp { get; set; }

    /// <summary>What it sets for its scheme, by <see cref="Limit.Key"/>; anything else has its usual value.</summary>
    public Dictionary<string, long> Limits { get; set; } = [];

    /// <summary>When it was published, UTC; null = still being written.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When results that were not supported may be seen, UTC.</summary>
    public DateTimeOffset? ResultsReleasedAt { get; set; }

    /// <summary>Changes with each save.</summary>
    public int Revision { get; set; }

    /// <summary>The departments it is addressed to.</summary>
    public ICollection<CallAddressee> Addressees { get; } = [];

    /// <summary>What the call sets, or else the usual value; null = no limit.</summary>
    public long? ValueOf(Limit limit) => Limits.TryGetValue(limit.Key, out var set) ? set : limit.Usual;

    /// <summary>The number that the call sets, or the usual one.</summary>
    public int NumberOf(Limit limit) => (int)(ValueOf(limit) ?? 0);

    /// <summary>The amount that the call sets, or the usual one, fen.</summary>
    public long FenOf(Limit limit) => ValueOf(limit) ?? 0;

    /// <summary>The Beijing date that the call sets; null while it is undecided.</summary>
    public DateOnly? DayOf(Limit limit) => ValueOf(limit) is { } value ? Limit.DayOf(value) : null;

    /// <summary>Whether the switch is on.</summary>
    public bool Has(Limit limit) => ValueOf(limit) == 1;

    /// <summary>Sets it; null restores the usual value.</summary>
    public void Set(Limit limit, long? value)
    {
        if (value is { } set)
        {
            Limits[limit.Key] = set;
        }
        else
        {
            Limits.Remove(limit.Key);
        }
    }

    /// <summary>The instant from which it is too late for the departments; null = 未定.</summary>
    public DateTimeOffset? DueAt => DeadlineLadder.Instant(DueDate, DueDayIncluded);

    /// <summary>The instant until which paper is on time.</summary>
    public DateTimeOffset? PaperDueAt => DeadlineLadder.Instant(PaperDueDate ?? DueDate, DueDayIncluded);
}

/// <summary>One addressed department (M-14).</summary>
public sealed class CallAddressee
{
    public required Guid CallId { get; init; }

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
        builder.Property(c => c.FollowUp).HasJsonText();
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
