using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>A class of an earlier year as the rules count it: what was declared, completed from the record that proves it.</summary>
/// <param name="Declared">What the form says.</param>
/// <param name="Record">The record of our own that it refers to; null = declared without one.</param>
/// <param name="Trouble">Why it does not count, in Chinese; null if it does.</param>
public sealed record HeldClass(PriorClass Declared, PastDeclaration? Record, string? Trouble)
{
    /// <summary>Year in which it was held.</summary>
    public int? Year => Declared.Year ?? Record?.Year;

    /// <summary>The project it was held as.</summary>
    public Tier? Kind => Declared.Kind ?? KindOf(Record);

    public string? Title => Declared.Title ?? Record?.Title;

    /// <summary>Whether a record of our own proves it.</summary>
    public bool IsProved => Record is not null && Trouble is null;

    /// <summary>What proves it, or that nothing does, in words.</summary>
    public string Proof => !IsProved ? "无系统记录" : Record?.Number is { } number ? $"有系统记录 {number}" : "有系统记录";

    /// <summary>Whether it was 精品, or 高研, which is managed as 精品 (C-59).</summary>
    public bool IsPremium => Kind is Tier.Premium or Tier.Advanced;

    /// <summary>Whether the academy supported it.</summary>
    public bool IsFunded => Record?.IsGranted ?? Declared.IsFunded;

    /// <summary>Whether it was held to its end.</summary>
    public bool IsCompleted => Record?.IsCompleted ?? Declared.IsCompleted;

    /// <summary>2021年 精品培训项目“…” in words.</summary>
    public string Text => $"{(Year is { } year ? $"{year}年" : "年度未填")} {Kind?.Label() ?? "项目未选"}{(Title is null ? "" : $"“{Title}”")}";

    /// <summary>The classes that a form names, in its order.</summary>
    public static IReadOnlyList<HeldClass> Of(AcademyClass body, FormContext context) => [.. body.PriorClasses.Select(prior => Of(prior, context))];

    /// <summary>The tier behind the category of a record.</summary>
    public static Tier? KindOf(PastDeclaration? record) =>
        record is null ? null : Enum.GetValues<Tier>().Select(tier => (Tier?)tier).FirstOrDefault(tier => tier?.Key() == record.Category);

    private static HeldClass Of(PriorClass prior, FormContext context)
    {
        var record = prior.Key is null ? null : context.Past.FirstOrDefault(past => past.Key == prior.Key);
        return new HeldClass(prior, record, TroubleOf(prior, record, context.Call.Year));
    }

    private static string? TroubleOf(PriorClass prior, PastDeclaration? record, int year)
    {
        if (prior.Key is not null)
        {
            return record is null ? "本单位往年申报中没有所选的记录"
                : prior.Year is { } told && told != record.Year ? $"记录中是 {record.Year} 年"
                : prior.Kind is { } kind && kind != KindOf(record) ? $"记录中是{KindOf(record)?.Label() ?? "其他项目"}"
                : prior.IsFunded && !record.IsGranted ? "记录中没有获得资助或支持"
                : prior.IsCompleted && !record.IsCompleted ? "记录中还没有实施完成"
                : record.Year >= year ? "不是往年的记录"
                : null;
        }

        return prior.Year >= year ? $"不早于 {year} 年" : null;
    }
}
