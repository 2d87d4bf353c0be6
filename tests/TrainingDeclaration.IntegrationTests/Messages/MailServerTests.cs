using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>From the outbox to the server: protected or not, trusted or not, answered or not.</summary>
public abstract class MailServerTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData(SmtpSecurity.None, false)]
    [InlineData(SmtpSecurity.Auto, false)]
    [InlineData(SmtpSecurity.StartTls, true)]
    [InlineData(SmtpSecurity.Tls, true)]
    public async Task Mail_ByEachProtection_Arrives(SmtpSecurity security, bool isSecured)
    {
        using var authority = new MailAuthority();
        await using var sink = new MailSink(authority.For(IPAddress.Loopback)) { IsTlsAtOnce = security == SmtpSecurity.Tls, Password = "Sink-密码" };
        var mail = await SendAsync(new SmtpOptions { Port = sink.Port, Security = security, Authorities = FileOf(authority.Pem), UserName = "sender", Password = "Sink-密码" });

        (mail.SentAt, mail.LastError).ShouldBe((Site.Clock.GetUtcNow(), null));
        var arrived = sink.Mails.ShouldHaveSingleItem();
        arrived.ShouldContain($"<{mail.Id:N}@training-declaration>");
        arrived.ShouldContain("Date: ");
        sink.Secured.ShouldBe(isSecured ? 1 : 0);
        Encoding.UTF8.GetString(Convert.FromBase64String(arrived.ReplaceLineEndings("\n").Split("\n\n", 2)[1].Replace("\n", ""))).ShouldBe("第一行\r\n第二行");
    }

    [SkippableFact]
    public async Task OlderSetting_StillMeansStartTls()
    {
        using var authority = new MailAuthority();
        await using var sink = new MailSink(authority.For(IPAddress.Loopback));
        (await SendAsync(new SmtpOptions { Port = sink.Port, UseTls = true, Authorities = FileOf(authority.Pem) })).SentAt.ShouldNotBeNull();
        sink.Secured.ShouldBe(1);
    }

    /// <summary>Either the authority is one that only another site trusts; or it is the right one and the name is another's.</summary>
    [SkippableTheory]
    [InlineData(SmtpSecurity.StartTls, "127.0.0.1", "certificate")]
    [InlineData(SmtpSecurity.Tls, "127.0.0.1", "certificate")]
    [InlineData(SmtpSecurity.Tls, "127.0.0.2", "did not match")]
    public async Task Certificate_NotTheServers_IsRefusedAndSaidSo(SmtpSecurity security, string address, string words)
    {
        using var authority = new MailAuthority();
        using var other = new MailAuthority();
        await using var sink = new MailSink(authority.For(IPAddress.Parse(address))) { IsTlsAtOnce = security == SmtpSecurity.Tls };
        var trusted = words == "certificate" ? other : authority;
        var mail = await SendAsync(new SmtpOptions { Port = sink.Port, Security = security, Authorities = FileOf(trusted.Pem) });

        mail.SentAt.ShouldBeNull();
        mail.LastError.ShouldNotBeNull().ShouldStartWith("邮件服务器的证书不可信：");
        mail.LastError.ShouldContain(words);
        sink.Mails.ShouldBeEmpty();
        (await (await Site.SignInAsync("sys.admin")).GetAsync("/system")).Table("发送失败的邮件")
            .ShouldContain(row => row["收件人"] == OutboxQueries.Masked(mail.To) && row["原因"].StartsWith("邮件服务器的证书不可信：", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Server_WithoutStartTls_GetsNoMailInTheClear()
    {
        await using var sink = new MailSink();
        (await SendAsync(new SmtpOptions { Port = sink.Port, Security = SmtpSecurity.StartTls })).LastError.ShouldNotBeNull().ShouldContain("STARTTLS");
        sink.Mails.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Authorities_ThatCannotBeRead_AreNamed() =>
        (await SendAsync(new SmtpOptions { Port = 9, Security = SmtpSecurity.Tls, Authorities = "/nowhere/own.pem" })).LastError.ShouldNotBeNull().ShouldContain("/nowhere/own.pem");

    [SkippableTheory]
    [InlineData(SmtpSecurity.None, "", false)]
    [InlineData(SmtpSecurity.Tls, "", false)]
    [InlineData(SmtpSecurity.None, "EHLO", false)]
    [InlineData(SmtpSecurity.None, "MAIL", false)]
    [InlineData(SmtpSecurity.None, null, true)]
    public async Task Server_ThatNeverAnswers_IsGivenUpInTimeAndTheMailWaits(SmtpSecurity security, string? silentAt, bool greetsForEver)
    {
        await using var sink = new MailSink { SilentAt = silentAt, GreetsForEver = greetsForEver };
        var begun = Stopwatch.GetTimestamp();
        var mail = await SendAsync(new SmtpOptions { Port = sink.Port, Security = security, TimeoutSeconds = 1 });

        Stopwatch.GetElapsedTime(begun).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        (mail.SentAt, mail.Attempts, mail.LastError).ShouldBe((null, 1, "邮件服务器 1 秒内没有应答。"));
        mail.NextAttemptAt.ShouldBe(Site.Clock.GetUtcNow().AddMinutes(2));
    }

    [SkippableFact]
    public async Task Server_ThatFallsSilentAfterItTookTheMail_HasIt()
    {
        await using var sink = new MailSink { SilentAt = "QUIT" };
        (await SendAsync(new SmtpOptions { Port = sink.Port, TimeoutSeconds = 1 })).SentAt.ShouldNotBeNull();
        sink.Mails.ShouldHaveSingleItem();
    }

    [SkippableTheory]
    [InlineData(SmtpSecurity.None)]
    [InlineData(SmtpSecurity.Tls)]
    public async Task Process_ThatStops_WaitsForNoServer(SmtpSecurity security)
    {
        await using var sink = new MailSink { SilentAt = "" };
        using var stopping = new CancellationTokenSource();
        var address = await WriteAsync("标题");
        var begun = Stopwatch.GetTimestamp();
        var sweep = SweepAsync(new SmtpOptions { Port = sink.Port, Security = security, TimeoutSeconds = 60 }, stopping.Token);
        await sink.Reached;
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sweep);

        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        var mail = await Site.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.To == address));
        (mail.SentAt, mail.Attempts, mail.LastError).ShouldBe((null, 1, null), "it is tried again, and the server is not to blame");
    }

    [SkippableFact]
    public async Task Refusal_IsShownInTheServersWordsWithoutTheAddress()
    {
        await using var sink = new MailSink { Refusal = "550-5.1.1 <mailserver@example.org> \u202eunknown\0\r\n550 5.1.1 here" };
        var log = new LinesOfLog();
        var mail = await SendAsync(new SmtpOptions { Port = sink.Port }, to: "MailServer@example.org", log: log);
        mail.LastError.ShouldBe("550 5.1.1 <M***@example.org> unknown 5.1.1 here");
        log.Lines.ShouldHaveSingleItem().ShouldBe($"Mail {mail.Id} was not sent at attempt 1: {mail.LastError}");
    }

    [SkippableFact]
    public async Task Password_Wrong_IsSaidByTheServer()
    {
        await using var sink = new MailSink { Password = "right" };
        (await SendAsync(new SmtpOptions { Port = sink.Port, UserName = "sender", Password = "Canary-wrong" })).LastError.ShouldBe("535: 5.7.8 wrong password");
        sink.Mails.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Headers_HoldNoLineOfTheirOwn()
    {
        await using var sink = new MailSink();
        await SendAsync(new SmtpOptions { Port = sink.Port, From = "培训申报系统 <noreply@example.org>" }, "【培训申报】请查收\r\nBcc: spy@example.org\r\n\r\n正文");
        var headers = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(sink.Mails.ShouldHaveSingleItem())));
        headers.Bcc.ShouldBeEmpty();
        headers.Subject.ShouldBe("【培训申报】请查收 Bcc: spy@example.org 正文");
        headers.From.Mailboxes.Single().Name.ShouldBe("培训申报系统");
        headers.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe("第一行\n第二行");

        foreach (var several in new[] { "a@example.org, spy@example.org", "a@example.org\r\nBcc: spy@example.org", "\"a\r\nRCPT TO:<spy@example.org>\"@example.org" })
        {
            var mail = await SendAsync(new SmtpOptions { Port = sink.Port }, to: several);
            (mail.SentAt, mail.LastError is null).ShouldBe((null, false), several);
        }

        sink.Mails.Count.ShouldBe(1);
    }

    private static string FileOf(string pem)
    {
        var path = Path.Combine(TestFolders.Create(), "authorities.pem");
        File.WriteAllText(path, pem);
        return path;
    }

    private async Task<OutboxMail> SendAsync(SmtpOptions options, string subject = "标题", string? to = null, LinesOfLog? log = null)
    {
        var address = await WriteAsync(subject, to);
        await SweepAsync(options, CancellationToken.None, log);
        return await Site.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.To == address));
    }

    private Task<string> WriteAsync(string subject, string? to = null) => Site.DbAsync(async db =>
    {
        var mail = new OutboxMail
        {
            To = to ?? $"{Guid.NewGuid():N}@example.org",
            Subject = subject,
            Text = "第一行\n第二行",
            CreatedAt = Site.Clock.GetUtcNow(),
            NextAttemptAt = Site.Clock.GetUtcNow(),
        };
        db.Outbox.Add(mail);
        await db.SaveChangesAsync();
        return mail.To;
    });

    private Task<int> SweepAsync(SmtpOptions options, CancellationToken cancel, LinesOfLog? log = null) => Site.InScopeAsync(services => new OutboxSender(
        services.GetRequiredService<AppDbContext>(), options with { Host = "127.0.0.1" }, Site.Clock, log ?? new LinesOfLog()).SweepAsync(cancel));
}

public sealed class MailServerOnSqlite(SqliteSite site) : MailServerTests(site), IClassFixture<SqliteSite>;

public sealed class MailServerOnPostgres(PostgresSite site) : MailServerTests(site), IClassFixture<PostgresSite>;
