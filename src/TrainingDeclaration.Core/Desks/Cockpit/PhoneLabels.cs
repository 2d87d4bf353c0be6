namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Telephone calls in Chinese.</summary>
public static class PhoneLabels
{
    /// <summary>The result as people read it.</summary>
    public static string Label(this PhoneResult result) => result switch
    {
        PhoneResult.Reached => "接通",
        PhoneResult.NoAnswer => "无人接听",
        PhoneResult.Busy => "占线",
        _ => "号码有误",
    };
}
