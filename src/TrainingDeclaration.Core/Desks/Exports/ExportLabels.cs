using System.Diagnostics;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>Exports in Chinese, in one place.</summary>
public static class ExportLabels
{
    public static string Label(this ExportKind kind) => kind switch
    {
        ExportKind.Pdf => "合并为一个PDF",
        ExportKind.PdfArchive => "PDF压缩包",
        ExportKind.WordArchive => "Word压缩包",
        ExportKind.Table => "Excel表",
        _ => throw new UnreachableException(),
    };

    public static string Label(this ExportState state) => state switch
    {
        ExportState.Waiting => "排队",
        ExportState.Working => "生成中",
        ExportState.Ready => "可下载",
        ExportState.Failed => "未生成",
        ExportState.Expired => "已过期",
        _ => throw new UnreachableException(),
    };

    /// <summary>The file's extension.</summary>
    public static string Extension(this ExportKind kind) => kind switch { ExportKind.Pdf => ".pdf", ExportKind.Table => ".xlsx", _ => ".zip" };

    /// <summary>Content type of the file.</summary>
    public static string ContentType(this ExportKind kind) => kind switch
    {
        ExportKind.Pdf => "application/pdf",
        ExportKind.Table => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/zip",
    };
}
