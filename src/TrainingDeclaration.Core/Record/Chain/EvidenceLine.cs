namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>One piece of an act's evidence.</summary>
/// <param name="Kind">One of those that <see cref="Evidence"/> names.</param>
/// <param name="Id">Key of what it is.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record EvidenceLine(string Kind, Guid Id, string Hash)
{
    /// <summary>As it is stored.</summary>
    public string Text => $"{Kind} {Id:N} {Hash}";

    /// <summary>From what is stored.</summary>
    /// <exception cref="FormatException">It is no line of evidence.</exception>
    public static EvidenceLine Parse(string line) => line.Split(' ') is [var kind, var id, var hash]
        ? new EvidenceLine(kind, Guid.ParseExact(id, "N"), hash) : throw new FormatException($"'{line}' is no line of evidence.");
}
