namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The order in which a class is judged (§7 of the decision table).</summary>
public enum JudgingStep
{
    /// <summary>Plan year.</summary>
    Year = 1,

    /// <summary>计划类别.</summary>
    PlanType,

    /// <summary>Hard minima and other conditions of the class itself.</summary>
    Conditions,

    /// <summary>往年举办情况.</summary>
    History,

    /// <summary>Answers that must agree with the tier: quickly changed, so the adviser does not count them as missing.</summary>
    Choices,

    /// <summary>Attachments and the exemption from them.</summary>
    Materials,

    /// <summary>Warnings only.</summary>
    Advice,
}
