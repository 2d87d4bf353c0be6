using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Web.Pages.Audit;

/// <summary>An anchor as typed from a paper or a file.</summary>
public sealed class AnchorInput
{
    private const int FewestDigits = 16;
    private const int LongestSource = 100;

    /// <summary>Number of the block.</summary>
    public int? Block { get; set; }

    /// <summary>Its first 16 hex digits or more, with or without blanks.</summary>
    public string? Hash { get; set; }

    /// <summary>Where it was read.</summary>
    public string? Source { get; set; }

    /// <summary>The digits alone.</summary>
    public string Digits => string.Concat((Hash ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>What is wrong with it; null = nothing.</summary>
    public Refusal? Refuse() =>
        Block is not > 0 ? new Refusal("请填写块号，如 128。", nameof(Block))
        : Digits.Length is < FewestDigits or > ChainHash.Length || !Digits.All(char.IsAsciiHexDigit)
            ? new Refusal($"指纹是锚定记录上的 {FewestDigits} 位或更多位数字和字母 a–f，请逐字核对。", nameof(Hash))
        : TextRules.Clean(Source)?.Length > LongestSource ? new Refusal($"来源最多 {LongestSource} 字。", nameof(Source))
        : null;
}
