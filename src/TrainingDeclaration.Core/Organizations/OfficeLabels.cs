using System.Diagnostics;

namespace TrainingDeclaration.Core.Organizations;

/// <summary>The offices in words.</summary>
public static class OfficeLabels
{
    /// <summary>The office's name.</summary>
    public static string Label(this Office office) => office switch
    {
        Office.Unit => "组团单位",
        Office.Bureau => "转报单位",
        Office.Department => "归口管理部门",
        Office.Authority => "主管司局",
        _ => throw new UnreachableException(),
    };
}
