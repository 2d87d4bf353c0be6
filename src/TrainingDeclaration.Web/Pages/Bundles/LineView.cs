using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>A line of the bundle's table as one person sees it.</summary>
/// <param name="Edits">Whether the person may order the lines.</param>
/// <param name="ShowsSeals">Whether the table says which sealed forms have come.</param>
/// <param name="Typed">What was typed into a control and refused; null where nothing was.</param>
public sealed record LineView(BundleLine Line, CurrentUser User, bool Edits, bool ShowsSeals, Func<string, string?> Typed)
{
    public Declaration Declaration => Line.Declaration;

    /// <summary>Whether it is in the bundle; otherwise it could join.</summary>
    public bool IsIn => Line.Row is not null;

    /// <summary>Whether its box is ticked: as it was posted, otherwise as it is.</summary>
    public bool IsChosen => Typed($"{BundlePosts.Seen}{Id}") is null
        ? IsIn : Typed(RankPosts.Chosen)?.Contains($"{Id}", StringComparison.Ordinal) == true;

    /// <summary>Its place as typed and refused, otherwise as stored; empty for a line that could join.</summary>
    public string Rank => Typed($"{RankPosts.Rank}{Id}") ?? $"{Line.Row?.Rank}";

    /// <summary>The version that goes up, or would.</summary>
    public int Submission => Line.Row?.SubmissionNumber ?? Declaration.SubmissionNumber;

    /// <summary>What stands before its number: whose it is where the reader has it from others, its category, where it goes.</summary>
    public string Belongs =>
        string.Concat(new[] { User.Office is Office.Department or Office.Authority ? Declaration.Unit.Name : null, Category, Declaration.Places ?? "" }
            .Where(part => part is not null).Select(part => $"{part}　"));

    /// <summary>Name of the control for the opinion that the list prints.</summary>
    public string OpinionName => $"{BundlePosts.Opinion}{Id}";

    /// <summary>The opinion as typed and refused, otherwise as stored.</summary>
    public string? Opinion => Typed(OpinionName) ?? Line.Opinion;

    /// <summary>How many more characters the stored opinion leaves room for.</summary>
    public int OpinionRoom => BundleRow.LongestOpinion - TextRules.Count(Line.Opinion);

    /// <summary>Whether what was typed is too long, and has to be seen.</summary>
    public bool IsOpinionTooLong => Typed(OpinionName) is { } typed && TextRules.Count(typed) > BundleRow.LongestOpinion;

    /// <summary>Where the opinion comes from.</summary>
    public string OpinionSource => (Line.Row?.Opinion, Reviews) switch
    {
        (null, true) => "（同审核意见）",
        (null, false) => "（未填写）",
        (_, true) => "（已改写）",
        _ => "（已填写）",
    };

    /// <summary>What becomes of the opinion.</summary>
    public string OpinionHint => Reviews ? "留空即用审核意见" : $"印在{User.Words.BundleList}上，可不填";

    /// <summary>Whether the unit's sealed form has come; null where nobody waits for it any more.</summary>
    public bool? HasUnitSeal => Line.Preflight?.SealsSeen.Contains(SealKind.Unit);

    /// <summary>Whether the authority has returned it out of the bundle.</summary>
    public bool IsReturned => Line.Row?.ReturnedAt is not null;

    /// <summary>The status that the reader may know.</summary>
    public Status Status => Declaration.StatusSeenBy(User.Office);

    /// <summary>Where the reader goes from here.</summary>
    public (string Label, string Address) Act =>
        IsReturned && Declaration.HolderId == User.OrganizationId ? ("去处理", Reviews ? $"/review/{Declaration.Key}" : Page)
        : Reviews && Line.IsBlocked && Line.Preflight!.SealsSeen.Count == 0 ? ("去登记", "/papers") // only what was judged is blocked
        : ("查看", Page);

    private Guid Id => Declaration.Id;

    private string Page => $"/declarations/{Declaration.Key}";

    /// <summary>A department writes opinions when it reviews; an institute writes them here.</summary>
    private bool Reviews => User.Office == Office.Department;

    private string? Category => SchemeCatalog.Of(Declaration.Scheme).Category(Declaration.Category)?.Label;
}
