namespace TrainingDeclaration.Printing;

/// <summary>
/// A paper described as data: what is on it and in which cell, never where in millimetres or in which font file.
/// Engines draw it; <see cref="SheetJson"/> stores it. A stored sheet must render forever.
/// </summary>
public sealed record Sheet
{
    /// <summary>The grid of every sheet: 24 equal columns over the text width.</summary>
    public const int Columns = 24;

    /// <summary>Which paper this is, such as <c>demand-form</c> or <c>bundle-list</c>; stable, never shown.</summary>
    public required string Kind { get; init; }

    /// <summary>Edition of the layout that described it; a later edition may arrange cells differently.</summary>
    public required int Edition { get; init; }

    /// <summary>Document title in the metadata; the printed title is a row of its own.</summary>
    public required string Title { get; init; }

    /// <summary>A4 portrait or landscape.</summary>
    public Orientation Orientation { get; init; } = Orientation.Portrait;

    /// <summary>
    /// Whether the cells of a table share one type size, the largest that suits them all; a row with a number that would
    /// otherwise break is smaller as a whole.
    /// </summary>
    public bool EvenSizes { get; init; }

    /// <summary>Whether lines are set a little closer if that saves a last page that is at most a third full.</summary>
    public bool DrawsBack { get; init; }

    /// <summary>The rows in reading order.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>The cell with the given field key, or null if the sheet prints no such field.</summary>
    public Cell? Find(string key) => Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell.Key == key);
}

/// <summary>Orientation of the A4 page.</summary>
public enum Orientation
{
    /// <summary>210 × 297 mm.</summary>
    Portrait = 1,

    /// <summary>297 × 210 mm.</summary>
    Landscape,
}

/// <summary>One row of the grid. The spans of its cells add up to <see cref="Sheet.Columns"/>.</summary>
public sealed record Row
{
    /// <summary>The cells from left to right.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>Minimum height in mm; a row grows with its text.</summary>
    public double MinHeight { get; init; } = 10;

    /// <summary>
    /// Height in mm that the row has as long as that costs no page; null = <see cref="MinHeight"/>.
    /// This makes the rows of a form elastic, so that a form that can fit on one page does.
    /// </summary>
    public double? PreferredHeight { get; init; }

    /// <summary>Whether the cells are ruled with lines (a table row) or free (title, seal band, remark).</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>
    /// Whether the row may continue on the next page, between two lines of its text, with at least two lines on each side.
    /// The label is repeated with （续）.
    /// </summary>
    public bool Splittable { get; init; }

    /// <summary>Whether the row must be on the same page as the next one.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Whether and where the row is repeated.</summary>
    public Repeat Repeat { get; init; } = Repeat.None;
}

/// <summary>Where a row appears besides its own place.</summary>
public enum Repeat
{
    /// <summary>Once, at its place.</summary>
    None = 1,

    /// <summary>At its place and at the top of every later page: the header of a list.</summary>
    Header,

    /// <summary>Not at its place, only at the top of every later page, each cell clipped to one line: what this sheet continues.</summary>
    Context,
}

/// <summary>One cell of a row.</summary>
public sealed record Cell
{
    /// <summary>How many of the 24 columns it spans.</summary>
    public required int Span { get; init; }

    /// <summary>What it is; decides its face, size and alignment.</summary>
    public required CellRole Role { get; init; }

    /// <summary>Stable key of the field it prints, such as <c>theme</c>; null for labels and fixed text.</summary>
    public string? Key { get; init; }

    /// <summary>The paragraphs; each is a run of inline content.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Overrides the alignment of the role. Text aligned this way is neither indented nor justified.</summary>
    public Align? Align { get; init; }
}

/// <summary>What a cell is. Faces and sizes follow requirements §3.3.</summary>
public enum CellRole
{
    /// <summary>「附件2」 above the title: 黑体 三号, flush left.</summary>
    Mark = 1,

    /// <summary>The printed title: 二号, centred.</summary>
    Title,

    /// <summary>A label of the form: 黑体, centred.</summary>
    Label,

    /// <summary>A short value: 小四, left, middle.</summary>
    Value,

    /// <summary>Long text: 五号, justified, first line indented by two characters, top-left.</summary>
    LongText,

    /// <summary>A number in a list: right-aligned with equal digits.</summary>
    Number,

    /// <summary>Text in a list or small print: 五号, left.</summary>
    Small,

    /// <summary>Body text of a notice or letter: 四号, justified, first line indented by two characters.</summary>
    Body,
}

/// <summary>Horizontal alignment.</summary>
public enum Align
{
    /// <summary>Flush left.</summary>
    Left = 1,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>As offices sign (GB/T 9704): the last line ends four characters before the right edge, those above are centred over it.</summary>
    Signature,
}

/// <summary>One paragraph of a cell.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Content)
{
    /// <summary>A paragraph of plain text.</summary>
    public Paragraph(string text)
        : this([new Text(text)])
    {
    }
}

/// <summary>Content that flows in a line.</summary>
public abstract record Inline;

/// <summary>Text as typed, underlined or not; markup has no meaning in it.</summary>
public sealed record Text(string Value, bool Underlined = false) : Inline;

/// <summary>A tick box: ☑ or □. Extracted from a PDF as these characters.</summary>
public sealed record Tick(bool On) : Inline;

/// <summary>A gap for handwriting, in mm, underlined or not. It has no text.</summary>
public sealed record Blank(double Width, bool Underlined = false) : Inline;

/// <summary>
/// The place for an official seal: a free square of <see cref="Side"/> mm in which nothing is printed.
/// The label is to its left; the application never draws a seal.
/// </summary>
public sealed record SealBox(string Label) : Inline
{
    /// <summary>
    /// Whether the square begins at the top of its row and extends below it: over rows that print nothing there and,
    /// at the end of a page, over the right part of the foot. It needs no height of its own. Free rows after it are set
    /// below the square at full width if their page has room, otherwise beside it.
    /// </summary>
    public bool Hangs { get; init; }

    /// <summary>Side of the free square in mm (requirements §3.4).</summary>
    public const double Side = 50;
}

/// <summary>What is at the foot of every page; it belongs to one printing and is not part of the sheet's hash.</summary>
public sealed record SheetFooter
{
    /// <summary>
    /// Address in the QR code without the page number, such as <c>HTTPS://HOST/V/7KQ4M9XTH3PD</c>; the page number is added.
    /// Null for a draft: it has neither QR nor code and carries <see cref="DraftMark"/>.
    /// </summary>
    public string? VerifyAddress { get; init; }

    /// <summary>The check code as typed, 4-4-4, or null for a draft.</summary>
    public string? Code { get; init; }

    /// <summary>Number and submission as printed, such as <c>XQ2022-33-0031　v2</c>; null for a draft.</summary>
    public string? Number { get; init; }

    /// <summary>One sentence beside the code, such as 扫描二维码或登录系统输入查验码核对；涂改无效。</summary>
    public required string Note { get; init; }

    /// <summary>The large characters behind everything on a page without a code; not drawn on a page with one. Empty = none.</summary>
    public string DraftMark { get; init; } = "草稿";

    /// <summary>Author in the document metadata: the organizer's name.</summary>
    public string? Author { get; init; }

    /// <summary>Instant for the metadata, UTC; passed in so that the same input gives the same bytes. Null = none is written.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether this is a draft.</summary>
    public bool IsDraft => Code is null;
}
