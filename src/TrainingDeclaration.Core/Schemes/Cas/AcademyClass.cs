using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// One class of an institute's annual training plan (C-05, C-06): what holding it requires, and what it applies for. The tier
/// follows from the answers (<see cref="Tiers.Of"/>); it is never typed.
/// </summary>
public sealed class AcademyClass : Body
{
    /// <summary>联系人.</summary>
    public string? ContactName { get; set; }

    /// <summary>电话.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>班次名称.</summary>
    public string? Title { get; set; }

    /// <summary>计划类别 (C-07).</summary>
    public PlanType? PlanType { get; set; }

    /// <summary>天数 (C-10, C-19, C-36, C-52); a forum has sessions instead.</summary>
    public int? Days { get; set; }

    /// <summary>人数 (C-38), for 高研 and forums 人次 (C-53).</summary>
    public int? Persons { get; set; }

    /// <summary>场次 per year, for a forum (C-29).</summary>
    public int? Sessions { get; set; }

    /// <summary>每场学时, for a forum (C-28).</summary>
    public int? CreditHours { get; set; }

    /// <summary>培训对象类别 (C-11, C-20, C-27).</summary>
    public AudienceKind? AudienceKind { get; set; }

    /// <summary>培训对象 in words.</summary>
    public string? Audience { get; set; }

    /// <summary>拟邀请的境外专家, for a forum (C-27).</summary>
    public List<Expert> Experts { get; set; } = [];

    /// <summary>自编特色培训教材: 有 / 无 (C-42).</summary>
    public bool? HasOwnTextbook { get; set; }

    /// <summary>面向院内单位开放: 是 / 否 (C-37).</summary>
    public bool? OpenToAcademy { get; set; }

    /// <summary>联合施训单位 (C-22).</summary>
    public List<string> JointUnits { get; set; } = [];

    /// <summary>Whether it is held 线上直播 (C-27) instead of at a place.</summary>
    public bool? IsLive { get; set; }

    /// <summary>举办地点.</summary>
    public string? Venue { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? PeriodStart { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? PeriodEnd { get; set; }

    /// <summary>Wording to print instead of the dates, such as 2023年5月中旬 or 不定期; often an annual plan cannot be more precise.</summary>
    public string? PeriodText { get; set; }

    /// <summary>经费预算 of the whole class, fen.</summary>
    public long? BudgetFen { get; set; }

    /// <summary>是否申请资助 (C-17, C-25, C-45, C-65).</summary>
    public bool? ApplyForFunding { get; set; }

    /// <summary>申请金额, fen; at most 150,000 CNY for 高研 (C-58).</summary>
    public long? RequestedFen { get; set; }

    /// <summary>是否申请专项技术支持 (C-33).</summary>
    public bool? ApplyForTechnicalSupport { get; set; }

    /// <summary>精品项目 / 是否精品, one choice (C-46, C-66, A-21).</summary>
    public PremiumKind? PremiumKind { get; set; }

    /// <summary>同时申报人力资源社会保障部高研项目 (C-61, C-67).</summary>
    public bool? ApplyMohrssConcurrently { get; set; }

    /// <summary>重点支持方向, from the guide's appendix (C-69…C-74), by their texts.</summary>
    public List<string> SupportDirections { get; set; } = [];

    /// <summary>培训内容 (C-13, C-39).</summary>
    public string? Content { get; set; }

    /// <summary>往年举办情况 (C-34, C-35, C-48, C-49).</summary>
    public List<PriorClass> PriorClasses { get; set; } = [];

    /// <summary>Why classes count of which the system has no record.</summary>
    public string? PriorReason { get; set; }
}

internal sealed class AcademyClassMapping : IEntityTypeConfiguration<AcademyClass>
{
    public void Configure(EntityTypeBuilder<AcademyClass> builder)
    {
        builder.ToTable("AcademyClasses");
        builder.HasKey(c => c.DeclarationId);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Property(c => c.Experts).HasJsonText();
        builder.Property(c => c.JointUnits).HasJsonText();
        builder.Property(c => c.SupportDirections).HasJsonText();
        builder.Property(c => c.PriorClasses).HasJsonText();
        builder.Property(c => c.Unread).HasJsonText();
        builder.HasOne<Declaration>().WithOne().HasForeignKey<AcademyClass>(c => c.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
