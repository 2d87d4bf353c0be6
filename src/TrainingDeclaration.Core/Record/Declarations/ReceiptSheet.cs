using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>报送回执: the unit's proof of when the server received which form (M-06).</summary>
public static class ReceiptSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "报送回执";

    /// <summary>The sheet.</summary>
    /// <param name="form">The frozen form; its time is that of the report.</param>
    /// <param name="reviewer">Name of the office that reviews next.</param>
    /// <param name="reportedBy">Name of the person who reported.</param>
    /// <param name="mark">The newest block of the chain (<see cref="Chain.ChainMark"/>); null = there is none.</param>
    public static Sheet Describe(Declaration declaration, FormContext context, Paper form, string reviewer, string reportedBy, string? mark) => new()
    {
        Kind = "receipt",
        Edition = 2,
        Title = $"{Title}　{form.Number}",
        Rows =
        [
            Free(18, Cell(24, CellRole.Title, Title)),
            Free(12, Cell(24, CellRole.Value, $"{context.Unit.Name}：")),
            Free(10, Cell(24, CellRole.Body, "你单位报送的下列申报已由系统接收。")),
            Free(4, Cell(24, CellRole.Small)),
            Ruled(11, Label(5, "名　称"), Value(19, "document", form.DocumentName)),
            Ruled(11, Label(5, "申报编号"), Value(8, "number", form.Number), Label(4, "版　本"), Value(7, "version", $"v{form.Version}")),
            Ruled(11, Label(5, Words(declaration).Title), Value(19, "theme", declaration.Title)),
            Ruled(11, Label(5, "报送时间"), Value(19, "reported", $"{BeijingTime.Second(form.FrozenAt)}（北京时间，以服务器收到为准）")),
            Ruled(11, Label(5, "报送人"), Value(8, "person", reportedBy), Label(4, "页　数"), Value(7, "pages", form.Pages.ToString(CultureInfo.InvariantCulture))),
            Ruled(11, Label(5, "现由其办理"), Value(19, "reviewer", reviewer)),
            Ruled(11, Label(5, Words(declaration).Department), Value(19, "department", context.Department.Name)),
            Ruled(11, Label(5, $"{Words(declaration).Form}查验码"), Value(19, "code", CheckCode.Display(form.Code))),
            Ruled(16, Label(5, "印刷内容摘要"), Value(19, "printed", Grouped(form.PrintedHash))),
            Ruled(16, Label(5, "存档文件摘要"), Value(19, "stored", Grouped(form.PdfHash))),
            Free(4, Cell(24, CellRole.Small)),
            Free(10, Small(24, $"本回执只证明接收时间和内容，不表示审核通过。盖章须在打印的{Words(declaration).Form}上进行，其页脚查验码应与本回执所列一致。")),
            Free(10, Small(24, "摘要为 SHA-256：印刷内容摘要对应所印各栏文字，存档文件摘要对应系统保存的 PDF 文件。回执本身的真伪按页脚查验码核对。")),
            .. Anchored(mark),
        ],
    };

    private static Wording Words(Declaration declaration) => SchemeCatalog.Of(declaration.Scheme).Wording;

    /// <summary>Hexadecimal digits in groups of eight, so that a person can compare them.</summary>
    private static string Grouped(string hash) => string.Join('\n', hash.Chunk(32).Select(line => string.Join(' ', line.Chunk(8).Select(group => new string(group)))));
}
