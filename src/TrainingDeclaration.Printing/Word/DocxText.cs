using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// Reads one cell. What is struck out, hidden, deleted, raised or drawn is not text but a remark, so that nothing is
/// dropped silently and nothing is joined to a value.
/// </summary>
internal sealed class DocxText
{
    private static readonly XNamespace W = DocxReader.W;

    private readonly DocxStyles _styles;
    private readonly IReadOnlyDictionary<XElement, DocxNumber> _numbers;
    private readonly StringBuilder _text = new();
    private readonly List<DocxRemark> _remarks = [];
    private readonly Stack<DocxField> _open = [];
    private DocxRemarkKind? _instead;
    private string? _font;

    private DocxText(DocxStyles styles, IReadOnlyDictionary<XElement, DocxNumber> numbers) => (_styles, _numbers) = (styles, numbers);

    /// <summary>The cell as a reader of the page sees it.</summary>
    /// <param name="numbers">The automatic numbers of the document by paragraph.</param>
    public static DocxCell Read(XElement cell, XElement row, DocxStyles styles, IReadOnlyDictionary<XElement, DocxNumber> numbers)
    {
        var text = new DocxText(styles, numbers);
        var controls = cell.Ancestors().TakeWhile(one => one != row).Where(one => one.Name == W + "sdt").ToList();
        if (IsGone(row.Element(W + "trPr")) is { } gone)
        {
            text.Remark(gone, PlainText(cell));
        }
        else if (controls.Any(IsPrompt))
        {
            text.Remark(DocxRemarkKind.Prompt, PlainText(cell));
        }
        else if (controls.Select(CheckBox).FirstOrDefault(box => box is not null) is { } box)
        {
            text._text.Append(box);
        }
        else
        {
            text.ReadParagraphs(cell);
        }

        return new DocxCell(text._text.ToString().Trim(), text._remarks);
    }

