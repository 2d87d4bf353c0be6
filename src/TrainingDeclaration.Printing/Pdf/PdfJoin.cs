using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>
/// Combines the objects of several files. Streams are copied byte for byte, so that a page stays what it was;
/// other objects get new numbers; the catalogs, page trees and tags of the files become one of each.
/// </summary>
internal sealed partial class PdfJoin(PdfFile target)
{
    private readonly int _catalog = target.Reserve();
    private readonly int _tree = target.Reserve();
    private readonly int _tags = target.Reserve();
    private readonly List<int> _pages = [];
    private readonly List<int> _documents = [];
    private readonly List<string> _parents = [];

    /// <summary>Numbers of the pages, in order.</summary>
    public IReadOnlyList<int> Pages => _pages;

    /// <summary>Adds all pages of the file.</summary>
    public void Add(PdfSource source)
    {
        var catalog = source.Text(source.Catalog);
        var (tree, tags, metadata) = (Reference(catalog, "Pages"), Reference(catalog, "StructTreeRoot"), Reference(catalog, "Metadata"));
        var root = source.Text(tags);
        var parents = Reference(root, "ParentTree");
        // What occurs once per file is written once at the end; outlines are made anew.
        var heads = new HashSet<int> { source.Catalog, source.Information, tree, tags, metadata, parents };
        var numbers = new int[source.Count + 1];
        (numbers[tree], numbers[tags]) = (_tree, _tags);
        var own = Enumerable.Range(1, source.Count).Where(number => !heads.Contains(number) && !IsContainer(source, number)).ToList();
        own.ForEach(number => numbers[number] = target.Reserve());

        var offset = _parents.Count;
        foreach (var number in own)
        {
            if (source.IsStream(number))
            {
                var (dictionary, content) = source.Stream(number);
                target.WriteCopy(numbers[number], dictionary, content.Span);
                continue;
            }

            var text = Renumber(source.Text(number), numbers);
            target.Write(numbers[number], o => o.Add(StructParents().Replace(text, match => $"/StructParents {Plus(match, offset)}")));
        }

        _pages.AddRange(References(Kids().Match(source.Text(tree)).Groups[1].Value, numbers));
        _documents.AddRange(References(Documents().Match(root).Groups[1].Value, numbers));
        foreach (Match page in ParentsOfPage().Matches(source.Text(parents)))
        {
            _parents.Add(Renumber(page.Groups[2].Value, numbers));
        }
    }

    /// <summary>Writes what occurs once and returns the file.</summary>
    public byte[] Finish(string title, DateTimeOffset createdAt, IReadOnlyList<PdfBookmark> bookmarks, IncrementalHash identity)
    {
        target.Write(_tree, o =>
        {
            o.Add("<</Type/Pages/Count ").Add(_pages.Count).Add("/Kids[");
            _pages.ForEach(page => o.Add(page).Add(" 0 R "));
            o.Add("]>>");
        });
        var parents = target.Write(target.Reserve(), o =>
        {
            o.Add("<</Nums[");
            for (var i = 0; i < _parents.Count; i++)
            {
                o.Add(i).Add("[").Add(_parents[i]).Add("]");
            }

            o.Add("]>>");
        });
        target.Write(_tags, o =>
        {
            o.Add("<</Type/StructTreeRoot/K[");
            _documents.ForEach(document => o.Add(document).Add(" 0 R "));
            o.Add("]/ParentTree ").Add(parents).Add(" 0 R>>");
        });
        var footer = new SheetFooter { Note = "", CreatedAt = createdAt };
        var information = target.Write(target.Reserve(), o => PdfDocument.Inform(o, title, footer));
        var metadata = target.Reserve();
        target.WritePlainStream(metadata, PdfDocument.Packet(title, footer), "/Type/Metadata/Subtype/XML");
        var outlines = bookmarks.Count == 0 ? 0 : WriteOutlines(bookmarks);
        target.Write(_catalog, o =>
        {
            o.Add("<</Type/Catalog/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot ").Add(_tags)
                .Add(" 0 R/ViewerPreferences<</DisplayDocTitle true>>/Pages ").Add(_tree).Add(" 0 R/Metadata ").Add(metadata).Add(" 0 R");
            if (outlines > 0)
            {
                o.Add("/PageMode/UseOutlines/Outlines ").Add(outlines).Add(" 0 R");
            }

            o.Add(">>");
        });
        return target.Finish(_catalog, information, Convert.ToHexString(identity.GetHashAndReset().AsSpan(0, 16)));
    }

    private int WriteOutlines(IReadOnlyList<PdfBookmark> bookmarks)
    {
        var root = target.Reserve();
        var items = bookmarks.Select(_ => target.Reserve()).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            target.Write(items[i], o =>
            {
                o.Add("<</Title").AddText(bookmarks[at].Title).Add("/Parent ").Add(root).Add(" 0 R/Dest[").Add(_pages[bookmarks[at].Page]).Add(" 0 R/Fit]");
                if (at > 0)
                {
                    o.Add("/Prev ").Add(items[at - 1]).Add(" 0 R");
                }

                if (at + 1 < items.Count)
                {
                    o.Add("/Next ").Add(items[at + 1]).Add(" 0 R");
                }

                o.Add(">>");
            });
        }

        return target.Write(root, o => o.Add("<</Type/Outlines/Count ").Add(items.Count).Add("/First ").Add(items[0]).Add(" 0 R/Last ").Add(items[^1]).Add(" 0 R>>"));
    }

    private static bool IsContainer(PdfSource source, int number) =>
        source.IsStream(number) && source.Stream(number).Dictionary is var dictionary
        && (dictionary.Contains("/Type/ObjStm", StringComparison.Ordinal) || dictionary.Contains("/Type/XRef", StringComparison.Ordinal));

    private static int Reference(string text, string name) => Regex.Match(text, $@"/{name} (\d+) 0 R") is { Success: true } found
        ? Plus(found, 0) : throw new InvalidDataException($"The file has no {name}.");

    private static int Plus(Match match, int offset) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + offset;

    private static string Renumber(string text, int[] numbers) => References().Replace(text, match => $"{numbers[Plus(match, 0)]} 0 R");

    private static IEnumerable<int> References(string text, int[] numbers) => References().Matches(text).Select(match => numbers[Plus(match, 0)]);

    [GeneratedRegex(@"\b(\d+) 0 R\b")]
    private static partial Regex References();

    [GeneratedRegex(@"/StructParents (\d+)")]
    private static partial Regex StructParents();

    [GeneratedRegex(@"/Kids\[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"/K\[?([^\]/]*)")]
    private static partial Regex Documents();

    [GeneratedRegex(@"(\d+)\[([^\]]*)\]")]
    private static partial Regex ParentsOfPage();
}
