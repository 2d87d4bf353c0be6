using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>Files outside the database, one a month, that are only appended to: the first block of each Beijing day, with its hash.</summary>
/// <param name="folder">Where they are.</param>
public sealed partial class AnchorFiles(string folder)
{
    /// <summary>Writes the block down if it is the first of its day.</summary>
    public void Note(ChainBlock block)
    {
        Directory.CreateDirectory(folder);
        var day = BeijingTime.DateOf(block.At);
        var path = Path.Combine(folder, $"anchors-{day:yyyy-MM}.txt");
        var mark = $"{day:yyyy-MM-dd} ";
        if (!File.Exists(path) || !File.ReadLines(path).Any(line => line.StartsWith(mark, StringComparison.Ordinal)))
        {
            File.AppendAllLines(path, [mark + block.Line]);
        }
    }

    /// <summary>What was written down, by number of the block, and where.</summary>
    public IEnumerable<(int Block, string Hash, string Source)> Read() => !Directory.Exists(folder) ? [] :
        from path in Directory.EnumerateFiles(folder, "anchors-*.txt").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        let match = AnchorLine().Match(line)
        where match.Success
        select (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value, Path.GetFileName(path));

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2} ([0-9]{1,9}) ([0-9a-f]{64}) ")]
    private static partial Regex AnchorLine();
}