    /// <summary>What does not count as text: properties, and the second of two representations of the same drawing.</summary>
    public static bool IsAside(XElement element) =>
        element.Name.LocalName is "Fallback" or "drawing" or "pict" or "object" || element.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)
        || element.Name == W + "del" || element.Name == W + "moveFrom";

    private static DocxRemarkKind? IsGone(XElement? row) =>
        row?.Element(W + "del") is not null ? DocxRemarkKind.Deleted : DocxStyles.IsOn(row?.Element(W + "hidden")) ? DocxRemarkKind.Hidden : null;

    private static bool IsPrompt(XElement control) => DocxStyles.IsOn(control.Element(W + "sdtPr")?.Element(W + "showingPlcHdr"));

    /// <summary>The state of a check box that is a content control; null if the control is not one.</summary>
    private static string? CheckBox(XElement control) =>
        control.Element(W + "sdtPr")?.Elements().FirstOrDefault(one => one.Name.LocalName == "checkbox") is not { } box ? null
        : box.Elements().FirstOrDefault(one => one.Name.LocalName == "checked")?.Attributes().FirstOrDefault(one => one.Name.LocalName == "val")?.Value is "1" or "true" or "on" ? "☑" : "□";

    private static string PlainText(XElement element) =>
        string.Concat(element.Descendants().Where(one => one.Name == W + "t" || one.Name == W + "delText" || one.Name.LocalName == "t").Select(one => one.Value)).Trim();

    private void ReadParagraphs(XElement cell)
    {
        foreach (var paragraph in DocxReader.Nearest(cell, W + "p"))
        {
            var start = _text.Length;
            ReadChildren(paragraph);
            if (_numbers.TryGetValue(paragraph, out var number) && _text.ToString(start, _text.Length - start).Trim().Length > 0)
            {
                _text.Insert(start, number.Text ?? "");
                if (number.Text is null)
                {
                    Remark(DocxRemarkKind.Numbering, number.Format);
                }
            }

            _text.Append('\n');
        }
    }

    private void ReadChildren(XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name.Namespace == W)
            {
                ReadChild(child);
            }
            else if (child.Name.LocalName == "oMath")
            {
                Put(PlainText(child));
                Remark(DocxRemarkKind.Formula, PlainText(child));
            }
            else if (child.Name.LocalName != "Fallback")
            {
                ReadChildren(child);
            }
        }
    }

    private void ReadChild(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "r":
                ReadRun(child);
                break;
            case "t":
                PutCharacters(child.Value);
                break;
            case "br" or "cr":
                Put("\n");
                break;
            case "tab" or "ptab":
                Put(" ");
                break;
            case "noBreakHyphen":
                Put("-");
                break;
            case "sym":
                PutSymbol((string?)child.Attribute(W + "font"), (string?)child.Attribute(W + "char"));
                break;
            case "del" or "moveFrom":
                Remark(DocxRemarkKind.Deleted, PlainText(child));
                break;
            case "ruby" when child.Element(W + "rubyBase") is { } characters:
                Remark(DocxRemarkKind.Phonetic, child.Element(W + "rt") is { } guide ? PlainText(guide) : "");
                ReadChildren(characters);
                break;
            case "sdt" when IsPrompt(child):
                Remark(DocxRemarkKind.Prompt, PlainText(child));
                break;
            case "sdt" when CheckBox(child) is { } box:
                Put(box);
                break;
            case "drawing" or "pict" or "object":
                var inside = string.Concat(child.Descendants(W + "txbxContent").Select(PlainText));
                Remark(inside.Length > 0 ? DocxRemarkKind.TextBox : DocxRemarkKind.Picture, inside);
                break;
            case "footnoteReference" or "endnoteReference":
                Remark(DocxRemarkKind.Footnote, "");
                break;
            case "instrText" when _open.TryPeek(out var field):
                field.Code.Append(child.Value);
                break;
            case "fldChar":
                ReadField(child);
                break;
            case var name when name is not ("instrText" or "delText" or "delInstrText" or "tbl") && !name.EndsWith("Pr", StringComparison.Ordinal):
                ReadChildren(child);
                break;
            default:
                break;
        }
    }

    private void ReadRun(XElement run)
    {
        var (instead, font) = (_instead, _font);
        var fonts = _styles.Of(run, W + "rFonts");
        _font = DocxSymbols.IsSymbolFont((string?)fonts?.Attribute(W + "ascii")) ? (string?)fonts?.Attribute(W + "ascii")
            : DocxSymbols.IsSymbolFont((string?)fonts?.Attribute(W + "hAnsi")) ? (string?)fonts?.Attribute(W + "hAnsi") : null;
        _instead ??= LookOf(run);
        ReadChildren(run);
        (_instead, _font) = (instead, font);
    }

    private DocxRemarkKind? LookOf(XElement run) =>
        DocxStyles.IsOn(_styles.Of(run, W + "vanish")) ? DocxRemarkKind.Hidden
        : DocxStyles.IsOn(_styles.Of(run, W + "strike")) || DocxStyles.IsOn(_styles.Of(run, W + "dstrike")) ? DocxRemarkKind.Struck
        : DocxStyles.Value(_styles.Of(run, W + "vertAlign")) == "superscript" ? DocxRemarkKind.Superscript : null;

    /// <summary>A field shows its result; check boxes and lists of legacy forms keep what was chosen in their definition.</summary>
    private void ReadField(XElement mark)
    {
        switch ((string?)mark.Attribute(W + "fldCharType"))
        {
            case "begin":
                var definition = mark.Element(W + "ffData");
                if (definition?.Element(W + "checkBox") is { } box)
                {
                    Put(DocxStyles.IsOn(box.Element(W + "checked") ?? box.Element(W + "default")) ? "☑" : "□");
                }
                else if (definition?.Element(W + "ddList") is { } list)
                {
                    var chosen = int.TryParse(DocxStyles.Value(list.Element(W + "result")) ?? DocxStyles.Value(list.Element(W + "default")), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
                    Put(DocxStyles.Value(list.Elements(W + "listEntry").ElementAtOrDefault(chosen)) ?? "");
                }

                _open.Push(new DocxField { ShowsResult = false, IsOfForm = definition is not null });
                break;
            case "separate" when _open.TryPeek(out var field):
                field.ShowsResult = true;
                break;
            case "end" when _open.TryPop(out var field):
                if (field is { ShowsResult: false, IsOfForm: false })
                {
                    Remark(DocxRemarkKind.Field, field.Code.ToString().Trim());
                }

                break;
            default:
                break;
        }
    }

    private void PutCharacters(string text)
    {
        if (_font is null && !text.Any(DocxSymbols.IsPrivate))
        {
            Put(text);
            return;
        }

        foreach (var c in text)
        {
            if (DocxSymbols.IsPrivate(c) || (_font is not null && c < '\u0100'))
            {
                PutSymbol(_font, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                Put(c.ToString());
            }
        }
    }

    private void PutSymbol(string? font, string? code)
    {
        if (int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) && DocxSymbols.Of(font, number) is { } seen)
        {
            Put(seen);
        }
        else
        {
            Remark(DocxRemarkKind.Symbol, $"{font} {code}".Trim());
        }
    }

    private void Put(string text)
    {
        if (_open.Any(field => !field.ShowsResult))
        {
            return;
        }

        if (_instead is { } kind)
        {
            Remark(kind, text);
        }
        else
        {
            _text.Append(text);
        }
    }

    /// <summary>Records what is not text; adjacent ones of a kind become one remark.</summary>
    private void Remark(DocxRemarkKind kind, string text)
    {
        if (_remarks.Count > 0 && _remarks[^1].Kind == kind && kind is DocxRemarkKind.Struck or DocxRemarkKind.Hidden or DocxRemarkKind.Deleted or DocxRemarkKind.Superscript)
        {
            _remarks[^1] = new DocxRemark(kind, _remarks[^1].Text + text);
        }
        else if (text.Trim().Length > 0 || kind is DocxRemarkKind.Footnote or DocxRemarkKind.Picture)
        {
            _remarks.Add(new DocxRemark(kind, text.Trim()));
        }
    }
}
