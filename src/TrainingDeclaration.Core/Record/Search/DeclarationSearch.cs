using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Search;

/// <summary>
/// What can be found of one declaration: by its own unit what was last saved, by everybody else what was last reported.
/// Each database keeps an index of the two columns.
/// </summary>
public sealed class DeclarationSearch
{
    /// <summary>Integer by which the database's index knows the row.</summary>
    public long Id { get; init; }

    public required Guid DeclarationId { get; init; }

    /// <summary>The unit whose searches find it, like the three below.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The bureau, if any.</summary>
    public Guid? BureauId { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>The authority, once it has reached it.</summary>
    public Guid? AuthorityId { get; private set; }

    /// <summary><see cref="SearchWords.Index"/> of what the unit last saved by pressing a button.</summary>
    public string OwnWords { get; set; } = "";

    /// <summary>The same for what was last reported; empty before the first report.</summary>
    public string ReportedWords { get; set; } = "";

    /// <summary>An empty row.</summary>
    public static DeclarationSearch Of(Declaration declaration)
    {
        var row = new DeclarationSearch { DeclarationId = declaration.Id };
        row.Follow(declaration);
        return row;
    }

    /// <summary>Updates whose searches find it; the existing words stay.</summary>
    public void Follow(Declaration declaration)
    {
        (UnitId, BureauId, DepartmentId) = (declaration.UnitId, declaration.BureauId, declaration.DepartmentId);
        AuthorityId = declaration.ReachedAuthorityAt is null ? null : declaration.AuthorityId;
    }

    /// <summary>The texts as words, after those of the offices.</summary>
    public string Words(IEnumerable<string?> texts) =>
        SearchWords.Index(texts, new Guid?[] { UnitId, DepartmentId, BureauId, AuthorityId }.OfType<Guid>());
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
