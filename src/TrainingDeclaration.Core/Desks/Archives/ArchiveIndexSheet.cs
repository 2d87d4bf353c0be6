using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>档案目录 of a class: every file with its hash, and the hash of the manifest.</summary>
public static class ArchiveIndexSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训班档案目录";

    /// <summary>Number on the paper: <c>JH2022-017-D1</c>.</summary>
    public static string NumberOf(Declaration declaration, int version) => string.Create(CultureInfo.InvariantCulture, $"{declaration.PlanNumber}-D{version}");

    /// <summary>The sheet.</summary>
    public static Sheet Describe(Declaration declaration, ArchiveManifest manifest, int version) => new()
    {
        Kind = "archive-index",
        Edition = 1,
        Title = $"{Title}　{NumberOf(declaration, version)}",
        EvenSizes = true,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, Title)),
            Free(10, Small(12, $"编号：{NumberOf(declaration, version)}"), Small(12, $"共 {manifest.Files.Count} 个文件", Align.Right)),
            Ruled(10, Label(4, "组团单位"), Value(20, "unit", declaration.Unit.Name)),
            Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
            Ruled(14, Label(4, "清单摘要"), Value(20, "manifest", $"{manifest.Hash[..32]}\n{manifest.Hash[32..]}")),
            Free(6, Cell(24, CellRole.Small)),
            Ruled(8, Small(2, "序号", Align.Center), Small(13, "文件", Align.Center), Small(3, "大小（字节）", Align.Center), Small(6, "摘要前 16 位", Align.Center)) with { KeepWithNext = true },
            .. manifest.Files.Select((file, at) => Ruled(
                8, Small(2, (at + 1).ToString(CultureInfo.InvariantCulture), Align.Center), Small(13, file.Path),
                Small(3, file.Bytes.ToString("#,##0", CultureInfo.InvariantCulture), Align.Right), Small(6, file.Sha256[..16], Align.Center))),
            Free(10, Small(24, "摘要为 SHA-256。不用本系统也能核对：见档案内的 README.txt。")),
        ],
    };
}
