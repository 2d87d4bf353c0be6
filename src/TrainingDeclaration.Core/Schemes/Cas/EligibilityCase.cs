using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>A class judged as one tier, whether or not it is declared as that tier.</summary>
public sealed record EligibilityCase(AcademyClass Body, FormContext Context, Tier Tier)
{
    /// <summary>The classes of earlier years that count: consistent with our records, held, and really from an earlier year.</summary>
    public IReadOnlyList<HeldClass> Held { get; } =
        [.. HeldClass.Of(Body, Context).Where(held => held is { Trouble: null, IsCompleted: true, Year: not null, Kind: not null })];

    /// <summary>A former 精品, or an academy-funded seminar or short course, that 精品 builds on (C-34, A-20).</summary>
    public IReadOnlyList<HeldClass> PremiumBasis => [.. Held.Where(held => held.IsPremium || held.IsFunded && (
        held.Kind is Tier.Seminar or Tier.ShortCourse || held.Kind == Tier.Forum && Context.Limit(AcademyLimits.ForumCounts) > 0))];

    /// <summary>The times that this very class was held (C-35).</summary>
    public IReadOnlyList<HeldClass> ThisClass => [.. Held.Where(held => held.Declared.IsThisClass)];

    /// <summary>A former 精品 or 高研 that 高研 builds on (C-49).</summary>
    public IReadOnlyList<HeldClass> AdvancedBasis => [.. Held.Where(held => held.IsPremium)];

    /// <summary>This class as the 精品 of the year before, funded and completed, for which two documents are enough (C-48).</summary>
    public IReadOnlyList<HeldClass> Exempting =>
        [.. Held.Where(held => held is { IsPremium: true, IsFunded: true, Declared.IsThisClass: true } && held.Year == Context.Call.Year - 1)];

    /// <summary>Classes that a condition relies on although no record of our own proves any of those it could rely on.</summary>
    public IReadOnlyList<HeldClass> Unproved =>
    [
        .. (Tier switch
        {
            Tier.Premium => new[] { PremiumBasis, ThisClass, Exempting },
            Tier.Advanced => [AdvancedBasis, Exempting],
            _ => [],
        })
        .Where(basis => !basis.Any(held => held.IsProved)).SelectMany(basis => basis).Distinct(),
    ];
}
