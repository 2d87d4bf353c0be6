using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>One mail a day, except for what somebody must act on; people who want every mail at once get it.</summary>
public abstract class DailyMailTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Messages_OfADay_LeaveInOneMail_ThatIsRetriedAsOne()
    {
        await AddressAsync("hz.bureau", "day@example.org");
        string[] keys = [await Site.ReportedAsync(), await Site.ReportedAsync(), await Site.ReportedAsync()];
        await Site.ActAsync("zj.unit.head", keys[2], Act.Recall);
        await using var sink = new MailSink();
        (await SweepAsync(sink.Port)).ShouldBe(0, "nobody must act at once");

        Site.Clock.Set(DailyMail.After(Site.Clock.GetUtcNow()));
        (await SweepAsync(port: 9)).ShouldBe(0);
        (await Site.DbAsync(db => db.Outbox.Where(m => m.To == "day@example.org").AllAsync(m => m.Attempts == 1 && m.LastError != null && m.SentAt == null))).ShouldBeTrue();
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SweepAsync(sink.Port)).ShouldBe(1);
        (await SweepAsync(sink.Port)).ShouldBe(0, "it is sent once");

        var body = Body(sink.Mails.ShouldHaveSingleItem());
        foreach (var key in keys)
        {
            body.ShouldContain($"https://site.example/declarations/{key}");
        }

        body.ShouldNotContain("示范技术线上培训班", customMessage: "a mail carries number and link, never content");
    }

    [SkippableFact]
    public async Task Return_ReachesTheUnitAtOnce()
    {
        await AddressAsync("zj.unit", "unit@example.org");
        var key = await Site.ReportedAsync();
        await using var sink = new MailSink();
        (await SweepAsync(sink.Port)).ShouldBe(0);
        await Site.ActAsync("hz.bureau", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
        Site.Clock.Advance(ActFacts.ReversalWindow);
        (await SweepAsync(sink.Port)).ShouldBe(1);
        Body(sink.Mails.ShouldHaveSingleItem()).ShouldContain($"/declarations/{key}");
    }

    [SkippableFact]
    public async Task Person_ChoosesOnThePageOfMessages()
    {
        var bureau = await Site.SignInAsync("hz.bureau");
        var page = await (await bureau.GetAsync("/messages")).Form("保存").Fill("我的邮箱", "没有@符号对吗").Fill("怎样发", "每件事立即发一封").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("邮箱格式不正确"));
        page.Form("保存").Value("我的邮箱").ShouldBe("没有@符号对吗");

        page = await page.Form("保存").Fill("我的邮箱", "now@example.org").SubmitAsync();
        page.Done.ShouldContain("已保存");
        await Site.ReportedAsync();
        await using var sink = new MailSink();
        (await SweepAsync(sink.Port)).ShouldBe(1);

        page = await (await bureau.GetAsync("/messages")).Form("保存").Fill("我的邮箱", "").SubmitAsync();
        page.Done.ShouldContain("不再给您发邮件");
        await Site.ReportedAsync();
        (await SweepAsync(sink.Port)).ShouldBe(0);
    }

    private static string Body(string mail) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(mail.Split("\n\n", 2)[^1].Split("\r\n\r\n", 2)[^1].Where(c => !char.IsWhiteSpace(c)))));

    private Task AddressAsync(string account, string address) =>
        Site.DbAsync(db => db.Users.Where(u => u.UserName == account).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, address).SetProperty(u => u.MailsAtOnce, false)));

    private Task<int> SweepAsync(int port) => Site.InScopeAsync(services => new OutboxSender(
        services.GetRequiredService<AppDbContext>(), new SmtpOptions { Host = "127.0.0.1", Port = port, SiteAddress = "https://site.example" },
        Site.Clock, NullLogger<OutboxSender>.Instance).SweepAsync(default));
}

public sealed class DailyMailOnSqlite(SqliteSite site) : DailyMailTests(site), IClassFixture<SqliteSite>;

public sealed class DailyMailOnPostgres(PostgresSite site) : DailyMailTests(site), IClassFixture<PostgresSite>;
