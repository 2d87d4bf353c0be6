using System.ComponentModel;
using System.Diagnostics;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Benchmarks;

/// <summary>Other programs that can print the same form, if they are installed.</summary>
internal static class OutsidePrinters
{
    /// <summary>LibreOffice converting our DOCX to PDF: ms per form, for one form in a new process and for many in one call.</summary>
    public static (double One, double OfMany)? LibreOffice(Sheet sheet, SheetFooter footer)
    {
        const int many = 20;
        using var folder = new TemporaryFolder();
        var docx = DocxEngine.Render(sheet, footer);
        var files = Enumerable.Range(0, many).Select(i => folder.Write($"{i}.docx", docx)).ToList();
        string[] options = ["--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", "pdf", "--outdir", folder.Path];
        return Time("soffice", [.. options, files[0]]) is not null // the first call creates a profile
            && Time("soffice", [.. options, files[0]]) is { } one
            && Time("soffice", [.. options, .. files]) is { } all
            ? (one, all / many)
            : null;
    }

    /// <summary>Chromium printing our HTML in a new process: ms per form.</summary>
    public static double? Chromium(Sheet sheet)
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("form.html", System.Text.Encoding.UTF8.GetBytes(
            "<!doctype html><meta charset=\"utf-8\"><style>table{width:156mm;border-collapse:collapse;table-layout:fixed}th,td{border:.5pt solid}</style>" + HtmlEngine.Render(sheet)));
        string[] arguments = ["--headless", "--no-sandbox", $"--user-data-dir={folder.Path}/profile", "--no-pdf-header-footer", $"--print-to-pdf={folder.Path}/form.pdf", "file://" + page];
        _ = Time("chromium", arguments);
        return Time("chromium", arguments);
    }

    private static double? Time(string program, string[] arguments)
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("benchmark-").FullName;

        public string Write(string name, byte[] bytes)
        {
            var path = System.IO.Path.Combine(Path, name);
            File.WriteAllBytes(path, bytes);
            return path;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
