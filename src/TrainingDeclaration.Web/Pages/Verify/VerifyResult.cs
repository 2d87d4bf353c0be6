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

    /// <summary>The seals that the found paper may carry.</summary>
    public static IEnumerable<SealKind> Seals(VerifyFinding finding) => Enum.GetValues<SealKind>().Where(kind =>
        finding.Paper.Kind == PaperKind.Form ? kind == SealKind.Unit || finding.Scheme.HasDepartments : kind == SealKind.Department);
}
