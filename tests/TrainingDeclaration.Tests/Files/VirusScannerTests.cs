using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Tests.Files;

public sealed class VirusScannerTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

    [Fact]
    public async Task Check_NotConfigured_LetsEverythingIn() =>
        (await new VirusScanner(new ClamdOptions()).CheckAsync(Content, "表.pdf", default)).ShouldBeNull();

    [Fact]
    public async Task Check_CleanFile_IsSentWholeAndLetIn()
    {
        await using var clamd = new ClamdLine("stream: OK\0");

        (await Scanner(clamd.Port).CheckAsync(Content, "表.pdf", default)).ShouldBeNull();

        clamd.Command.ShouldBe("zINSTREAM\0");
        clamd.Received.ToArray().ShouldBe(Content);
    }

    [Fact]
    public async Task Check_InfectedFile_IsRefusedByName()
    {
        await using var clamd = new ClamdLine("stream: Eicar-Test-Signature FOUND\0");

        (await Scanner(clamd.Port).CheckAsync(Content, "表.pdf", default)).ShouldNotBeNull().Message.ShouldBe("“表.pdf”未通过病毒查杀，没有保存。请在本机查杀后换一个文件。");
    }

    [Theory]
    [InlineData("UNKNOWN COMMAND\0")]
    [InlineData("")]
    public async Task Check_NoVerdict_IsRefused(string answer)
    {
        await using var clamd = new ClamdLine(answer);

        (await Scanner(clamd.Port).CheckAsync(Content, "表.pdf", default)).ShouldNotBeNull().Message.ShouldContain("没有应答");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4 * 1024)]
    public async Task Check_LargerThanTheScannerTakes_SaysSo(int? takes)
    {
        await using var clamd = new ClamdLine("INSTREAM size limit exceeded. ERROR\0") { Takes = takes };

        (await Scanner(clamd.Port).CheckAsync(new byte[8 * 1024 * 1024], "表.pdf", default)).ShouldNotBeNull().Message.ShouldContain("超过病毒查杀服务能检查的大小");
    }

    [Fact]
    public async Task Check_ConfiguredButUnreachable_IsRefused()
    {
        int port;
        await using (var gone = new ClamdLine(""))
        {
            port = gone.Port;
        }

        (await Scanner(port).CheckAsync(Content, "表.pdf", default)).ShouldNotBeNull().Message.ShouldContain("没有应答");
    }

    private static VirusScanner Scanner(int port) => new(new ClamdOptions { Host = "127.0.0.1", Port = port });
}
