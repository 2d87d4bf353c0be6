using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("training-files-").FullName;

    [Fact]
    public async Task Put_OverADamagedFile_MendsIt()
    {
        var store = new FileStore(folder);
        byte[] content = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];
        var hash = await store.PutAsync(content);
        var path = Directory.GetFiles(folder, hash, SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(path, content[..100]);
        await Should.ThrowAsync<StoredFileException>(() => store.OpenAsync(hash));

        (await store.PutAsync(content)).ShouldBe(hash);
        await using var stored = await store.OpenAsync(hash);
        stored.Length.ShouldBe(content.Length);
    }

    [Fact]
    public async Task Put_ThatFails_LeavesNothingBehind()
    {
        var store = new FileStore(folder);
        var hash = await store.PutAsync(new byte[] { 1, 2, 3 });
        var path = Directory.GetFiles(folder, hash, SearchOption.AllDirectories).Single();
        File.Delete(path);
        Directory.CreateDirectory(path); // so that nothing can be put in its place

        var failure = await Record.ExceptionAsync(() => store.PutAsync(new byte[] { 1, 2, 3 }));
        (failure is IOException or UnauthorizedAccessException).ShouldBeTrue($"{failure}");
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task SweepUnfinished_LeavesStoredFilesAlone()
    {
        var store = new FileStore(folder);
        var hash = await store.PutAsync(new byte[] { 1, 2, 3 });
        var path = Directory.GetFiles(folder, hash, SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync($"{path}.0192", []);
        store.SweepUnfinished(DateTimeOffset.UtcNow.AddMinutes(1));
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBe([path]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
