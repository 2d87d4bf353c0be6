using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>What is typed or imported of one trainee. Null leaves what is stored as it is, an empty text clears it. Never logged.</summary>
public sealed record TraineeInput
{
    public string? Name { get; init; }

    /// <summary>单位.</summary>
    public string? Employer { get; init; }

    /// <summary>部门职务职称.</summary>
    public string? Post { get; init; }

    public Employment? Employment { get; init; }

    /// <summary>脱产确认.</summary>
    public bool? IsReleased { get; init; }

    public string? Mobile { get; init; }

    public string? Mail { get; init; }

    /// <summary>身份证号; refused where the call does not ask for it.</summary>
    public string? IdNumber { get; init; }

    /// <summary>参训地点.</summary>
    public string? Place { get; init; }

    public string? Note { get; init; }

    public Registration? Registration { get; init; }

    /// <summary>Why they left.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>学号 of who takes their place; 0 clears it.</summary>
    public int? ReplacedBy { get; init; }

    /// <inheritdoc />
    public override string ToString() => nameof(TraineeInput); // a record would print what it holds
}
