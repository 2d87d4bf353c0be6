using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The agreements of a class, one per institution.</summary>
public sealed class AgreementList : SectionContent
{
    /// <summary>Maximum number.</summary>
    public const int Most = 10;

    public List<Agreement> Items { get; set; } = [];
}
