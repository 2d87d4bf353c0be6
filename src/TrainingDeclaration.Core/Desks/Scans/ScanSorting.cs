using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>The pages of one form in a scan.</summary>
/// <param name="IsDuplicate">Whether the same form appeared earlier in the same scan.</param>
public sealed record ScanGroup(DeskFinding Finding, IReadOnlyList<ScanPage> Pages, bool IsDuplicate)
{
    /// <summary>Whether its pages can be viewed; what cannot be viewed is never said to agree.</summary>
    public bool IsShown => Pages.All(page => page.PictureHash is not null);

    /// <summary>Pages of the paper that are missing from the group.</summary>
    public IReadOnlyList<int> Missing => Pages.Any(page => page.PictureHash is null) ? []
        : [.. Enumerable.Range(1, Finding.Paper.Pages).Where(number => Pages.All(page => page.PaperPage != number))];

    /// <summary>What a clerk must look at.</summary>
    public IReadOnlyList<ScanFlag> Flags => [.. new (ScanFlag Flag, bool Holds)[]
    {
        (ScanFlag.Duplicate, IsDuplicate),
        (ScanFlag.Replaced, Finding.Verdict == VerifyVerdict.Replaced),
        (ScanFlag.Withdrawn, Finding.Verdict == VerifyVerdict.Withdrawn),
        (ScanFlag.UpsideDown, Pages.Any(page => page.IsUpsideDown)),
        (ScanFlag.MissingPages, Missing.Count > 0),
        (ScanFlag.SharedPage, Pages.Any(page => page.Scan.Twins(page).Any())),
        (ScanFlag.NotShown, !IsShown),
    }.Where(one => one.Holds).Select(one => one.Flag)];

    /// <summary>Where the pages lie in the scan:「第 3–4 页」.</summary>
    public string Place
    {
        get
        {
            var numbers = Pages.Select(page => page.Scan.NumberOf(page)).Order().ToList();
            return numbers.Count == 1 ? $"第 {numbers[0]} 页"
                : numbers[^1] - numbers[0] == numbers.Count - 1 ? $"第 {numbers[0]}–{numbers[^1]} 页"
                : $"第 {string.Join('、', numbers)} 页";
        }
    }
}

/// <summary>A scan split by code: one group per form in page order, and the pages for which no paper was found.</summary>
/// <param name="Open">Pages that a person still has to match.</param>
/// <param name="SetAside">Pages that a person set aside.</param>
public sealed record ScanSorting(Scan Scan, IReadOnlyList<ScanGroup> Groups, IReadOnlyList<ScanPage> Open, IReadOnlyList<ScanPage> SetAside)
{
    /// <summary>Splits the scan.</summary>
    /// <param name="found">What the desk knows of each code.</param>
    public static ScanSorting Of(Scan scan, IReadOnlyDictionary<string, DeskFinding> found)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(found);
        var groups = new List<(DeskFinding Finding, List<ScanPage> Pages, bool IsDuplicate)>();
        var pages = scan.Pages.OrderBy(page => page.Number).ToList();
        foreach (var page in pages.Where(page => page.PaperId is not null))
        {
            if (page.Code is not { } code || !found.TryGetValue(code, out var finding))
            {
                continue;
            }

            // A page that its form already has starts the form again: it was scanned twice.
            var group = groups.Find(one => one.Finding.Paper.Id == page.PaperId && one.Pages.TrueForAll(other => other.PaperPage != page.PaperPage));
            if (group.Pages is null)
            {
                group = (finding, [], groups.Exists(one => one.Finding.Paper.Id == page.PaperId));
                groups.Add(group);
            }

            group.Pages.Add(page);
        }

        return new ScanSorting(
            scan, [.. groups.Select(one => new ScanGroup(one.Finding, one.Pages, one.IsDuplicate))],
            [.. pages.Where(page => page.IsOpen || (page.SetAsideReason is null && (page.Code is null || !found.ContainsKey(page.Code))))],
            [.. pages.Where(page => page.SetAsideReason is not null)]);
    }

    /// <summary>What to say about a page for which no paper was found.</summary>
    public static ScanFlag Flag(ScanPage page) => page?.Code is null ? ScanFlag.Unreadable : ScanFlag.UnknownCode;
}
