using System.Text;

namespace TrainingDeclaration.Printing;

/// <summary>Writes text into HTML, SVG and XML so that it stays text.</summary>
internal static class Markup
{
    /// <summary>The text with the five special characters escaped and without what XML cannot hold.</summary>
    public static string Escape(string text) => new StringBuilder(text.Length + 16).AppendEscaped(text).ToString();

    public static StringBuilder AppendEscaped(this StringBuilder target, string text)
    {
        foreach (var rune in XmlText.Of(text).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"':
                    target.Append("&quot;");
                    break;
                case '\'':
                    target.Append("&#39;");
                    break;
                case '\n' or '\t':
                    target.Append(' ');
                    break;
                case >= 0x7F and < 0xA0:
                    break;
                default:
                    target.Append(rune.ToString());
                    break;
            }
        }

        return target;
    }
}
