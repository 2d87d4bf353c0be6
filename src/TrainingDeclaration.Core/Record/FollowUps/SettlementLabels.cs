using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The choices of a settlement in Chinese, in one place.</summary>
public static class SettlementLabels
{
    public static string Label(this VoucherKind kind) => kind switch
    {
        VoucherKind.Bill => "境外机构账单或票据",
        VoucherKind.Bank => "银行付款凭证、购汇水单",
        VoucherKind.TaxFiling => "税务备案表",
        VoucherKind.Translation => "外文票据中文说明",
        VoucherKind.Other => "其他",
        _ => throw new UnreachableException(),
    };

    public static string Label(this VoucherState state) => state switch
    {
        VoucherState.Pending => "待核",
        VoucherState.Accepted => "核可",
        VoucherState.Refused => "不予核可",
        _ => throw new UnreachableException(),
    };
}
