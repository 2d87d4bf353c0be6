using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>What is said of one scanned page of a form.</summary>
/// <param name="Tone">Class of its tag.</param>
public sealed record ScanVerdict(string Word, string Tone)
{
    /// <summary>Compares the page with what is printed now.</summary>
    public static ScanVerdict Of(ScanPage page, Paper current) => page switch
    {
        { PaperId: null, Code: null } => new("未读出查验码", "tag-back"),
        { Paper: null } => new("不是本表的查验码", "tag-no"),
        { PictureHash: null } => new("不能显示，没有核对", "tag-back"),
        { Paper: var paper } when paper.Id == current.Id => new("一致", "tag-ok"),
        { Paper: var paper } when paper.PrintedHash == current.PrintedHash => new($"印刷内容未变（手中 v{paper.Version}）", "tag-ok"),
        { Paper: var paper } => new($"不是当前版本（手中 v{paper.Version}，当前 v{current.Version}）", "tag-no"),
    };
}
