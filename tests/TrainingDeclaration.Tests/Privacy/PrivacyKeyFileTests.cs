using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Tests.Privacy;

public sealed class PrivacyKeyFileTests : IDisposable
{
    private static readonly FieldPlace Place = new("Trainees.Mail", Guid.Empty);
    private readonly string folder = Directory.CreateTempSubdirectory("privacy-").FullName;

    private string KeyPath => Path.Combine(folder, "keys", "privacy.key");

    [Fact]
    public void Create_IsForItsOwnerOnly_AndLeavesAnExistingFileAsItIs()
    {
        var file = new PrivacyKeyFile(KeyPath);
        file.Exists.ShouldBeFalse();
        file.Create().ShouldBeTrue();
        var text = File.ReadAllText(KeyPath);
        file.Create().ShouldBeFalse();

        File.ReadAllText(KeyPath).ShouldBe(text);
        Directory.GetFiles(Path.GetDirectoryName(KeyPath)!).ShouldBe([KeyPath]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Create_ByManyAtOnce_MakesOneFile()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => new PrivacyKeyFile(KeyPath).Create())));

        made.Count(isMade => isMade).ShouldBe(1);
        Directory.GetFiles(Path.GetDirectoryName(KeyPath)!).ShouldBe([KeyPath]);
        new FieldCipher(new PrivacyKeyFile(KeyPath)).Encrypt("x", Place).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "does not hold")]
    [InlineData("key 0123abcd", "Line 1")]
    [InlineData("secret 0123abcd AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Line 1")]
    [InlineData("# a comment\nkey 0123abcd AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Line 2")]
    [InlineData("key 66687aad AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "does not hold")]
    [InlineData("key 66687aad AAAA", "Line 1")]
    public void Read_DamagedFile_SaysWhereAndShowsNoKey(string text, string where)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(KeyPath, text);

        var refused = Should.Throw<InvalidDataException>(() => new FieldCipher(new PrivacyKeyFile(KeyPath)).Encrypt("x", Place));
        refused.Message.ShouldContain(where);
        refused.Message.ShouldNotContain("AAAA");
    }

    [Fact]
    public void Read_LineEndsOfWindowsAndOneMistypedCharacter()
    {
        new PrivacyKeyFile(KeyPath).Create();
        var text = File.ReadAllText(KeyPath);
        File.WriteAllText(KeyPath, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        new FieldCipher(new PrivacyKeyFile(KeyPath)).Encrypt("x", Place).ShouldNotBeEmpty();

        var at = text.IndexOf("key ", text.IndexOf("\nkey ", StringComparison.Ordinal), StringComparison.Ordinal) + "key 01234567 ".Length;
        File.WriteAllText(KeyPath, $"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}");
        Should.Throw<InvalidDataException>(() => new FieldCipher(new PrivacyKeyFile(KeyPath)).Encrypt("x", Place));
    }

    [Fact]
    public void Verb_MakesTheFile_ThenAddsAKey()
    {
        var own = Path.Combine(folder, "own.key");
        PrivacyStart.WritesKey(["serve"], Site()).ShouldBeNull();
        PrivacyStart.WritesKey(["new-privacy-key", "a", "b"], Site()).ShouldBe(2);
        PrivacyStart.WritesKey(["new-privacy-key", own], Site()).ShouldBe(0);
        File.Exists(KeyPath).ShouldBeFalse();
        PrivacyStart.WritesKey(["new-privacy-key"], Site()).ShouldBe(0);
        Keys().ShouldBe(1);
        PrivacyStart.WritesKey(["new-privacy-key"], Site()).ShouldBe(0);
        Keys().ShouldBe(2);

        File.WriteAllText(own, "damaged");
        PrivacyStart.WritesKey(["new-privacy-key", own], Site()).ShouldBe(1);
        File.ReadAllText(own).ShouldBe("damaged");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Keys() => File.ReadLines(KeyPath).Count(line => line.StartsWith("key ", StringComparison.Ordinal));

    private Site Site() => new()
    {
        Provider = Database.Postgres,
        ConnectionString = "",
        IsPrepared = true,
        DataFolder = folder,
        PrivacyKeyFile = KeyPath,
        MakesPrivacyKey = false,
        PublicHost = "",
        HelpPhone = "",
        IsDemo = false,
        DemoSize = DemoSize.Small,
        IsSecure = true,
        RedirectsToHttps = true,
    };
}
