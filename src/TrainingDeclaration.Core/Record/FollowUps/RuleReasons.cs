namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The reasons that a unit gives where a rule asks for one.</summary>
public sealed class RuleReasons : SectionContent
{
    /// <summary>Maximum length of a reason, in characters.</summary>
    public const int Longest = 500;

    /// <summary>By the code of the rule.</summary>
    public SortedDictionary<string, string> ByRule { get; set; } = [];
}
