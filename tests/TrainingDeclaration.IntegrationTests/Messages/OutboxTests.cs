using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Messages;

public abstract class OutboxTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Act_WithTheMailServerDown_StandsAndTheMailIsRetried()
    {
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "hz.bureau").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "hz@example.org").SetProperty(u => u.MailsAtOnce, true)));
        var key = await Site.ReportedAsync();
        (await Site.DbAsync(db => db.Outbox.CountAsync(m => m.To == "hz@example.org" && m.SentAt == null))).ShouldBe(1);

        // Nobody listens there: the act has long been done, the mail waits and says why.
        (await SweepAsync(port: 9)).ShouldBe(0);
        var waiting = await Site.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.To == "hz@example.org"));
        waiting.Attempts.ShouldBe(1);
        waiting.LastError.ShouldNotBeNull();
        (await (await Site.SignInAsync("hz.bureau")).GetAsync($"/declarations/{key}")).Text.ShouldContain("待转报");

        await using var sink = new MailSink();
        (await SweepAsync(sink.Port)).ShouldBe(0, "it is tried again only after a while");
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SweepAsync(sink.Port)).ShouldBe(1);
        (await SweepAsync(sink.Port)).ShouldBe(0, "it is sent once");

        var mail = sink.Mails.Single();
        mail.ShouldContain($"{waiting.Id:N}", Case.Insensitive);
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(mail.Split("\n\n", 2)[^1].Split("\r\n\r\n", 2)[^1].Where(c => !char.IsWhiteSpace(c)))));
        body.ShouldContain($"https://site.example/declarations/{key}");
        body.ShouldContain("已报送申报 XQ2022-33-");
        body.ShouldNotContain("示范技术线上培训班", customMessage: "a mail carries number and link, never content");
    }

    [SkippableFact]
    public async Task Server_WithACertificateThatNobodyVouchesFor_IsTheReasonThatIsShown()
    {
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "js.dept").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "js@example.org").SetProperty(u => u.MailsAtOnce, true)));
        await Site.ReportedAsync(unit: "js.unit");
        using var authority = new MailAuthority();
        await using var sink = new MailSink(authority.For(IPAddress.Loopback));
        (await SweepAsync(sink.Port, tls: true)).ShouldBe(0);

        (await Site.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.To == "js@example.org"))).LastError.ShouldNotBeNull().ShouldContain("certificate");
        var failed = (await (await Site.SignInAsync("sys.admin")).GetAsync("/system")).Table("发送失败的邮件").Single(row => row["收件人"] == "j***@example.org");
        failed["原因"].ShouldContain("certificate");
    }

    private Task<int> SweepAsync(int port, bool tls = false) => Site.InScopeAsync(services => new OutboxSender(
        services.GetRequiredService<AppDbContext>(), new SmtpOptions { Host = "127.0.0.1", Port = port, UseTls = tls, SiteAddress = "https://site.example" },
        Site.Clock, NullLogger<OutboxSender>.Instance).SweepAsync(default));
}

public sealed class OutboxOnSqlite(SqliteSite site) : OutboxTests(site), IClassFixture<SqliteSite>;

public sealed class OutboxOnPostgres(PostgresSite site) : OutboxTests(site), IClassFixture<PostgresSite>;
