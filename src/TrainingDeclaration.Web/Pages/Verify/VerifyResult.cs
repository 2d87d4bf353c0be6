using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Web.Pages.Verify;

/// <summary>What the public page says of a code, and how.</summary>
/// <param name="Tone">Class of the box; empty when all is well.</param>
public sealed record VerifyResult(string Word, string Tone, string Icon, string Meaning)
{
    /// <summary>The result; one wording for a code that is unknown and for one that is none, so that nobody learns how codes are made.</summary>
    public static VerifyResult Of(VerifyFinding? finding) => finding?.Verdict switch
    {
        VerifyVerdict.Valid => new("有效", "", "tick", "此码对应的印件是当前版本，未被替代或撤回。"),
        VerifyVerdict.SameContent => new("已被新版本替代", " result-w", "info", $"版本已更新，印刷内容未变。当前为 v{finding.Current?.Version}。"),
        VerifyVerdict.Replaced => new("已被新版本替代", " result-no", "warning", finding.Current is { } now
            ? $"此码对应的印件不是当前版本，当前为 v{now.Version}。请以当前版本为准。" : "此码对应的印件不是当前版本，当前没有有效版本。"),
        VerifyVerdict.Withdrawn => new("已撤回", " result-no", "warning", "此码对应的印件已由单位撤回或申报已终止，不再有效。"),
        _ => new("未查到", " result-no", "cross", "没有与此码对应的印件。请对照页脚逐字核对后再查；仍查不到的，印件不是本系统生成的。"),
    };

    /// <summary>What is told of the found paper besides its number: whose it is, where that is public, and when it was made.</summary>
    public static IEnumerable<(string Term, string Text)> Facts(VerifyFinding finding)
    {
        var (paper, words) = (finding.Paper, finding.Scheme.Wording);
        if (paper.UnitName is { } unit)
        {
            yield return (words.Unit, unit);
        }

        if (paper.PublicTheme is { } theme)
        {
            yield return (words.Title, theme);
        }

        if (paper.DepartmentName is { } department && (finding.Scheme.HasDepartments || paper.UnitName is null))
        {
            yield return (words.Department, department);
        }

        yield return (paper.Kind == PaperKind.Form ? "报送时间" : "生成时间", $"{BeijingTime.Second(paper.FrozenAt)}（北京时间）");
        if (finding.Block is { } block)
        {
            yield return ("存证", $"已存证，第 {block} 块");
        }
    }

    /// <summary>The seals that the found paper may carry; none where it is not a paper that is sealed.</summary>
    public static IEnumerable<SealKind> Seals(VerifyFinding finding) => finding.Paper.Kind switch
    {
        PaperKind.Form => Enum.GetValues<SealKind>().Where(kind => kind == SealKind.Unit || finding.Scheme.HasDepartments),
        PaperKind.BundleList => [SealKind.Department],
        _ => [],
    };
}
