using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A day of the class in its log: who was there, whether the leader was, what happened (M-38, M-39). Written only by <c>LogService</c>.</summary>
public sealed class ClassDay
{
    /// <summary>Maximum length of what is noted of the day, in characters.</summary>
    public const int LongestNote = 1_000;

    /// <summary>Maximum length of the reason why a trainee was not there.</summary>
    public const int LongestReason = 60;

    public required Guid DeclarationId { get; init; }

    /// <summary>Beijing.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether 项目负责人 was there; null = not noted yet.</summary>
    public bool? LeaderPresent { get; set; }

    /// <summary>What happened.</summary>
    public string? Note { get; set; }

    /// <summary>Who was there (<see cref="DayMarks"/>); null = nobody is marked yet, or the marks were erased.</summary>
    public string? MarksJson { get; set; }

    /// <summary>When the day was closed for the first time, UTC; null = it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it, by name at the time.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>Raised with every save.</summary>
    public int Revision { get; set; }

    /// <summary>Who was there.</summary>
    public DayMarks Marks => DayMarks.Read(MarksJson);
}

internal sealed class ClassDayMapping : IEntityTypeConfiguration<ClassDay>
{
    public void Configure(EntityTypeBuilder<ClassDay> builder)
    {
        builder.HasKey(d => new { d.DeclarationId, d.Date });
        builder.Property(d => d.Note).HasMaxLength(ClassDay.LongestNote);
        builder.Property(d => d.ClosedBy).HasMaxLength(60);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Ignore(d => d.Marks);
        builder.HasIndex(d => d.Date).HasFilter("\"ClosedAt\" IS NULL");
        builder.HasOne<Declaration>().WithMany().HasForeignKey(d => d.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
