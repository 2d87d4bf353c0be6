using System.Diagnostics;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Papers and seals in Chinese, in one place.</summary>
public static class PaperLabels
{
    /// <param name="wording">The wording of the scheme; null = the usual one.</param>
    public static string Label(this SealKind kind, Wording? wording = null) =>
        $"{(kind == SealKind.Unit ? (wording ?? Wording.Usual).Unit : (wording ?? Wording.Usual).Department)}公章";

    public static string Label(this SealMedium medium) => medium switch
    {
        SealMedium.Paper => "纸质",
        SealMedium.Fax => "传真",
        SealMedium.Scan => "扫描件",
        _ => throw new UnreachableException(),
    };

    public static string Label(this VerifyVerdict verdict) => verdict switch
    {
        VerifyVerdict.Valid => "一致：是当前版本",
        VerifyVerdict.SameContent => "版本已更新，印刷内容未变",
        VerifyVerdict.Replaced => "已被新一次报送替换",
        VerifyVerdict.Withdrawn => "已撤回",
        _ => throw new UnreachableException(),
    };
}
