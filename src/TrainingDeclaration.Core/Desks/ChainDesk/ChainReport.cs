namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>What a verification has read, and the faults that it found, the first of each stream.</summary>
/// <param name="Blocks">Blocks that were checked.</param>
/// <param name="Streams">Streams that were read.</param>
/// <param name="Entries">Entries of those streams.</param>
/// <param name="Faults">At most <see cref="Most"/>.</param>
public sealed record ChainReport(int Blocks, int Streams, long Entries, IReadOnlyList<ChainFault> Faults)
{
    /// <summary>Beyond so many, all is in doubt and a list helps nobody.</summary>
    public const int Most = 100;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Faults.Count == 0;
}
