using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>An exchange rate as it is typed.</summary>
public sealed record RateEntry
{
    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The Beijing day for which it was published.</summary>
    public DateOnly? RateDate { get; init; }

    public RateQuote Quote { get; init; } = RateQuote.PerHundred;

    /// <summary>As quoted, at most 6 decimals.</summary>
    public string? Value { get; init; }

    public RateKind Kind { get; init; } = RateKind.Middle;

    public string? Source { get; init; }

    public bool IsTest { get; init; }

    /// <summary>What is wrong, by the names of the properties.</summary>
    /// <param name="today">In Beijing; no rate is known before its day.</param>
    public IReadOnlyList<Refusal> Faults(DateOnly today)
    {
        var source = TextRules.Clean(Source);
        Refusal?[] faults =
        [
            Currencies.Find(Currency) is null || Currency == Currencies.Yuan ? new Refusal("请选择币种；人民币不需要汇率。", nameof(Currency)) : null,
            RateDate is null ? new Refusal("请填写汇率日期，写成 2022-06-20。", nameof(RateDate))
                : RateDate > today ? new Refusal($"汇率日期晚于今天（{BeijingTime.LongDay(today)}），请核对。", nameof(RateDate)) : null,
            Enum.IsDefined(Quote) ? null : new Refusal("请选择标价方法。", nameof(Quote)),
            Enum.IsDefined(Kind) ? null : new Refusal("请选择汇率种类。", nameof(Kind)),
            TextRules.Clean(Value) is null ? new Refusal("请填写汇率。", nameof(Value))
                : CostAmounts.ReadRate(Value, Quote).Refusal is { } fault ? fault with { Message = $"汇率{fault.Message}", Field = nameof(Value) } : null,
            source is null ? new Refusal("请填写来源：发布机构和发布处。", nameof(Source)) : TextRules.TooLong(source, 200, nameof(Source)),
        ];
        return [.. faults.OfType<Refusal>()];
    }
}
