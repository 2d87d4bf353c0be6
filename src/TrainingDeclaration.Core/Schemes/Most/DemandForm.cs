using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>附件2, the demand form: what is printed (M-69…M-92) and what only reviewers see.</summary>
public sealed class DemandForm : Body
{
    /// <summary>First day of the class (M-73).</summary>
    public DateOnly? PeriodStart { get; set; }

    /// <summary>Last day of the class.</summary>
    public DateOnly? PeriodEnd { get; set; }

    /// <summary>Wording to print instead of the dates, such as 2022年10月中旬 .</summary>
    public string? PeriodText { get; set; }

    /// <summary>培训班主题 (M-74).</summary>
    public string? Theme { get; set; }

    /// <summary>联系人 (M-76).</summary>
    public string? ContactName { get; set; }

    /// <summary>电 话 (M-77).</summary>
    public string? ContactPhone { get; set; }

    /// <summary>国家（地区）: two-letter codes of <see cref="Reference.Countries"/>, in the order chosen (M-78).</summary>
    public List<string> CountryCodes { get; set; } = [];

    /// <summary>人 数 (M-79).</summary>
    public int? Persons { get; set; }

    /// <summary>天 数 (M-80).</summary>
    public int? Days { get; set; }

    /// <summary>经费预算 in fen; printed in 万元 (M-81).</summary>
    public long? BudgetFen { get; set; }

    /// <summary>是否有境外资助: 有 / 否 (M-82).</summary>
    public bool? HasOverseasFunding { get; set; }

    /// <summary>资助方 (M-83).</summary>
    public string? Funder { get; set; }

    /// <summary>培训对象 (M-84).</summary>
    public string? TargetGroup { get; set; }

    /// <summary>境外培训机构, one or more (M-85, M-86).</summary>
    public List<Institution> Institutions { get; set; } = [];

    /// <summary>培训目的 (M-87).</summary>
    public string? Purpose { get; set; }

    /// <summary>培训主要内容和必要性 (M-88).</summary>
    public string? ContentAndNecessity { get; set; }

    /// <summary>授课地点: codes of where the teachers teach, if it differs from <see cref="CountryCodes"/> (A-06). Internal.</summary>
    public List<string> TeachingLocationCodes { get; set; } = [];

    /// <summary>授课形式 (M-18). Internal.</summary>
    public DeliveryMode? DeliveryMode { get; set; }

    /// <summary>授课媒介 (M-17). Internal.</summary>
    public List<SessionMedium> Media { get; set; } = [];

    /// <summary>重点领域, from those that the call names (M-26). Internal.</summary>
    public List<string> FocusAreas { get; set; } = [];

    /// <summary>选择依据 of the institution (M-27). Internal.</summary>
    public List<SelectionBasis> SelectionBases { get; set; } = [];

    /// <summary>Why there are more persons than usual (M-22). Internal.</summary>
    public string? PersonsReason { get; set; }

    /// <summary>Why there are more days than usual (M-31). Internal.</summary>
    public string? DaysReason { get; set; }

    /// <summary>Why 封闭式 (M-21). Internal.</summary>
    public string? ModeReason { get; set; }

    /// <summary>申请资助的境外培训费, fen. Internal.</summary>
    public long? GrantShareFen { get; set; }

    /// <summary>自筹, fen. Internal.</summary>
    public long? OwnShareFen { get; set; }

    /// <summary>境外资助, fen. Internal.</summary>
    public long? OverseasShareFen { get; set; }

    /// <summary>The budget in fen for which somebody answered the question 元 or 万元 with 确认无误.</summary>
    public long? ConfirmedBudgetFen { get; set; }
}

internal sealed class DemandFormMapping : IEntityTypeConfiguration<DemandForm>
{
    public void Configure(EntityTypeBuilder<DemandForm> builder)
    {
        builder.ToTable("DemandForms");
        builder.HasKey(f => f.DeclarationId);
        builder.Property(f => f.Revision).IsConcurrencyToken();
        builder.Property(f => f.CountryCodes).HasJsonText();
        builder.Property(f => f.Institutions).HasJsonText();
        builder.Property(f => f.TeachingLocationCodes).HasJsonText();
        builder.Property(f => f.Media).HasJsonText();
        builder.Property(f => f.FocusAreas).HasJsonText();
        builder.Property(f => f.SelectionBases).HasJsonText();
        builder.Property(f => f.Unread).HasJsonText();
        builder.HasOne<Declaration>().WithOne().HasForeignKey<DemandForm>(f => f.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
