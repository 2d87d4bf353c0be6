using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Tests.Printing;

/// <summary>There is one catalog per process, so these tests run while no others do.</summary>
[CollectionDefinition(nameof(SiteFontTests), DisableParallelization = true)]
[Collection(nameof(SiteFontTests))]
public sealed class SiteFontTests : IDisposable
{
    private static readonly string Ours = Path.Combine(AppContext.BaseDirectory, "Fonts", "NotoSansSC-Medium.ttf");
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        FontCatalog.UseSiteFonts(null, null);
        File.Delete(_file);
    }

    [Fact]
    public void UseSiteFonts_GivesTextAndTitlesTheirFiles()
    {
        FontCatalog.UseSiteFonts(fangSong: Ours, biaoSong: Ours);

        var marks = SheetLayout.Arrange(SampleForms.Short(), SampleForms.Footer).Pages[0].Marks.OfType<TextMark>().ToList();

        marks.Where(mark => mark.Size > 17).ShouldAllBe(mark => mark.Face == Face.BiaoSong);
        marks.Where(mark => mark.Text.Contains("浙江", StringComparison.Ordinal)).ShouldAllBe(mark => mark.Face == Face.FangSong);
        marks.Where(mark => mark.Text.Contains("培训对象", StringComparison.Ordinal)).ShouldAllBe(mark => mark.Face == Face.Hei);
    }

    [Fact]
    public void UseSiteFonts_CharacterThatTheFileLacks_IsTakenFromOurs()
    {
        var bytes = File.ReadAllBytes(Ours);
        var font = TrueTypeFont.Load(Ours);
        EmptyTable(bytes, "cmap"); // a font without any character
        File.WriteAllBytes(_file, bytes);

        FontCatalog.UseSiteFonts(_file, null);

        font.GlyphOf('浙').ShouldBeGreaterThan(0);
        FontCatalog.FaceFor('浙', Face.FangSong).ShouldBe(Face.Song);
    }

    [Fact]
    public void UseSiteFonts_LicenceThatForbidsEmbedding_IsRefused()
    {
        var bytes = File.ReadAllBytes(Ours);
        bytes[TableAt(bytes, "OS/2") + 9] |= 0x02;
        File.WriteAllBytes(_file, bytes);

        Should.Throw<InvalidDataException>(() => FontCatalog.UseSiteFonts(_file, null)).Message.ShouldContain("embedding");
        FontCatalog.UseSiteFonts(null, Ours); // the unchanged file is accepted
    }

    [Fact]
    public void UseSiteFonts_FileThatIsNoFont_IsRefused()
    {
        File.WriteAllText(_file, "OTTO is not glyf");

        Should.Throw<InvalidDataException>(() => FontCatalog.UseSiteFonts(_file, null)).Message.ShouldContain("glyf");
    }

    private static void EmptyTable(byte[] font, string tag) => font.AsSpan(TableAt(font, tag) + 2, 2).Clear();

    private static int TableAt(byte[] font, string tag)
    {
        for (var record = 12; ; record += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font, record, 4) == tag)
            {
                return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8));
            }
        }
    }
}
