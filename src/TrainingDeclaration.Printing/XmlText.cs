using System.Text;

namespace TrainingDeclaration.Printing;

/// <summary>Text for XML: SVG, XMP, Word and spreadsheets. No stored text may break a file.</summary>
public static class XmlText
{
    /// <summary>
    /// The text without what XML 1.0 cannot hold (controls except tab and line ends, U+FFFE and U+FFFF); an unpaired surrogate becomes U+FFFD.
    /// </summary>
    public static string Of(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF)))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
