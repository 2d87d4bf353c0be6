using System.Security.Cryptography;
using System.Text;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Tests.Printing;

public sealed class FontTests
{
    [Fact]
    public void Fonts_HaveEveryCharacterOfTheNationalTable()
    {
        using var reader = new StreamReader(typeof(FontTests).Assembly.GetManifestResourceStream("tgh-8105.txt")!);
        var characters = reader.ReadToEnd().EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToList();

        characters.Count.ShouldBe(8105);
        characters.Where(rune => FontCatalog.Font(Face.Song).GlyphOf(rune.Value) == 0).ShouldBeEmpty();
        characters.Where(rune => FontCatalog.FaceFor(rune.Value, Face.Hei) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Fonts_AreTheUnmodifiedFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fonts");
        var sums = File.ReadAllLines(Path.Combine(folder, "SHA256SUMS.txt"));

        sums.Length.ShouldBe(4);
        foreach (var line in sums)
        {
            var parts = line.Split("  ");
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, parts[1])))).ShouldBe(parts[0]);
        }
    }

    [Fact]
    public void MissingGlyphs_InPrintableForms_AreNone()
    {
        MissingGlyphs.In(SampleForms.Short()).ShouldBeEmpty();
        MissingGlyphs.In(SampleForms.Example("D6")).ShouldBeEmpty();
        MissingGlyphs.In(SampleForms.Short("theme", "零宽\u200B字符与\n换行")).ShouldBeEmpty();
    }

    [Fact]
    public void MissingGlyphs_OfUnknownCharacters_NameTheField()
    {
        var missing = MissingGlyphs.In(SampleForms.Short("contact", "王𠀀😀\u0007😀"));

        missing.ShouldAllBe(item => item.Key == "contact");
        missing.Select(item => item.Character.Value).ShouldContain(0x1F600);
        missing.Select(item => item.Character.Value).ShouldContain(7);
        missing.Distinct().Count().ShouldBe(missing.Count);
    }
}
