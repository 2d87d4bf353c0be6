using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a call may hold back until a seal arrives. A scheme lists the settings that its acts use, in its own words.</summary>
public static class SealLimits
{
    /// <summary>Whether the reviewer's consent waits until the unit's seal has been seen; otherwise that seal gates nothing.</summary>
    public static readonly Limit UnitGate = Limit.Switch("unitSealGate", "登记申报单位盖章件之后才能同意", true) with { IsGate = true };

    /// <summary>Which act waits for the department's seal, as a <see cref="DepartmentSealGate"/>.</summary>
    public static readonly Limit DepartmentGate =
        Limit.Choice("departmentSealGate", "归口管理部门盖章件须在何时之前登记", DepartmentSealGate.Support, gate => gate.Label()) with { IsGate = true };
}
