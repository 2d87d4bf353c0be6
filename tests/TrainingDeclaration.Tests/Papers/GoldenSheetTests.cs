using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Layout;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>
/// Sealed paper must come out of the same sheet forever: as many pages, the same text, the same free zones.
/// <c>Golden</c> holds a sheet of every edition ever released. With <c>GOLDEN_OUT=1</c> the files of new
/// editions are written; an existing one is never overwritten.
/// </summary>
public sealed class GoldenSheetTests
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Stored => [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Current => [.. OwnSheets.All.Keys];

    [Theory]
    [MemberData(nameof(Stored))]
    public void Arrange_SheetOfAnyEdition_GivesThePagesItAlwaysGave(string name)
    {
        var golden = Read(name);

        Golden.Of(SheetJson.Read(golden.Sheet)).ShouldBeEquivalentTo(golden);
    }

    [Theory]
    [MemberData(nameof(Current))]
    public void Describe_SheetThatChanged_HasAnEditionOfItsOwn(string name)
    {
        var sheet = OwnSheets.All[name];
        var file = $"{name}.{sheet.Edition}";
        var path = Path.Combine(Folder(), file + ".json");
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("GOLDEN_OUT") == "1")
        {
            File.WriteAllText(path, JsonSerializer.Serialize(Golden.Of(sheet), Options) + "\n");
        }

        File.Exists(path).ShouldBeTrue($"{file} is a new edition; write its file with GOLDEN_OUT=1 and look at it.");
        SheetJson.Write(sheet).ShouldBe(Read(file).Sheet, "The layout changed: give it a new Edition.");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 1)]
    [InlineData(400, 2)]
    [InlineData(2000, 4)]
    public void DemandForm_ThatCanFitOnePage_DoesWithBothSquaresFree(int characters, int pages)
    {
        var form = OwnSheets.Form("D1");
        form.Purpose = new string('目', characters);
        form.ContentAndNecessity = new string('容', characters);

        var golden = Golden.Of(OwnSheets.Describe(form));

        golden.Pages.ShouldBe(pages);
        golden.SealZones.Count.ShouldBe(2);
        golden.SealZones.ShouldAllBe(zone => zone.EndsWith("50 × 50 mm", StringComparison.Ordinal));
    }

    [Fact]
    public void Golden_SheetWithAnotherWord_IsNotTheSame()
    {
        var golden = Read("demand-form-d1.1");

        Golden.Of(SheetJson.Read(golden.Sheet.Replace("智能制造", "智慧制造", StringComparison.Ordinal))).Text.ShouldNotBe(golden.Text);
    }

    private static Golden Read(string name) =>
        JsonSerializer.Deserialize<Golden>(File.ReadAllText(Path.Combine(Folder(), name + ".json"))) ?? throw new InvalidDataException(name);

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");

    /// <summary>What must not change about a printed sheet.</summary>
    private sealed record Golden(string Sheet, int Pages, List<string> SealZones, List<string> Text)
    {
        public static Golden Of(Sheet sheet)
        {
            var pages = SheetLayout.Arrange(sheet, SampleForms.Footer).Pages;
            foreach (var page in pages)
            {
                page.SealZones.ShouldAllBe(zone => page.Marks.All(mark => mark is FrameMark || !mark.Extent.Overlaps(zone)));
            }

            return new Golden(
                SheetJson.Write(sheet),
                pages.Count,
                [.. pages.SelectMany((page, index) => page.SealZones.Select(zone => FormattableString.Invariant($"page {index + 1}: {zone.Width:0.#} × {zone.Height:0.#} mm")))],
                [.. sheet.Rows.SelectMany(row => row.Cells).Select(PrintedText.Of).Where(text => text.Length > 0)]);
        }
    }
}
