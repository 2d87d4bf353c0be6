using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>The line by which a paper given away also keeps the newest block outside the system. The act that prints it is held by a later one.</summary>
public static class ChainMark
{
    private const int Digits = 8;

    /// <summary>The line for what is printed now; null while there is no block.</summary>
    public static async Task<string?> ReadAsync(AppDbContext db, CancellationToken cancel) =>
        await db.ChainBlocks.AsNoTracking().OrderByDescending(b => b.Number).Select(b => new { b.Number, b.Hash }).FirstOrDefaultAsync(cancel) is { } newest
            ? Text(newest.Number, newest.Hash) : null;

    /// <summary>The line: number of the block and the first eight digits of its hash.</summary>
    public static string Text(int number, string hash) => string.Create(CultureInfo.InvariantCulture, $"印制时最近存证：第 {number} 块 {hash[..Digits]}");
}
