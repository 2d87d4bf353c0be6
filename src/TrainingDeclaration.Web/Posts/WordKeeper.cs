using Microsoft.AspNetCore.DataProtection;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// Keeps what was read from a Word document until the person has reviewed it. The data is in the page that shows it,
/// protected, for a day and for the same person; nothing is stored on the server.
/// </summary>
public sealed class WordKeeper(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly PageSeal seal = new(protection, "WordIntake");

    private sealed record Kept(Guid OwnerId, DateTimeOffset At, WordIntake Intake);

    /// <summary>The protected text; null if it is too long for a form.</summary>
    public string? Protect(Guid ownerId, WordIntake intake) => seal.Protect(new Kept(ownerId, clock.GetUtcNow(), intake));

    /// <summary>What was kept; null if the text was not sealed by this program, belongs to somebody else or is older than a day.</summary>
    public WordIntake? Open(Guid ownerId, string? text) =>
        seal.Open<Kept>(text) is { } kept && kept.OwnerId == ownerId && clock.GetUtcNow() - kept.At <= Life ? kept.Intake : null;
}
