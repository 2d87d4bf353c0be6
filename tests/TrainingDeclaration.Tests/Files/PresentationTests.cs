using System.IO.Compression;
using System.Text;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Tests.Files;

/// <summary>A presentation is refused by its content, whatever its name: it is not a list of textbooks (不含PPT).</summary>
public sealed class PresentationTests
{
    [Theory]
    [InlineData("教材.pptx")]
    [InlineData("教材.docx")]
    [InlineData("教材.xlsx")]
    [InlineData("教材.pdf")]
    public async Task Take_NewPresentation_IsRefusedUnderAnyName(string name) =>
        (await TakeAsync(name, Archive("[Content_Types].xml", "ppt/presentation.xml", "ppt/slides/slide1.xml"))).Refusal.ShouldNotBeNull().Message.ShouldContain("不是可上传的类型");

    [Theory]
    [InlineData("教材.ppt")]
    [InlineData("教材.doc")]
    [InlineData("教材.xls")]
    public async Task Take_OldPresentation_IsRefusedUnderAnyName(string name) =>
        (await TakeAsync(name, OldFile("PowerPoint Document"))).Refusal.ShouldNotBeNull().Message.ShouldContain("不是可上传的类型");

    [Theory]
    [InlineData("教材清单.doc", "WordDocument", "application/msword")]
    [InlineData("教材清单.xls", "Workbook", "application/vnd.ms-excel")]
    public async Task Take_OldListOfTextbooks_ComesIn(string name, string stream, string contentType) =>
        (await TakeAsync(name, OldFile(stream))).Value.ShouldNotBeNull().Kind.ContentType.ShouldBe(contentType);

    [Fact]
    public async Task Take_NewListOfTextbooks_ComesIn() =>
        (await TakeAsync("教材清单.docx", Archive("[Content_Types].xml", "word/document.xml"))).Value.ShouldNotBeNull();

    [Fact]
    public async Task Take_ListThatOnlyMentionsThePresentation_ComesIn()
    {
        var file = OldFile("WordDocument");
        Encoding.Unicode.GetBytes("不含 PowerPoint Document 的清单").CopyTo(file, 2048);
        Encoding.Unicode.GetBytes("PowerPoint Document").CopyTo(file, 2048 + 128);

        (await TakeAsync("教材清单.doc", file)).Value.ShouldNotBeNull();
    }

    private static async Task<Outcome<Upload>> TakeAsync(string name, byte[] content) =>
        await new UploadGate(new VirusScanner(new ClamdOptions())).TakeAsync(name, new MemoryStream(content), content.Length, "PDF、Word、Excel", _ => true, default);

    private static byte[] Archive(params string[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
                writer.Write("<x/>");
            }
        }

        return memory.ToArray();
    }

    /// <summary>A compound file: header, one sector, then a directory with a root and a stream of that name.</summary>
    private static byte[] OldFile(string stream)
    {
        var file = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Entry("Root Entry", 5, 1024);
        Entry(stream, 2, 1024 + 128);
        return file;

        void Entry(string name, byte type, int at)
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            file[at + 64] = (byte)(name.Length * 2 + 2);
            file[at + 66] = type;
        }
    }
}
