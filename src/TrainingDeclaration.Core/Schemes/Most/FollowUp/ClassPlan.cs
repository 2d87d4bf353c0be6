using System.Text.Json.Serialization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>班级安排: who leads the class, and when and how it is held (M-17, M-18, M-35, M-39).</summary>
public sealed class ClassPlan : SectionContent
{
    /// <summary>项目负责人, who is with the class from the first to the last day (M-39).</summary>
    public string? LeaderName { get; set; }

    public string? LeaderPhone { get; set; }

    /// <summary>应急联系人 and how to reach them (M-35).</summary>
    public string? EmergencyName { get; set; }

    public string? EmergencyPhone { get; set; }

    /// <summary>封闭式 or 分散式 (M-18).</summary>
    public DeliveryMode? Mode { get; set; }

    /// <summary>会议平台.</summary>
    public string? Platform { get; set; }

    /// <summary>集中场所, for 封闭式.</summary>
    public string? Venue { get; set; }

    /// <summary>First day, Beijing.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day, Beijing.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>「2022年10月10日至10月14日」; null while a day is missing.</summary>
    [JsonIgnore]
    public string? Period => this is { StartsOn: { } start, EndsOn: { } end } ? $"{BeijingTime.LongDay(start)}至{BeijingTime.Day(end, start.Year)}" : null;
}
