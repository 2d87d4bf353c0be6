using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// The question 万元 or 元: an amount that is implausible in 万元 was probably typed in 元. The person chooses; nothing is
/// changed silently.
/// </summary>
public static class BudgetQuestion
{
    /// <summary>Whether the amount is implausible by the call's settings.</summary>
    public static bool IsAsked(DemandForm form, Call call) =>
        form.BudgetFen is { } fen
        && (fen >= call.FenOf(DemandLimits.BudgetQuestion)
            || form is { Persons: > 0 and var persons, Days: > 0 and var days } && fen / persons / days > call.FenOf(DemandLimits.BudgetQuestionPerPersonDay));

    /// <summary>「您填写的是 285000.00 万元（28.50 亿元），是否应为 28.50 万元？」</summary>
    public static string Text(long fen) =>
        $"您填写的是 {Money.GroupedWan(fen)} 万元（{Money.Yi(fen)} 亿元），是否应为 {Money.Wan(Suggested(fen))} 万元？请选择“改为 {Money.Wan(Suggested(fen))}”或“确认无误”。";

    /// <summary>Whether the amount can possibly be meant; beyond it only the corrected one is offered.</summary>
    public static bool IsPossible(long fen) => fen < 100_000 * Money.FenPerWan;

    /// <summary>The amount in fen if 元 was typed where 万元 was asked for.</summary>
    public static long Suggested(long fen) => fen / 10_000;
}
