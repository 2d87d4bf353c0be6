using System.Text;
using System.Text.RegularExpressions;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Tests.Printing;

public sealed partial class PdfJoinerTests
{
    private static readonly DateTimeOffset At = new(2022, 6, 16, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Four hundred forms of three kinds, each with its own code, in parts of fifty as the exports write them.</summary>
    [SkippableFact]
    public void Join_FourHundredForms_HasEveryPageAndEveryCode()
    {
        var sheets = new[] { SampleForms.Example("D1"), SampleForms.Example("D6"), SampleForms.Short() };
        var codes = Enumerable.Range(0, 400).Select(number => $"7KQ4-M9XT-{number:0000}").ToList();
        var files = codes.Select((code, index) => PdfEngine.Render(sheets[index % 3], SampleForms.Footer with { Code = code })).ToList();
        var pages = sheets.Select(sheet => Layouted(sheet)).ToList();
        var parts = files.Chunk(50).Select(part => PdfJoiner.Join(part, "part", At)).ToList();
        var at = 0;
        var bookmarks = codes.Select((code, index) =>
        {
            var mark = new PdfBookmark($"表 {code}", at);
            at += pages[index % 3];
            return mark;
        }).ToList();

        var joined = PdfJoiner.Join(parts, "全部申报", At, bookmarks);

        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, joined);
        OutsideProgram.Run("qpdf", "qpdf", "--check", path).ShouldContain("No syntax or stream encoding errors");
        var information = OutsideProgram.Run("pdfinfo", "poppler-utils", path);
        information.ShouldContain("全部申报");
        PageCount().Match(information).Groups[1].Value.ShouldBe(FormattableString.Invariant($"{at}"));
        var text = OutsideProgram.Run("pdftotext", "poppler-utils", "-raw", "-enc", "UTF-8", path, "-");
        codes.ShouldAllBe(code => text.Contains(code, StringComparison.Ordinal));
        var tags = OutsideProgram.Run("pdfinfo", "poppler-utils", "-struct-text", path);
        tags.Split("Document").Length.ShouldBe(401);
        File.Delete(path);
    }

    [SkippableFact]
    public void Join_OfOneForm_KeepsTheBytesOfItsPages()
    {
        var file = PdfEngine.Render(SampleForms.Example("D1"), SampleForms.Footer);

        var joined = PdfJoiner.Join([file], "one", At);

        // Every compressed stream of the source except object streams and cross references is in the result.
        var (before, after) = (Encoding.Latin1.GetString(file), Encoding.Latin1.GetString(joined));
        var streams = Streams().Matches(before).Where(stream => !stream.Groups[1].Value.Contains("/Type/", StringComparison.Ordinal)).ToList();
        streams.Count.ShouldBeGreaterThan(2);
        streams.ShouldAllBe(stream => after.Contains(stream.Value, StringComparison.Ordinal));
        PdfJoiner.Join([file], "one", At).ShouldBe(joined);
    }

    [Fact]
    public void Join_ForeignFile_IsRefused() =>
        Should.Throw<InvalidDataException>(() => PdfJoiner.Join([Encoding.ASCII.GetBytes("%PDF-1.4\nstartxref\n0\n%%EOF\n")], "x", At));

    private static int Layouted(Sheet sheet) => TrainingDeclaration.Printing.Layout.SheetLayout.Arrange(sheet, SampleForms.Footer).Pages.Count;

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"<<([^\n]*?)>>stream\n.*?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();
}
