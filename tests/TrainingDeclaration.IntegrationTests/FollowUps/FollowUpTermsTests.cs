using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>What a call asks of its classes, and what becomes of it: check list, further files, handbook, public notice.</summary>
public abstract class FollowUpTermsTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Terms_OfTheCall_AreAskedForCheckedAndPrinted()
    {
        var call = await Site.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Serial == "2022" && c.Scheme == "most"));
        var officer = await Site.SignInAsync("most.officer");
        var page = await officer.GetAsync($"/calls/{call.Id}/terms");
        var stale = await officer.GetAsync($"/calls/{call.Id}/terms");
        (await page.Form("保存").Fill("执行材料审核通过前逐项确认", "协议：四项约定齐全\n学员在职").Fill("必须附的", "保密承诺书").Fill("纪律和保密要求", "遵守外事纪律。").SubmitAsync()).Done.ShouldBe("已保存。");
        var refused = await stale.Form("保存").Fill("纪律和保密要求", "同时改的。").SubmitAsync();
        refused.Errors.ShouldNotBeEmpty("somebody else saved in between");
        refused.Form("保存").Value("纪律和保密要求").ShouldBe("同时改的。");
        foreach (var account in new[] { "zj.dept", "zj.unit" })
        {
            (await (await Site.SignInAsync(account)).GetAsync($"/calls/{call.Id}/terms")).Status.ShouldBe(HttpStatusCode.Forbidden, account);
        }

        (await (await Site.SignInAsync("audit.admin")).GetAsync("/audit")).Text.ShouldContain("修改办班要求");
        try
        {
            await FiledAndAcceptedAsync(officer);
        }
        finally
        {
            await Site.DbAsync(db => db.Calls.Where(c => c.Id == call.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.FollowUp, (FollowUpTerms?)null)));
        }
    }

    [SkippableFact]
    public async Task Notice_PublishedToAll_IsReadByWhoeverHasItsCode_WhileItIsValid()
    {
        await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").ExecuteUpdateAsync(set => set.SetProperty(c => c.VerifyShowsTheme, true)));
        var key = await Site.IssuedAsync("公开通知的线上培训班");
        await Site.PrepareAsync(key);
        var (first, visitor) = (await CodeAsync(key, 1), Site.Browser());
        (await visitor.GetAsync($"/verify/{first}")).Text.ShouldNotContain("看通知全文");
        (await visitor.GetAsync($"/verify/{first}/notice.pdf")).Status.ShouldBe(HttpStatusCode.NotFound, "the unit has not made it public");

        var unit = await Site.SignInAsync("zj.unit");
        var published = await (await unit.GetAsync($"/followups/{key}/notice")).Form("保存并发布第 2 版").Fill("查验页公开全文", "是").Fill("正文", "请推荐骨干参加。").SubmitAsync();
        published.Done.ShouldContain("已发布");
        var second = await CodeAsync(key, 2);
        (await visitor.GetAsync($"/verify/{second}")).Text.ShouldContain("看通知全文");
        (await visitor.GetAsync($"/verify/{second}/notice.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/verify/{first}")).Text.ShouldContain("已被新版本替代");
        (await visitor.GetAsync($"/verify/{first}/notice.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Site.ActAsync("most.officer", key, Act.Terminate, input => input with { Comment = "境外机构停办。" });
        (await visitor.GetAsync($"/verify/{second}")).Text.ShouldContain("已撤回");
        (await visitor.GetAsync($"/verify/{second}/notice.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task FiledAndAcceptedAsync(Browser officer)
    {
        var key = await Site.IssuedAsync("有要求的线上培训班");
        await Site.PrepareAsync(key);
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync($"/followups/{key}/check")).Text.ShouldContain("请上传“保密承诺书”");
        var notice = await unit.GetAsync($"/followups/{key}/notice");
        (await notice.Form("保存").Attach("保密承诺书", "承诺书.pdf", Pdf, "application/pdf").SubmitAsync()).Text.ShouldContain("承诺书.pdf");
        (await unit.GetAsync($"/followups/{key}/handbook.pdf")).Status.ShouldBe(HttpStatusCode.OK, "a draft for those who type");
        (await officer.GetAsync($"/followups/{key}/handbook.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        (await officer.GetAsync($"/followups/{key}/handbook.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await Site.DbAsync(db => db.Papers.Where(p => p.Kind == PaperKind.Handbook && db.Dossiers.Any(d => d.Id == p.SubjectId && d.Declaration.Key == key)).Select(p => p.SheetJson).SingleAsync()))
            .ShouldContain("遵守外事纪律。");

        var desk = await officer.GetAsync($"/review/execution/{key}");
        desk.Text.ShouldContain("四项约定齐全");
        desk.Text.ShouldContain("承诺书.pdf");
        (await desk.Form("审核通过").Tick("学员在职").SubmitAsync()).Errors.ShouldContain(error => error.Contains("还有 1 项没有勾选"));
        (await desk.Form("审核通过").Tick("学员在职").Tick("四项约定齐全").SubmitAsync()).Done.ShouldContain("已审核通过");
        (await unit.GetAsync($"/followups/{key}")).Text.ShouldContain("审核要点 2 项均已确认：四项约定齐全；学员在职");
    }

    private Task<string> CodeAsync(string key, int version) => Site.DbAsync(db => db.Papers.AsNoTracking()
        .Where(p => p.Kind == PaperKind.EnrolmentNotice && p.Version == version && db.Declarations.Any(d => d.Id == p.SubjectId && d.Key == key)).Select(p => p.Code).SingleAsync());

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();
}

public sealed class SqliteFollowUpTermsTests(SqliteSite site) : FollowUpTermsTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresFollowUpTermsTests(PostgresSite site) : FollowUpTermsTests(site), IClassFixture<PostgresSite>;
