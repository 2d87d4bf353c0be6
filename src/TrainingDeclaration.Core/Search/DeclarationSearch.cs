using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Declarations;

namespace TrainingDeclaration.Core.Search;

/// <summary>
/// What can be found of one declaration: by its own unit what was last saved, by everybody else what was last reported.
/// Each database keeps an index of the two columns.
/// </summary>
public sealed class DeclarationSearch
{
    /// <summary>Whole number that the index of the database knows the row by.</summary>
    public long Id { get; init; }

    /// <summary>The declaration.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary><see cref="SearchWords.Index"/> of what the unit saved last, by pressing a button.</summary>
    public string OwnWords { get; set; } = "";

    /// <summary>The same of what was last reported; empty before the first report.</summary>
    public string ReportedWords { get; set; } = "";
}

internal sealed class DeclarationSearchMapping : IEntityTypeConfiguration<DeclarationSearch>
{
    public void Configure(EntityTypeBuilder<DeclarationSearch> builder)
    {
        builder.ToTable("Searches");
        builder.HasIndex(s => s.DeclarationId).IsUnique();
        builder.HasOne<Declaration>().WithOne().HasForeignKey<DeclarationSearch>(s => s.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
