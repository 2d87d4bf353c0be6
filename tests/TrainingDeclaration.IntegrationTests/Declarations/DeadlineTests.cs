using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

public abstract class DeadlineTests(TestSite site) : SiteTests(site)
{
    private static readonly DateTimeOffset Due = BeijingTime.EndOf(new DateOnly(2022, 6, 20));

    [SkippableTheory]
    [InlineData(-1_000, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1_000, false)]
    public async Task Report_AroundTheInstant_IsDecidedToTheMillisecond(int milliseconds, bool isAccepted)
    {
        Site.Clock.Set(TestClock.Start);
        var steps = new Steps(Site);
        var key = await steps.DraftAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var form = (await head.GetAsync($"/declarations/{key}/check")).Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        Site.Clock.Set(Due.AddMilliseconds(milliseconds));
        // The session is as old as the clock says; the deadline is under test, so the session is kept alive.
        await Site.DbAsync(async db => await db.Sessions.ExecuteUpdateAsync(set => set
            .SetProperty(s => s.LastSeenAt, Site.Clock.GetUtcNow()).SetProperty(s => s.StartedAt, Site.Clock.GetUtcNow())));
        var page = await form.SubmitAsync();
        if (isAccepted)
        {
            page.Done.ShouldContain("已报送");
        }
        else
        {
            page.Text.ShouldContain("已过截止时间：浙江省科学技术厅要求6月20日 24:00（北京时间）前");
        }
    }

    [SkippableFact]
    public async Task V4_AfterTheDate_DraftIsKeptAndAnExtensionOpensTheWay()
    {
        Site.Clock.Set(TestClock.Start);
        var steps = new Steps(Site);
        var key = await steps.DraftAsync(DemandExample.D1);
        Site.Clock.Set(Due.AddHours(10));
        var refused = await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/declarations/{key}/check");
        refused.Text.ShouldContain("已过截止时间");
        refused.Buttons.ShouldNotContain("报送");

        var clerk = await Site.SignInAsync("zj.unit");
        var page = await (await clerk.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Fill("培训对象", "截止后仍可修改").SubmitAsync();
        page.Form("保存草稿").Value("培训对象").ShouldBe("截止后仍可修改");

        var refusal = await ExtendAsync(new DateOnly(2022, 6, 28));
        refusal.ShouldNotBeNull().Message.ShouldContain("延期不能晚于约束本单位的日期6月27日 24:00");
        (await ExtendAsync(new DateOnly(2022, 6, 22))).ShouldBeNull();
        (await steps.ReportAsync(key)).Done.ShouldContain("已报送");
    }

    /// <summary>The deadline is judged by when the server received the request, not by when its last byte came.</summary>
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_BegunBeforeTheStopAndEndedAfterIt_IsAccepted(bool asUpload)
    {
        await FreshAsync();
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var form = (await head.GetAsync($"/declarations/{key}/check")).Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        Site.Clock.Set(Due.AddMilliseconds(-1));
        await KeepSessionsAsync();
        var reads = Site.Clock.Reads;
        var page = await form.SubmitSlowlyAsync(asUpload ? new byte[2_000_000] : null, async () =>
        {
            // The server has looked at the clock: it has the request. Now the deadline passes, then the rest of the body comes.
            await Site.Clock.ReadAgainAsync(reads);
            Site.Clock.Set(Due.AddSeconds(30));
        });
        page.Done.ShouldContain("已报送");
        Site.Clock.GetUtcNow().ShouldBeGreaterThan(Due);
        (await Site.DbAsync(db => db.Submissions.Where(s => db.Declarations.Any(d => d.Key == key && d.Id == s.DeclarationId)).Select(s => s.ReportedAt).SingleAsync()))
            .ShouldBe(Due.AddMilliseconds(-1));
    }

    [SkippableFact]
    public async Task Report_BegunAtTheStopHoweverLongItTakes_IsRefused()
    {
        await FreshAsync();
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var form = (await head.GetAsync($"/declarations/{key}/check")).Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        Site.Clock.Set(Due);
        await KeepSessionsAsync();
        var reads = Site.Clock.Reads;
        // Even a clock that is set back while the body arrives changes nothing.
        var page = await form.SubmitSlowlyAsync(null, async () =>
        {
            await Site.Clock.ReadAgainAsync(reads);
            Site.Clock.Set(Due.AddSeconds(-30));
        });
        page.Text.ShouldContain("已过截止时间");
        (await Site.DbAsync(db => db.Submissions.CountAsync(s => db.Declarations.Any(d => d.Key == key && d.Id == s.DeclarationId)))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Extension_OfTheUnit_StandsInTheHistoryAndOnTheCall()
    {
        await FreshAsync();
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        (await ExtendAsync(new DateOnly(2022, 6, 23))).ShouldBeNull();
        var unit = await Site.SignInAsync("zj.unit");
        var page = await unit.GetAsync($"/declarations/{key}");
        page.Text.ShouldContain("浙江省科学技术厅 同意浙江示范智能装备技术研究院延期到 6月23日 24:00");
        page.Text.ShouldContain("理由：网络故障");
        page.Facts["办理期限"].ShouldContain("延期：网络故障");
        page.Facts["办理期限"].ShouldContain("还有 7天");
        var call = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.CallId).SingleAsync());
        (await unit.GetAsync($"/calls/{call}")).Text.ShouldContain("本单位已获延期，可办理到 6月23日 24:00");

        // Two days before, the soft badge; after the deadline, the hard word.
        Site.Clock.Set(BeijingTime.EndOf(new DateOnly(2022, 6, 23)).AddHours(-47));
        unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync($"/declarations/{key}")).Facts["办理期限"].ShouldContain("临近截止");
        (await unit.GetAsync("/declarations")).Table().First(row => row["期限"].Contains("6月23日")).ShouldContain(cell => cell.Key == "期限" && cell.Value.Contains("临近截止"));
        Site.Clock.Set(BeijingTime.EndOf(new DateOnly(2022, 6, 23)));
        unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync($"/declarations/{key}")).Facts["办理期限"].ShouldContain("已截止");
        await FreshAsync();
    }

    /// <summary>The initial state, without the extensions of other tests.</summary>
    private Task FreshAsync()
    {
        Site.Clock.Set(TestClock.Start);
        return Site.DbAsync(async db =>
        {
            db.Extensions.RemoveRange(await db.Extensions.ToListAsync());
            return await db.SaveChangesAsync();
        });
    }

    private Task KeepSessionsAsync() => Site.DbAsync(async db => await db.Sessions.ExecuteUpdateAsync(set => set
        .SetProperty(s => s.LastSeenAt, Site.Clock.GetUtcNow()).SetProperty(s => s.StartedAt, Site.Clock.GetUtcNow())));

    private Task<Refusal?> ExtendAsync(DateOnly until) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "zj.dept.head");
        var db = services.GetRequiredService<Core.Data.AppDbContext>();
        var call = await db.Calls.SingleAsync(c => c.DocumentNumber == "国科才函〔2022〕39号");
        var unit = await db.Organizations.SingleAsync(o => o.Code == "zj-unit");
        return await services.GetRequiredService<CallService>().ExtendAsync(user, call, unit.Id, null, until, "网络故障", default);
    });
}

public sealed class DeadlineOnSqlite(SqliteSite site) : DeadlineTests(site), IClassFixture<SqliteSite>;

public sealed class DeadlineOnPostgres(PostgresSite site) : DeadlineTests(site), IClassFixture<PostgresSite>;
