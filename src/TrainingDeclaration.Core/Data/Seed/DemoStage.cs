using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>Where a script is played.</summary>
/// <param name="Today">Day of the first start, Beijing.</param>
internal sealed record DemoStage(Call Call, DemoCast Cast, DateOnly Today)
{
    /// <summary>The first Monday on which a class of the call can begin.</summary>
    public DateOnly FirstMonday { get; init; } = DemoDates.FirstMonday(Today, Call.Year);

    /// <summary>The declarations made so far, by the names of their stories.</summary>
    public Dictionary<string, (string Key, Guid Id)> Made { get; } = [];
}
