using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Chain;

/// <summary>What carries the newest block out of the system: 锚定单, the line on receipts, and the mail about a fault.</summary>
public abstract class AnchorSheetTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task AnchorSheet_IsFrozenOnceForEachBlock_AndEachPrintIsLogged()
    {
        await Site.ReportedAsync("锚定单的班");
        var block = (await SealAsync()).ShouldNotBeNull();
        var browser = await Site.SignInAsync("audit.admin");
        var logged = await PrintsAsync();
        var form = (await browser.GetAsync("/audit/chain")).Form("打印锚定单");
        var (first, second) = (await form.SubmitAsync(), await (await browser.GetAsync("/audit/chain")).Form("打印锚定单").SubmitAsync());

        first.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        second.Bytes.ShouldBe(first.Bytes, "the stored bytes are streamed");
        (await PrintsAsync()).ShouldBe(logged + 2);
        var paper = await Site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Kind == PaperKind.Anchor && p.SubjectId == AnchorPrint.SubjectOf(block.Number)));
        (paper.Number, paper.State).ShouldBe(("MD20220616", PaperState.Valid));
        paper.SheetJson.ShouldContain(block.Hash[..4]);
        var found = await Site.Browser().GetAsync($"/verify/{paper.Code}");
        found.Text.ShouldContain("有效");
        found.Text.ShouldContain($"第 {block.Number} 块，指纹 {ChainBlock.Fingerprint(block.Hash)}");

        // The next block has a paper of its own, with the next version on the same day; the first stays valid.
        await Site.ReportedAsync("锚定单的第二个班");
        var next = (await SealAsync()).ShouldNotBeNull();
        await (await browser.GetAsync("/audit/chain")).Form("打印锚定单").SubmitAsync();
        var papers = await Site.DbAsync(db => db.Papers.AsNoTracking().Where(p => p.Kind == PaperKind.Anchor).OrderBy(p => p.Version).ToListAsync());
        papers.ConvertAll(p => (p.SubjectId, p.Version, p.State)).ShouldBe(
            [(AnchorPrint.SubjectOf(block.Number), 1, PaperState.Valid), (AnchorPrint.SubjectOf(next.Number), 2, PaperState.Valid)]);
    }

    [SkippableFact]
    public async Task AnchorSheet_IsForTheAuditAdministrator()
    {
        foreach (var account in new[] { "zj.unit", "most.leader", "sec.admin", "sys.admin" })
        {
            (await (await Site.SignInAsync(account)).GetAsync("/audit/chain")).Status.ShouldBe(HttpStatusCode.Forbidden, account);
        }
    }

    [SkippableFact]
    public async Task Receipt_NamesTheNewestBlock_AndNoneWhileThereIsNone()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // without a block, so nobody else's
        (await site.DbAsync(db => db.ChainBlocks.AnyAsync())).ShouldBeFalse();
        var before = await ReceiptAsync(site, await site.ReportedAsync("还没有块的班"));
        before.SheetJson.ShouldNotContain("印制时最近存证");

        var block = (await site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default))).ShouldNotBeNull();
        var after = await ReceiptAsync(site, await site.ReportedAsync("有了块的班"));

        after.SheetJson.ShouldContain($"印制时最近存证：第 {block.Number} 块 {block.Hash[..8]}");
        (await site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Id == before.Id))).PdfHash.ShouldBe(before.PdfHash, "what is frozen keeps its bytes");
    }

    [SkippableFact]
    public async Task Fault_IsMailedOnce_ToTheAuditAdministrator()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        await site.DbAsync(db => db.Users.Where(u => u.UserName == "audit.admin").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "audit@example.org")));
        string[] keys = [await site.ReportedAsync("第一个被改的班"), await site.ReportedAsync("第二个被改的班")];
        await site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));
        await RunAsync(site);
        (await MailsAsync(site)).ShouldBeEmpty("nothing is wrong");
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            return await TamperAsync(db, keys[0]);
        });

        await RunAsync(site);
        var mail = (await MailsAsync(site)).ShouldHaveSingleItem();
        (mail.IsLine, mail.Subject).ShouldBe((false, "【培训申报】存证核验新发现 1 处不符（内容被改）。请先保留数据库和文件的现状，再登录查看。"));
        mail.Text.ShouldContain("{site}/audit/chain");
        mail.Text.ShouldNotContain("XQ2022", customMessage: "what is altered is only named behind the sign-in");
        await RunAsync(site);
        await RunAsync(site, withFiles: true);
        await RunAsync(site);
        (await MailsAsync(site)).Count.ShouldBe(1, "it is known");

        await site.DbAsync(db => TamperAsync(db, keys[1]));
        await RunAsync(site);
        (await MailsAsync(site)).Count.ShouldBe(2, "another one is not");
        (await (await site.SignInAsync("audit.admin")).GetAsync("/")).Text.ShouldContain("存证核验发现不符");
    }

    private static Task<int> TamperAsync(AppDbContext db, string key) =>
        db.History.Where(e => e.Sequence == 2 && db.Declarations.Any(d => d.Id == e.DeclarationId && d.Key == key)).ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, "另一人"));

    private static Task<bool> RunAsync(TestSite site, bool withFiles = false) => site.InScopeAsync(async services =>
    {
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var runs = services.GetRequiredService<ChainRuns>();
        await runs.AskAsync(null, withFiles, default);
        await runs.SweepAsync(default);
        return true;
    });

    private static Task<List<Core.Record.Messages.OutboxMail>> MailsAsync(TestSite site) =>
        site.DbAsync(db => db.Outbox.AsNoTracking().Where(m => m.To == "audit@example.org").ToListAsync());

    private static Task<Paper> ReceiptAsync(TestSite site, string key) =>
        site.DbAsync(db => db.Papers.AsNoTracking().SingleAsync(p => p.Kind == PaperKind.Receipt && db.Declarations.Any(d => d.Id == p.SubjectId && d.Key == key)));

    private Task<ChainBlock?> SealAsync() => Site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));

    private Task<int> PrintsAsync() => Site.DbAsync(db => db.AccessLog.CountAsync(e => e.Kind == AccessKind.Print && e.ObjectKey.StartsWith("MD")));
}

public sealed class AnchorSheetOnSqlite(SqliteSite site) : AnchorSheetTests(site), IClassFixture<SqliteSite>;

public sealed class AnchorSheetOnPostgres(PostgresSite site) : AnchorSheetTests(site), IClassFixture<PostgresSite>;
