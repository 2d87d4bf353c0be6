using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 经费预算 (M-23, F-02, F-08, F-09).</summary>
internal static class BudgetRules
{
    private const string Standards = "财行〔2014〕4号";

    public static IEnumerable<Finding> Check(ExecutionMaterials materials, DossierContext context) =>
        Amounts(materials, context).Concat(Reference(materials, context));

    private static IEnumerable<Finding> Amounts(ExecutionMaterials materials, DossierContext context)
    {
        var (budget, granted) = (materials.Budget, context.Declaration.GrantedFen ?? 0);
        if (budget.AskedFen is null)
        {
            if (!budget.Unread.ContainsKey(ExecutionFields.Asked))
            {
                yield return new("ASKED_REQUIRED", Grade.Error, ExecutionFields.Asked, "请填写申请资助经费，以元为单位；不申请时填 0。", Standards);
            }
        }
        else if (budget.AskedFen > granted)
        {
            yield return new("ASKED_OVER_GRANT", Grade.Error, ExecutionFields.Asked, $"申请 {Money.Yuan(budget.AskedFen)} 元，超过计划核定的 {Money.WanAndYuan(granted)}。", Standards);
        }
        else if (budget.AskedFen > 0 && budget.AskedFen < granted / 1_000)
        {
            yield return new("ASKED_IN_WAN", Grade.Error, ExecutionFields.Asked, $"申请 {Money.Yuan(budget.AskedFen)} 元，不到核定额的千分之一。本栏以元为单位，请核对是否按万元填写。");
        }

        foreach (var share in budget.Shares)
        {
            if (share.Item is null || share.Fen is null && !budget.Unread.ContainsKey(ExecutionFields.Of(share, "amount")))
            {
                yield return new("SHARE_INCOMPLETE", Grade.Error, ExecutionFields.Of(share, share.Item is null ? "item" : "amount"), "自筹或境外资助有一项没有填完，请补上用途和金额，或移除。");
            }
        }
    }

    private static IEnumerable<Finding> Reference(ExecutionMaterials materials, DossierContext context)
    {
        if (context.Costs is not { } costs)
        {
            yield break;
        }

        var (budget, basis) = (materials.Budget, BudgetFigures.Of(materials, costs));
        if (costs.Basis is null)
        {
            yield return new("NO_STANDARD", Grade.NeedsReason, ExecutionFields.Asked, "未载入标准，无法测算参考额；请写明本单位的测算依据，请说明理由。", Standards);
        }

        if (basis.WithoutRate.ToList() is { Count: > 0 } missing)
        {
            yield return new("NO_RATE", Grade.Hint, ExecutionFields.Asked, $"汇率未载入：{string.Join('、', missing)}。不影响报送，下达经费前由主管司局登记。");
        }

        foreach (var place in costs.Basis is null ? [] : BudgetFigures.Places(materials, costs))
        {
            if (place.Line is null)
            {
                yield return new("STANDARD_CHOICE", Grade.Error, ExecutionFields.StandardOf(place.Code), $"请为{place.Name}选择适用的标准。", Standards);
            }
            else if (place.Line.CountryCode != place.Code && place.Reason is null)
            {
                yield return new("STANDARD_REASON", Grade.Error, ExecutionFields.StandardOf(place.Code), $"{place.Name}参照{place.Line.PrintedName}的标准，请写明理由。", Standards);
            }
        }

        if (basis.Reference is { TotalFen: var most } && budget.AskedFen > most)
        {
            yield return new("ASKED_OVER_REFERENCE", Grade.NeedsReason, ExecutionFields.Asked, $"申请额超过按标准测算的 {Money.Yuan(most)} 元，超出部分不会下达，请说明理由。", Standards);
        }

        if (basis.AgreedFen is { } agreed && budget.AskedFen is { } asked && agreed > asked + budget.SharesFen)
        {
            yield return new(
                "AGREED_OVER_BUDGET", Grade.NeedsReason, ExecutionFields.Asked,
                $"协议折合 {Money.Yuan(agreed)} 元，多于申请资助和自筹合计的 {Money.Yuan(asked + budget.SharesFen)} 元，请说明理由。", Standards);
        }
    }
}
