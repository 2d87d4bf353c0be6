using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// How often something has changed that every page shows. Whoever keeps it in memory keeps the number beside it, and reads it
/// again when the number is another: what is shown is never older than the request, on every server (decision 0011).
/// </summary>
public sealed class ChangeMark
{
    /// <summary><see cref="ChangeMarks.People"/>, <see cref="ChangeMarks.Calls"/>, or the organization whose desk it is.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Rises by one in each save that changes the subject, in the save's own transaction.</summary>
    public required long Number { get; init; }
}

internal sealed class ChangeMarkMapping : IEntityTypeConfiguration<ChangeMark>
{
    public void Configure(EntityTypeBuilder<ChangeMark> builder)
    {
        builder.ToTable("ChangeMarks");
        builder.HasKey(m => m.Subject);
    }
}
