using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>The frozen submission in the middle: what the reader should look at first, the rest, and what was said of the whole.</summary>
public sealed record FormView(Workbench Bench, Facts Facts, CurrentUser Reader)
{
    private readonly (IReadOnlyList<FieldView> First, IReadOnlyList<FieldView> Others) _fields = FieldView.Shown(Bench, Reader.OrganizationId);

    /// <summary>The declaration that was reported.</summary>
    public Declaration Declaration => Facts.Declaration;

    /// <summary>Until when the reader's office acts, UTC; null where it does not hold the declaration or no date binds it.</summary>
    public DateTimeOffset? DueAt => Facts.Dossier is null && Declaration.HolderId == Reader.OrganizationId ? Declaration.DueAt : null;

    /// <summary>The fields to be looked at first, by their group.</summary>
    public IEnumerable<IGrouping<string, FieldView>> First => _fields.First.GroupBy(view => view.Field.Group);

    /// <summary>The others, by their group.</summary>
    public IEnumerable<IGrouping<string, FieldView>> Others => _fields.Others.GroupBy(view => view.Field.Group);

    /// <summary>How many fields are not to be looked at first.</summary>
    public int Unchanged => _fields.Others.Count;

    /// <summary>What was said of the form as a whole.</summary>
    public IReadOnlyList<ThreadView> Whole { get; } = ThreadView.OfTheWhole(Bench, Reader.OrganizationId);

    /// <summary>Whether something said of the whole is not settled.</summary>
    public bool IsWholeOpen => Whole.Any(thread => thread.Remark.End is null);

    /// <summary>The boxes for a remark on the whole form.</summary>
    public NoteView WholeNote { get; } = new(Bench, "remark.whole", "whole", WholeOf(Facts), null);

    /// <summary>What the whole is called.</summary>
    public string WholeLabel => WholeOf(Facts);

    /// <summary>The files that a filing froze; empty for a form.</summary>
    public IReadOnlyList<FrozenFile> Files { get; } = Facts is { Dossier: not null, Filing: { } filing } ? DossierContent.Read(filing).Files : [];

    /// <summary>How many 需修改 are not settled.</summary>
    public int Open => Bench.Remarks.Count(remark => remark.IsOpenCorrection);

    /// <summary>What they speak of, each once: the end of its place's id, and its label.</summary>
    public IEnumerable<(string Key, string Label)> OpenFields => Bench.Remarks.Where(remark => remark.IsOpenCorrection)
        .Select(remark => remark.FieldKey ?? "whole").Distinct().Select(key => (key, Facts.LabelOf(key) ?? WholeLabel));

    /// <summary>How many remarks of any kind are not settled.</summary>
    public int Unsettled => Bench.Remarks.Count(remark => remark.End is null);

    /// <summary>The submissions to compare with; the current one stands for none.</summary>
    public IEnumerable<VersionView> Versions => Enumerable.Range(1, Facts.VersionNumber).Select(number => new VersionView(
        number == Facts.VersionNumber ? "不比较" : $"v{number}", Bench.Here(number), number == Bench.Compared,
        number == Bench.Compared - 1 ? "earlier" : number == Bench.Compared + 1 ? "later" : null));

    private static string WholeOf(Facts facts) => facts.Dossier is null ? "整份表" : "整份材料";
}

/// <summary>One submission to compare with.</summary>
/// <param name="IsShown">Whether the page compares with it.</param>
/// <param name="Direction">Its place beside the one that is shown, for the keys; null for all but the two neighbours.</param>
public sealed record VersionView(string Label, string Address, bool IsShown, string? Direction);
