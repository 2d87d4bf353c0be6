using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>One trainee in an uploaded list of the meeting platform, or one row of it that cannot be taken.</summary>
public sealed record OnlineLine : ImportLine
{
    /// <summary>Class number; of a faulty row what stands there.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the trainee; null = nobody has that number.</summary>
    public string? Name { get; init; }

    /// <summary>The half days for which the trainee would be marked as present.</summary>
    public IReadOnlyList<HalfDay> Present { get; init; } = [];
}
