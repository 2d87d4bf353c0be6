using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>A node of an organization tree. Its path never contains its name, so renaming moves nobody.</summary>
public sealed class Organization
{
    private const int LongestFormerNames = 600;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Lower-case code, unique in the whole system; a segment of <see cref="Path"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Full name, as on the official seal.</summary>
    public required string Name { get; set; }

    /// <summary>Its earlier names, the latest last, separated by 、; searches find it by these too.</summary>
    public string? FormerNames { get; private set; }

    /// <summary>Gives it a new name and keeps the current one as a former name.</summary>
    public void Rename(string name)
    {
        if (name != Name)
        {
            var former = string.Join('、', (FormerNames?.Split('、') ?? []).Append(Name).Where(one => one != name).Distinct());
            (Name, FormerNames) = (name, former.Length <= LongestFormerNames ? former : Name);
        }
    }

    /// <summary>Its position in lists that people read; follows from number code and name. See <see cref="NameOrder"/>.</summary>
    public string SortKey
    {
        get => NameOrder.KeyOf(NumberCode, Name);
        private set { } // stored for queries only
    }

    /// <summary>Its role in the chain.</summary>
    public required Office Office { get; init; }

    /// <summary>The organization above; null for an authority.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>A second possible superior, such as the sub-provincial city of a unit that also belongs to a province .</summary>
    public Guid? OtherParentId { get; set; }

    /// <summary>Codes from the root down, with slashes at both ends: <c>/most/zj/hz/zj-unit/</c>.</summary>
    public required string Path { get; set; }

    /// <summary>Key of the authority's scheme; null = the first one, and below an authority.</summary>
    public string? Scheme { get; init; }

    /// <summary>Two digits for declaration numbers (GB/T 2260 of the province, or the department's own); departments only.</summary>
    public string? NumberCode { get; set; }

    /// <summary>统一社会信用代码, 18 characters; optional.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Contact person.</summary>
    public string? ContactName { get; set; }

    /// <summary>Telephone of the contact person.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>E-mail of the contact person.</summary>
    public string? ContactEmail { get; set; }

    public string? Fax { get; set; }

    /// <summary>Whether a department keeps its decisions pending and tells the units of all of them at once.</summary>
    public bool KeepsDecisions { get; set; }

    /// <summary>A retired organization keeps its history and starts nothing new.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Changes with each save, so that two editors never overwrite each other.</summary>
    public int Revision { get; set; }
}

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.Property(o => o.Code).HasMaxLength(40);
        builder.Property(o => o.Name).HasMaxLength(100);
        builder.Property(o => o.SortKey).HasMaxLength(NameOrder.KeyLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(o => o.FormerNames).HasMaxLength(600);
        builder.Property(o => o.Path).HasMaxLength(400);
        builder.Property(o => o.NumberCode).HasMaxLength(8);
        builder.Property(o => o.CreditCode).HasMaxLength(18);
        builder.Property(o => o.ContactName).HasMaxLength(60);
        builder.Property(o => o.ContactPhone).HasMaxLength(60);
        builder.Property(o => o.ContactEmail).HasMaxLength(120);
        builder.Property(o => o.Fax).HasMaxLength(60);
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.Path);
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.OtherParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
