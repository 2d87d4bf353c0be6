using System.Diagnostics;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>Says in words what a cell of a Word document contained that is not part of its text.</summary>
internal static class WordRemarks
{
    /// <summary>The text of a cell with what there is to say about it.</summary>
    public static WordText TextOf(DocxCell cell)
    {
        var note = string.Concat(cell.Remarks.Select(Say).Distinct());
        return new WordText(cell.Text, note.Length == 0 ? null : note, cell.Remarks.Any(remark => !IsHarmless(remark.Kind)) ? WordClarity.Doubtful : WordClarity.Clear);
    }

    private static bool IsHarmless(DocxRemarkKind kind) =>
        kind is DocxRemarkKind.Struck or DocxRemarkKind.Hidden or DocxRemarkKind.Deleted or DocxRemarkKind.Phonetic or DocxRemarkKind.Prompt or DocxRemarkKind.Footnote;

    private static string Say(DocxRemark remark)
    {
        var text = remark.Text.Length > 40 ? remark.Text[..40] + "……" : remark.Text;
        return remark.Kind switch
        {
            DocxRemarkKind.Struck => $"划掉的“{text}”没有读入。",
            DocxRemarkKind.Hidden => $"隐藏的文字“{text}”没有读入。",
            DocxRemarkKind.Deleted => $"修订中删去的“{text}”没有读入。",
            DocxRemarkKind.Phonetic => $"注音“{text}”没有读入。",
            DocxRemarkKind.Prompt => $"“{text}”是填写提示，按没有填写处理。",
            DocxRemarkKind.Footnote => "脚注标记没有读入。",
            DocxRemarkKind.Superscript => $"上标“{text}”没有读入，请核对。",
            DocxRemarkKind.TextBox => $"文本框中的“{text}”没有读入，请核对。",
            DocxRemarkKind.Picture => "图片或嵌入的文件没有读入，请核对。",
            DocxRemarkKind.Symbol => $"有一个符号（{text}）看不明白，没有读入，请核对。",
            DocxRemarkKind.Formula => $"公式“{text}”的排列没有保留，请核对。",
            DocxRemarkKind.Field => $"域“{text}”没有读入，请核对。",
            DocxRemarkKind.Numbering => $"自动编号的样式（{text}）看不明白，编号没有读入，请核对。",
            _ => throw new UnreachableException(),
        };
    }
}
