using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>存证锚定单: the newest block on paper, to be kept outside the system and compared later. It names no declaration.</summary>
public static class AnchorSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "存证锚定单";

    /// <summary>What the public page says of its code: which block, and what anchors say of its hash.</summary>
    public static string DocumentName(ChainBlock block) => $"{Title}（第 {Text(block.Number)} 块，指纹 {ChainBlock.Fingerprint(block.Hash)}）";

    /// <summary>Its number, by the Beijing day on which it is printed: MD20221008.</summary>
    public static string Number(DateOnly day) => $"MD{day:yyyyMMdd}";

    /// <summary>The sheet.</summary>
    /// <param name="number">As <see cref="Number"/> gives it.</param>
    /// <param name="printedBy">Name of the person who prints it.</param>
    /// <param name="at">When it is printed, UTC.</param>
    public static Sheet Describe(ChainBlock block, string number, string printedBy, DateTimeOffset at) => new()
    {
        Kind = "anchor-sheet",
        Edition = 1,
        Title = $"{Title}　{number}",
        DrawsBack = true,
        Rows =
        [
            Free(18, Cell(24, CellRole.Title, Title)),
            Free(10, Small(7, $"编号：{number}"), Small(17, $"印制：{BeijingTime.Second(at)}（北京时间）　{printedBy}", Align.Right)),
            Ruled(11, Label(5, "块　号"), Value(19, "block", $"第 {Text(block.Number)} 块")),
            Ruled(11, Label(5, "产生时间"), Value(19, "at", $"{BeijingTime.Second(block.At)}（北京时间）")),
            Ruled(11, Label(5, "指　纹"), Value(19, "fingerprint", $"{ChainBlock.Fingerprint(block.Hash)}（前 16 位，登记锚点时填写）")),
            Ruled(18, Label(5, "指纹全文"), Value(19, "hash", Grouped(block.Hash))),
            Ruled(11, Label(5, "已归入记录"), Value(7, "streams", $"{Text(block.Streams)} 份"), Label(5, "已归入条数"), Value(7, "entries", $"{Text(block.Entries)} 条")),
            Ruled(16, Label(5, "保管地点"), Value(7, null, null), Label(5, "保管人签字"), Value(7, null, null)),
            Free(4, Cell(24, CellRole.Small)),
            Paragraph("一、证明什么。本块及之前各块所归入的办理记录，在产生时间之前已经存在。其中任何一条此后被改动、删除或调换次序，或者数据库被换成更早的备份，凭本单核验时可发现篡改。"),
            Paragraph("二、怎样使用。需要核对时，由审计管理员打开“审计记录—存证核验”，在“登记锚点”中填写本单的块号和指纹前 16 位，按“登记并核验”。结果为“全部相符”的，本单所证明的记录与印制时一致；列出“与库外锚点不符”或“比库外锚点旧”的，请保留现状，对照备份查明。"),
            Paragraph("三、怎样保管。请存放在本系统之外，由不能改动数据库的人保管。建议每月至少印制一份，长期保存。"),
            Paragraph("四、不能证明什么。本单不说明记录内容是否属实，也不涉及产生时间之后的记录；本单不含任何申报内容。"),
        ],
    };

    private static Row Paragraph(string text) => Free(0, Cell(24, CellRole.LongText, text));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>All 64 digits, two lines of eight groups of four.</summary>
    private static string Grouped(string hash) => string.Join('\n', hash.Chunk(32).Select(line => string.Join(' ', line.Chunk(4).Select(group => new string(group)))));
}
