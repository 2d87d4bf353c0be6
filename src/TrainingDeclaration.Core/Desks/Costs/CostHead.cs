using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>What is typed about a cost table beside its list.</summary>
public sealed record CostHead
{
    public string? Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>First Beijing day in force.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last Beijing day in force; null = until further notice.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public string? Source { get; init; }

    public bool IsTest { get; init; }

    /// <summary>The same with cleaned texts, as stored.</summary>
    public CostHead Cleaned() => this with { Title = TextRules.Clean(Title), DocumentNumber = TextRules.Clean(DocumentNumber), Source = TextRules.Clean(Source) };

    /// <summary>What is missing or too long, by the names of the properties.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        var faults = new List<Refusal>();
        void Text(string? text, int longest, string field, string missing)
        {
            if ((text is null ? new Refusal(missing, field) : TextRules.TooLong(text, longest, field)) is { } fault)
            {
                faults.Add(fault);
            }
        }

        Text(Title, 100, nameof(Title), "请填写标准表名称，与文件标题一致。");
        Text(DocumentNumber, 60, nameof(DocumentNumber), "请填写发布标准的文号。");
        if (EffectiveFrom is null)
        {
            faults.Add(new Refusal("请填写起用日期，写成 2022-06-20。", nameof(EffectiveFrom)));
        }
        else if (EffectiveTo < EffectiveFrom)
        {
            faults.Add(new Refusal("截止日期早于起用日期，请核对；没有截止日期的留空。", nameof(EffectiveTo)));
        }

        Text(Source, 200, nameof(Source), "请填写来源：发布机关、发布方式，核对的人据此找到原件。");
        return faults;
    }
}
