using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Data;

/// <summary>A gap-free series of numbers. Drawn only through <see cref="UnitOfWork"/>, as the first statement of its transaction.</summary>
public sealed class NumberSeries
{
    /// <summary>Name of the series, such as <c>declaration/2022/33</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The last number drawn.</summary>
    public required int Last { get; set; }
}

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(100);
    }
}
