using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>The styles of a Word document: one for each cell role, with the Chinese names that people will see.</summary>
internal static class DocxStyles
{
    /// <summary>Style of the footer.</summary>
    public const string Foot = "Foot";

    /// <summary>All styles. The faces are those named by the standard for official papers; Word substitutes missing ones.</summary>
    public static Styles Describe()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts("仿宋"), new FontSize { Val = "24" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))));
        foreach (var role in Enum.GetValues<CellRole>())
        {
            styles.Append(Describe(IdOf(role), NameOf(role), TextStyle.Of(role), role == CellRole.Title ? "方正小标宋简体" : role is CellRole.Mark or CellRole.Label ? "黑体" : "仿宋"));
        }

        styles.Append(Describe(Foot, "页脚说明", new TextStyle(Printing.Fonts.Face.Song, 9, 9, 12, Align.Left), "宋体"));
        return styles;
    }

    /// <summary>Style of a cell. Word cannot shrink type that does not fit, so narrow values are set small.</summary>
    public static string IdOf(Cell cell) => IdOf(cell is { Role: CellRole.Value, Span: <= 4 } ? CellRole.Small : cell.Role);

    /// <summary>Alignment in Word's terms.</summary>
    public static JustificationValues Justify(Align align, bool justified) => align switch
    {
        Align.Center => JustificationValues.Center,
        Align.Right or Align.Signature => JustificationValues.Right,
        _ => justified ? JustificationValues.Both : JustificationValues.Left,
    };

    private static string IdOf(CellRole role) => role.ToString();

    private static Style Describe(string id, string name, TextStyle style, string face)
    {
        var size = ((int)((style.Face == Printing.Fonts.Face.Hei ? style.LeastSize : style.Size) * 2)).ToString(CultureInfo.InvariantCulture);
        var paragraph = new StyleParagraphProperties(
            new SpacingBetweenLines { Line = ((int)(style.Leading * 20)).ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.AtLeast });
        if (style.Indent > 0)
        {
            paragraph.Append(new Indentation { FirstLineChars = style.Indent * 100, FirstLine = ((int)(style.Indent * style.Size * 20)).ToString(CultureInfo.InvariantCulture) });
        }

        paragraph.Append(new Justification { Val = Justify(style.Align, style.Justified) });
        return new Style(
            new StyleName { Val = name }, new PrimaryStyle(), paragraph,
            new StyleRunProperties(Fonts(face), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    private static RunFonts Fonts(string face) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face, Hint = FontTypeHintValues.EastAsia };

    private static string NameOf(CellRole role) => role switch
    {
        CellRole.Mark => "附件标记",
        CellRole.Title => "表题",
        CellRole.Label => "栏目",
        CellRole.Value => "填写内容",
        CellRole.LongText => "长文本",
        CellRole.Number => "数字",
        CellRole.Small => "小字",
        CellRole.Body => "正文段落",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
