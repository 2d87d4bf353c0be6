using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using TrainingDeclaration.Benchmarks;
using TrainingDeclaration.Core;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CoreServices.FillCatalog();
if (args is ["first"])
{
    // A new process of our own: from its start to the bytes of its first form, including reading the fonts.
    _ = PdfEngine.Render(PrintedForms.B, PrintedForms.Footer);
    Console.WriteLine((DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
    return;
}

if (args is ["search", ..])
{
    // The second argument: a PostgreSQL connection string that names no database, for a role that may create them. The third: a
    // folder in which the filled databases are kept for the next run.
    var goals = await SearchBenchmark.RunAsync(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2));
    Console.WriteLine(goals == 0 ? "Every goal is met." : $"{goals} goals are missed.");
    return;
}

if (args is ["chain", ..])
{
    // The second argument: a PostgreSQL connection string that names no database, for a role that may create them. --entries N, a million if not given.
    var connection = args.ElementAtOrDefault(1) is { } second && !second.StartsWith("--", StringComparison.Ordinal) ? second : null;
    var misses = await ChainBenchmark.RunAsync(connection, int.Parse(Option("--entries") ?? "1000000", CultureInfo.InvariantCulture));
    Console.WriteLine(misses == 0 ? "Every goal is met." : $"{misses} goals are missed.");
    return;
}

if (args is ["static", ..])
{
    await StaticAnswer.ServeAsync(args);
    return;
}

if (args is ["pages", var postgres, ..])
{
    // A connection string of a PostgreSQL without database, for a superuser; its databases pages_… are kept for the next run.
    // --against COMMIT compares with that build at 100,000; --sizes 1000,100000,1000000; --folder DIR keeps what was published; --only NAME.
    var folder = Option("--folder") ?? Directory.CreateTempSubdirectory("pages-").FullName;
    var sizes = (Option("--sizes") ?? "1000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
    await new PagesBenchmark(postgres, Directory.CreateDirectory(folder).FullName).RunAsync(sizes, Option("--against"), Option("--only"));
    return;
}

var (b, c, footer) = (PrintedForms.B, PrintedForms.C, PrintedForms.Footer);
var missed = 0;

void Render(Sheet sheet) => PdfEngine.Render(sheet, footer);
var (longSheet, deflate) = (PrintedForms.Long, DeflateOfSubset(b));
var measured = Stopwatches.Measure(200, () => Render(b), () => Render(c), deflate);
var (formB, formC, floor) = (measured[0], measured[1], measured[2]);
var pages = Stopwatches.Measure(31, () => Render(b), () => Render(longSheet));
Line("form B", $"{formB.Median:0.00} ms, p95 {formB.P95:0.00} ms");
Line("form C", $"{formC.Median:0.00} ms, p95 {formC.P95:0.00} ms");
Goal("form B ÷ deflate of its main font subset", formB.Median / floor.Median, atMost: 2.0);
Goal($"{SheetLayout.Arrange(longSheet, footer).Pages.Count} pages ÷ form B", pages[1].Median / pages[0].Median, atMost: 6);

var one = Stopwatches.PerSecond(() => Render(b), threads: 1);
var two = Stopwatches.PerSecond(() => Render(b), threads: 2);
Goal("two threads ÷ one", two / one, atLeast: 1.8);

var before = GC.GetAllocatedBytesForCurrentThread();
var size = PdfEngine.Render(b, footer).Length;
Goal("allocated for form B, MB", (GC.GetAllocatedBytesForCurrentThread() - before) / 1_048_576.0, atMost: 1.2);
Line("size of form B", $"{size / 1024.0:0.0} KB");
Goal("size of form C, KB", PdfEngine.Render(c, footer).Length / 1024.0, atMost: 105);
Goal("first form in a new process, ms", FirstForm(), atMost: 200);

if (OutsidePrinters.LibreOffice(b, footer) is { } office)
{
    Goal("LibreOffice, a process per form, ÷ form B", office.One / formB.Median, atLeast: 50);
    Line("LibreOffice, twenty forms in one call", $"{office.OfMany / formB.Median:0.0} × form B");
}

if (OutsidePrinters.Chromium(b) is { } chromium)
{
    Goal("Chromium, a process per form, ÷ form B", chromium / formB.Median, atLeast: 20);
}

Console.WriteLine(missed == 0 ? "Every goal is met." : $"{missed} goals are missed.");

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;

static void Line(string what, FormattableString value) => Console.WriteLine($"{what,-48} {value}");

void Goal(string what, double value, double atMost = double.PositiveInfinity, double atLeast = 0)
{
    var isMet = value <= atMost && value >= atLeast;
    missed += isMet ? 0 : 1;
    Console.WriteLine($"{what,-48} {value:0.00} (goal {(atLeast > 0 ? $"≥ {atLeast}" : $"≤ {atMost}")}){(isMet ? "" : "  MISSED")}");
}

static Action DeflateOfSubset(Sheet sheet)
{
    var subset = new FontSubset(FontCatalog.Font(Face.Song));
    foreach (var mark in SheetLayout.Arrange(sheet, PrintedForms.Footer).Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Face == Face.Song))
    {
        foreach (var rune in mark.Text.EnumerateRunes())
        {
            subset.NumberOf(rune.Value);
        }
    }

    var data = subset.Build(out var length);
    return () =>
    {
        using var deflate = new ZLibStream(new MemoryStream(length), CompressionLevel.Optimal);
        deflate.Write(data, 0, length);
    };
}

// Measured on what is deployed: published, compiled ahead of time like the image (Dockerfile).
static double FirstForm()
{
    var folder = Directory.CreateTempSubdirectory("first-form").FullName;
    try
    {
        Run("dotnet", [
            "publish", Project(), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/ahead-of-time.lock.json",
            "--artifacts-path", Path.Combine(folder, "made"), "-o", Path.Combine(folder, "published"), "-v", "quiet",
        ]);
        var program = Path.Combine(folder, "published", Path.GetFileName(typeof(OutsidePrinters).Assembly.Location));
        var times = Enumerable.Range(0, 9).Select(_ => double.Parse(Run("dotnet", [program, "first"]), CultureInfo.InvariantCulture)).Order().ToList();
        return times[times.Count / 2];
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}

static string Run(string program, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {output}");
}

static string Project([System.Runtime.CompilerServices.CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
