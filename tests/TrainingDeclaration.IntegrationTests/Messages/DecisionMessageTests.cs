using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Messages;

public abstract class DecisionMessageTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 40;

    [SkippableFact]
    public async Task Decision_UndoneWithinTenMinutes_IsNeverToldAndTheNextIsToldOnce()
    {
        var key = await AtDepartmentAsync("撤销的班");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync($"/review/{key}")).Form("同意推荐").Fill("必要性意见", "必要。").Fill("合理性意见", "合理。").SubmitAsync();
        page.Done.ShouldContain("通知十分钟后才发出");
        (await ToldAsync(key)).ShouldBeEmpty();

        page = await page.Form("撤销").SubmitAsync();
        page.Address.ShouldBe($"/review/{key}");
        page.Done.ShouldContain("已收回");
        page = await page.Form("不予推荐").Fill("理由", "同类班次已有安排。").SubmitAsync();
        page.Done.ShouldContain("已不予推荐");
        (await ToldAsync(key)).ShouldBeEmpty();

        Site.Clock.Advance(ActFacts.ReversalWindow);
        (await ToldAsync(key)).ShouldHaveSingleItem().ShouldContain("已不予推荐申报");
    }

    [SkippableFact]
    public async Task Decision_AgainstTheMailLeaving_IsToldExactlyOnce()
    {
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "zj.unit").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "zj@example.org").SetProperty(u => u.MailsAtOnce, true)));
        var key = await AtDepartmentAsync("赛跑的班");
        await using var sink = new MailSink();
        await SweepAsync(sink.Port);
        for (var round = 0; round < Rounds; round++)
        {
            var before = sink.Mails.Count;
            await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });

            // The mail is due although the simultaneous act was received earlier: as on two servers under load.
            await Site.DbAsync(db => db.Outbox.Where(m => m.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, Site.Clock.GetUtcNow())));
            using var barrier = new Barrier(2);
            await Task.WhenAll(
                Task.Run(async () => { barrier.SignalAndWait(); await SweepAsync(sink.Port); }),
                Task.Run(async () => { barrier.SignalAndWait(); await Site.ActAsync("zj.dept.head", key, Act.TakeBack); }));
            await SweepAsync(sink.Port);

            // Either the decision was cancelled and neither is announced, or it had been sent and the taking back follows it.
            var messages = await Site.DbAsync(db => db.Messages.Where(m => m.SentAt == Site.Clock.GetUtcNow() && m.LeavesAt != null && db.Declarations.Any(d => d.Id == m.DeclarationId && d.Key == key)).ToListAsync());
            var told = messages.Where(m => m.Text.Contains("推荐申报", StringComparison.Ordinal) || m.Text.Contains("收回申报", StringComparison.Ordinal)).ToList();
            (sink.Mails.Count - before).ShouldBe(told.Count, $"round {round}");
            told.Count.ShouldBeOneOf(0, 2);
            Site.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>The negative control: a sender that does not claim its mail sends one that is cancelled at the same moment.</summary>
    [SkippableFact]
    public async Task Mail_SentWithoutAClaim_LeavesAlthoughItWasCancelled()
    {
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "zj.unit").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "zj@example.org").SetProperty(u => u.MailsAtOnce, true)));
        var key = await AtDepartmentAsync("对照的班");
        await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        await Site.DbAsync(async db =>
        {
            var unclaimed = await db.Outbox.SingleAsync(m => m.SentAt == null && db.Messages.Any(x => x.Id == m.MessageId && x.LeavesAt > Site.Clock.GetUtcNow() && db.Declarations.Any(d => d.Id == x.DeclarationId && d.Key == key)));
            await Site.ActAsync("zj.dept.head", key, Act.TakeBack);

            // The blind sender still has it; the claim is what tells the careful one that it is gone.
            unclaimed.Text.ShouldContain("同意推荐");
            unclaimed.Attempts++;
            return await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
    }

    [SkippableFact]
    public async Task Decisions_KeptPending_AreToldTogether()
    {
        var key = await AtDepartmentAsync("统一发布的班");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/review/pending")).Form("改为统一发布").SubmitAsync();
        page.Text.ShouldContain("统一发布时一起通知");
        await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        Site.Clock.Advance(TimeSpan.FromDays(1));

        var unit = await Site.SignInAsync("zj.unit");
        (await ToldAsync(key)).ShouldBeEmpty();
        page = await unit.GetAsync($"/declarations/{key}");
        page.Text.ShouldContain("待归口审核");
        page.Text.ShouldNotContain("同意推荐");
        page.Text.ShouldNotContain("待汇总上报");
        (await unit.GetAsync("/declarations?status=Recommended")).Text.ShouldNotContain("统一发布的班");
        (await unit.GetAsync("/declarations?stage=Recommended")).Text.ShouldNotContain("统一发布的班");
        (await unit.GetAsync("/declarations?notYet=Recommended")).Text.ShouldContain("统一发布的班");
        (await unit.GetAsync("/declarations?status=DepartmentReview")).Text.ShouldContain("统一发布的班");

        head = await Site.SignInAsync("zj.dept.head");
        page = await head.GetAsync("/review/pending");
        page.Table("待发布的决定").ShouldContain(row => row["申报"].Contains("统一发布的班", StringComparison.Ordinal));
        page = await page.Form("统一发布 1 件").SubmitAsync();
        page.Done.ShouldContain("已发布 1 件");
        (await ToldAsync(key)).ShouldHaveSingleItem().ShouldContain("已同意推荐申报");
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}")).Text.ShouldContain("待汇总上报");
        await (await head.GetAsync("/review/pending")).Form("改为逐件通知").SubmitAsync();
    }

    [SkippableFact]
    public async Task Mail_ThatFails_IsListedWithoutContentAndRetried()
    {
        await Site.DbAsync(db => db.Users.Where(u => u.UserName == "hz.bureau").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "bureau@example.org").SetProperty(u => u.MailsAtOnce, true)));
        await Site.ReportedAsync("寄不出的班");
        await SweepAsync(port: 9);
        var administrator = await Site.SignInAsync("sys.admin");

        var page = await administrator.GetAsync("/system");
        var failed = page.Table("发送失败的邮件").Single(row => row["收件人"] == "b***@example.org");
        failed["已试（次）"].ShouldBe("1");
        page.Text.ShouldNotContain("寄不出的班");
        page.Text.ShouldNotContain("XQ2022");
        page = await page.Form("立即重试").SubmitAsync();
        page.Done.ShouldContain("封邮件将立即重试");

        await using var sink = new MailSink();
        await SweepAsync(sink.Port);
        (await administrator.GetAsync("/system")).Text.ShouldContain("没有发送失败的邮件");
    }

    private async Task<string> AtDepartmentAsync(string theme)
    {
        var key = await Site.ReportedAsync(theme);
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        return key;
    }

    /// <summary>What the unit can read of the department's decisions on the form.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync(string key) =>
        [.. (await (await Site.SignInAsync("zj.unit")).GetAsync("/messages")).Document.QuerySelectorAll($".msgs a[href='/declarations/{key}']")
            .Select(WebPage.Read).Where(text => text.Contains("推荐", StringComparison.Ordinal) || text.Contains("收回", StringComparison.Ordinal))];

    private Task<int> SweepAsync(int port) => Site.InScopeAsync(services => new OutboxSender(
        services.GetRequiredService<AppDbContext>(), new SmtpOptions { Host = "127.0.0.1", Port = port }, Site.Clock, NullLogger<OutboxSender>.Instance).SweepAsync(default));
}

public sealed class DecisionMessageOnSqlite(SqliteSite site) : DecisionMessageTests(site), IClassFixture<SqliteSite>;

public sealed class DecisionMessageOnPostgres(PostgresSite site) : DecisionMessageTests(site), IClassFixture<PostgresSite>;
