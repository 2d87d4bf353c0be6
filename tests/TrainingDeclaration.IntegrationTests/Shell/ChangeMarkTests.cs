using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>The frame of a page comes from memory, and yet is never older than the request, whichever server did the act.</summary>
public abstract class ChangeMarkTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Frame_ThatNothingHasChanged_IsReadByOneStatement()
    {
        foreach (var account in new[] { "zj.unit", "hz.bureau", "zj.dept", "most.officer", "cas.unit", "sys.admin" })
        {
            var browser = await Site.SignInAsync(account);
            await browser.GetAsync("/help");
            (await Site.Writes.CountAsync(() => browser.GetAsync("/help"))).ShouldBe(1, account);
        }
    }

    [SkippableFact]
    public async Task Frame_AfterAnActOnTheOtherServer_ShowsItAtOnce()
    {
        await using var other = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        var (bureau, department, unit) = (await other.SignInAsync("hz.bureau"), await other.SignInAsync("zj.dept"), await other.SignInAsync("zj.unit"));
        var (atBureau, atDepartment, toldUnit) = (await FrameAsync(bureau), await FrameAsync(department), await FrameAsync(unit));

        var key = await Site.ReportedAsync("另一台服务器上的班");
        (await FrameAsync(bureau)).ShouldBe((atBureau.Waiting + 1, atBureau.Unread + 1));
        atDepartment = await FrameAsync(department);
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        (await FrameAsync(bureau)).Waiting.ShouldBe(atBureau.Waiting);
        (await FrameAsync(department)).ShouldBe((atDepartment.Waiting + 1, atDepartment.Unread + 1));

        // What is kept for ten minutes arrives without anybody saving anything.
        toldUnit = await FrameAsync(unit);
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        (await FrameAsync(unit)).Unread.ShouldBe(toldUnit.Unread);
        Site.Clock.Advance(ActFacts.ReversalWindow);
        (await FrameAsync(unit)).Unread.ShouldBe(toldUnit.Unread + 1);

        await (await unit.GetAsync("/messages")).Form("全部标为已读").SubmitAsync();
        (await FrameAsync(unit)).Unread.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Person_ChangedOnTheOtherServer_IsAnotherAtTheNextRequest()
    {
        await using var other = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        var head = await other.SignInAsync("cas.unit.head");
        (await head.GetAsync("/declarations")).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        await Site.DbAsync(async db =>
        {
            var user = await db.Users.Include(u => u.Seats).SingleAsync(u => u.UserName == "cas.unit.head");
            user.Seats.Clear();
            return await db.SaveChangesAsync();
        });
        (await head.GetAsync("/declarations")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [SkippableFact]
    public async Task Call_MovedOnTheOtherServer_MovesTheDateOfTheFrame()
    {
        await using var other = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        var officer = await other.SignInAsync("most.officer");
        var before = Chip(await officer.GetAsync("/help"));
        await Site.DbAsync(async db =>
        {
            var call = await db.Calls.Where(c => c.Scheme == "most" && c.PublishedAt != null).OrderByDescending(c => c.PublishedAt).FirstAsync();
            call.DueDate = call.DueDate!.Value.AddDays(1);
            return await db.SaveChangesAsync();
        });
        Chip(await officer.GetAsync("/help")).ShouldBe(before.AddDays(1));
    }

    [SkippableFact]
    public async Task Home_WhoseCallsChangedOnTheOtherServer_ShowsItAtOnce()
    {
        await using var other = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        var unit = await other.SignInAsync("zj.unit");
        var before = await unit.GetAsync("/");
        before.Text.ShouldNotContain("已获延期");
        var (id, parent) = await Site.DbAsync(async db =>
        {
            var own = await db.Users.Where(u => u.UserName == "zj.unit").Select(u => u.OrganizationId).SingleAsync();
            return (own, await db.Organizations.Where(o => o.Id == own).Select(o => o.ParentId).SingleAsync());
        });

        await Site.DbAsync(async db =>
        {
            (await db.Organizations.SingleAsync(o => o.Id == parent)).ContactPhone = "010-99990000";
            return await db.SaveChangesAsync();
        });
        (await unit.GetAsync("/")).Text.ShouldContain("010-99990000");

        var given = await Site.DbAsync(async db =>
        {
            var call = await db.Calls.Where(c => c.Scheme == "most" && c.PublishedAt != null).OrderByDescending(c => c.PublishedAt).FirstAsync();
            var extension = new Extension
            {
                CallId = call.Id,
                OrganizationId = id,
                GivenByOrganizationId = call.AuthorityId,
                GivenById = await db.Users.Where(u => u.UserName == "most.officer").Select(u => u.Id).SingleAsync(),
                Reason = "防汛",
                Until = call.DueAt!.Value.AddDays(30),
                GivenAt = Site.Clock.GetUtcNow(),
            };
            db.Extensions.Add(extension);
            await db.SaveChangesAsync();
            return extension.Id;
        });
        (await unit.GetAsync("/")).Text.ShouldContain("已获延期");
        await Site.DbAsync(async db =>
        {
            db.Extensions.Remove(await db.Extensions.SingleAsync(e => e.Id == given));
            return await db.SaveChangesAsync();
        });
        (await unit.GetAsync("/")).Text.ShouldNotContain("已获延期");

        await Site.DbAsync(async db =>
        {
            foreach (var notice in await db.ForwardingNotices.ToListAsync())
            {
                notice.DocumentNumber = "另一台〔2022〕9号";
            }

            return await db.SaveChangesAsync();
        });
        (await unit.GetAsync("/")).Text.ShouldContain("另一台〔2022〕9号");
    }

    [SkippableFact]
    public async Task Marks_OfASaveThatFails_AreNotRaised()
    {
        var before = await MarkAsync(ChangeMarks.People);
        await Should.ThrowAsync<DbUpdateException>(() => Site.DbAsync(async db =>
        {
            db.Users.Add(new User { UserName = "x", NormalizedUserName = "X", DisplayName = "无单位", OrganizationId = Guid.NewGuid(), CreatedAt = Site.Clock.GetUtcNow(), SecurityStamp = "x" });
            return await db.SaveChangesAsync();
        }));
        (await MarkAsync(ChangeMarks.People)).ShouldBe(before);

        await Site.DbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == "zj.unit")).AccessFailedCount++;
            return await db.SaveChangesAsync();
        });
        (await MarkAsync(ChangeMarks.People)).ShouldBe(before, "a failed sign-in changes nobody's rights");
    }

    private static async Task<(int Waiting, int Unread)> FrameAsync(Browser browser)
    {
        var page = await browser.GetAsync("/help");
        return (Number(page, ".menu a[href='/'] .n"), Number(page, ".bell .badge"));
    }

    private static int Number(WebPage page, string selector) =>
        page.Document.QuerySelector(selector)?.FirstChild?.TextContent is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static DateTimeOffset Chip(WebPage page) =>
        DateTimeOffset.Parse(page.Document.QuerySelector(".chip [data-left]")!.GetAttribute("data-left")!, System.Globalization.CultureInfo.InvariantCulture);

    private Task<long> MarkAsync(Guid subject) => Site.DbAsync(db => db.ChangeMarks.Where(m => m.Subject == subject).Select(m => m.Number).FirstOrDefaultAsync());
}

public sealed class ChangeMarkOnSqlite(SqliteSite site) : ChangeMarkTests(site), IClassFixture<SqliteSite>;

public sealed class ChangeMarkOnPostgres(PostgresSite site) : ChangeMarkTests(site), IClassFixture<PostgresSite>;
