using Microsoft.Extensions.Configuration;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Tests.Messages;

/// <summary>What the mail server's settings amount to.</summary>
public sealed class SmtpOptionsTests
{
    [Theory]
    [InlineData(25, "Auto", false, SmtpSecurity.None)]
    [InlineData(25, "Auto", true, SmtpSecurity.StartTls)]
    [InlineData(465, "Auto", false, SmtpSecurity.Tls)]
    [InlineData(465, "Auto", true, SmtpSecurity.Tls)]
    [InlineData(587, "Auto", false, SmtpSecurity.StartTls)]
    [InlineData(587, "None", true, SmtpSecurity.None)]
    [InlineData(25, "tls", false, SmtpSecurity.Tls)]
    [InlineData(465, "StartTls", false, SmtpSecurity.StartTls)]
    public void Protection_IsWhatIsSaidAndElseThatOfThePort(int port, string security, bool useTls, SmtpSecurity protection) =>
        Read(("Port", $"{port}"), ("Security", security), ("UseTls", $"{useTls}")).Protection.ShouldBe(protection);

    [Fact]
    public void Protection_WithNothingSaid_IsThatOfThePort()
    {
        Read(("Port", "465")).Protection.ShouldBe(SmtpSecurity.Tls);
        Read(("Host", "mail")).Protection.ShouldBe(SmtpSecurity.None);
        Read(("Host", "mail")).TimeoutSeconds.ShouldBe(20);
    }

    [Theory]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("TimeoutSeconds", "601")]
    [InlineData("Security", "Ssl")]
    public void Setting_OutOfRange_IsRefusedByName(string name, string value)
    {
        var failure = Should.Throw<Exception>(() => Read((name, value)));
        failure.ToString().ShouldContain($"Smtp:{name}");
    }

    private static SmtpOptions Read(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"Smtp:{setting.Name}", setting.Value)))
        .Build().GetSection("Smtp").Get<SmtpOptions>()!; // the section has values
}
