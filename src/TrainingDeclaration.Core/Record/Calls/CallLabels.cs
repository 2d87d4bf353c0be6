using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Labels for calls in Chinese, in one place.</summary>
public static class CallLabels
{
    public static string Label(this Disclosure disclosure) => disclosure switch
    {
        Disclosure.OnRequest => "依申请公开",
        Disclosure.Proactive => "主动公开",
        Disclosure.None => "不予公开",
        _ => throw new UnreachableException(),
    };

    public static string Label(this DepartmentSealGate gate) => gate switch
    {
        DepartmentSealGate.Support => "拟支持前（由主管司局登记）",
        DepartmentSealGate.ReportUp => "汇总上报前（由归口管理部门登记）",
        DepartmentSealGate.None => "不限定",
        _ => throw new UnreachableException(),
    };
}
