using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.Web.Pages.Bundles;

namespace TrainingDeclaration.IntegrationTests.Bundles;

/// <summary>What a department writes in its bundle, and which submissions it binds.</summary>
public abstract class BundleTextTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task OpinionAndCoverText_WrittenWhileCompiling_StandOnThePapers()
    {
        await ClearAsync();
        var (first, second) = (await Site.RecommendedAsync("第一个线上培训班"), await Site.RecommendedAsync("第二个线上培训班"));
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/bundles")).Form("新建汇总").SubmitAsync();
        var (one, two) = (await IdAsync(first), await IdAsync(second));
        page.Document.QuerySelector($"textarea[name='{BundlePosts.Opinion}{one}']")!.TextContent.ShouldContain("必要性：必要");

        // Too long: refused with an explanation, and nothing that was typed is lost.
        IHtmlInputElement Box(WebPage shown, Guid id) => shown.Document.QuerySelectorAll("input[name=chosen]").OfType<IHtmlInputElement>().Single(box => box.Value == $"{id}");
        Box(page, two).IsChecked = false;
        var refused = await page.Form("保存排序").Set($"{BundlePosts.Opinion}{one}", new string('好', 201)).Set(BundlePosts.CoverText, "本批共两件。").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("第一个线上培训班：归口管理部门意见最多 200 字，现有 201 字"));
        refused.Document.QuerySelector($"textarea[name='{BundlePosts.CoverText}']")!.TextContent.Trim().ShouldBe("本批共两件。");
        refused.Document.QuerySelector($"textarea[name='{BundlePosts.Opinion}{one}']")!.TextContent.Trim().ShouldBe(new string('好', 201));
        (Box(refused, one).IsChecked, Box(refused, two).IsChecked).ShouldBe((true, false));
        refused = await refused.Form("保存排序").Set($"{BundlePosts.Opinion}{one}", "首推").Set(BundlePosts.CoverText, new string('言', 501)).Set("__once", "cover").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("附言最多 500 字，现有 501 字"));

        page = await (await head.GetAsync(page.Address)).Form("冻结排序并生成汇总表")
            .Set($"{BundlePosts.Opinion}{one}", "首推，<b>产业急需</b>。").Set(BundlePosts.CoverText, "本批共两件。").SubmitAsync();
        page.Text.ShouldContain("已冻结");
        page.Text.ShouldContain("首推，<b>产业急需</b>。");
        (await Site.DbAsync(db => db.BundleRows.OrderBy(r => r.Rank).Select(r => r.Opinion).ToListAsync())).ShouldBe(["首推，<b>产业急需</b>。", null]);
        var papers = await Site.DbAsync(db => db.Papers.Where(p => p.State == PaperState.Valid && db.Bundles.Any(b => b.Id == p.SubjectId)).ToDictionaryAsync(p => p.Kind, p => p.SheetJson));
        papers[PaperKind.BundleList].ShouldContain("首推，");
        papers[PaperKind.BundleList].ShouldContain("必要性：必要"); // the second keeps the words of its recommendation
        papers[PaperKind.FaxCover].ShouldContain("本批共两件。");
    }

    [SkippableFact]
    public async Task Row_WithANewerSubmissionThanSeen_IsRefusedByName()
    {
        await ClearAsync();
        await Site.RecommendedAsync("甲线上培训班");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/bundles")).Form("新建汇总").SubmitAsync();
        var second = await Site.RecommendedAsync("乙线上培训班");
        page = await head.GetAsync(page.Address); // shows 乙 as it is now: v1
        await Site.ActAsync("zj.dept.head", second, Act.TakeBack);
        await Site.ActAsync("zj.dept.head", second, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
        await Site.TypeAsync(second, form => form.Persons = 61);
        await Site.AnswerAsync(second);
        await Site.ActAsync("zj.unit.head", second, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", second, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(second, "zj.dept");
        await Site.ResolveAsync("zj.dept", second);
        await Site.ActAsync("zj.dept.head", second, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });

        var form = page.Form("冻结排序并生成汇总表");
        page.Document.QuerySelectorAll("table input[type=checkbox]").OfType<IHtmlInputElement>().ToList().ForEach(box => box.IsChecked = true);
        var refused = await form.SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("乙线上培训班：您看到的是 v1，现为 v2"));
        refused.Document.QuerySelectorAll("input[name=chosen]").OfType<IHtmlInputElement>().ShouldAllBe(box => box.IsChecked);
        (await Site.DbAsync(db => db.BundleRows.CountAsync(r => db.Bundles.Any(b => b.Id == r.BundleId && b.State == BundleState.Compiling)))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Bundle_OfWhichOneRowIsOutdated_IsNeitherFrozenNorReported()
    {
        await ClearAsync();
        var (first, second) = (await Site.RecommendedAsync("丙线上培训班"), await Site.RecommendedAsync("丁线上培训班"));
        var key = await Site.FrozenAsync();
        await RaiseAsync(second, 2);
        var refusal = (await Site.BundleAsync("zj.dept.head", key, (bundles, user, b) => bundles.ReportUpAsync(user, b, b.Stamp, default))).ShouldNotBeNull();
        refusal.Message.ShouldBe("有 1 件不能汇总上报，因此全部没有办理。");
        refusal.Details.ShouldHaveSingleItem().Message.ShouldContain("丁线上培训班");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == first || d.Key == second).Select(d => d.Status).ToListAsync())).ShouldBe([Status.Recommended, Status.Recommended]);
        (await Site.DbAsync(db => db.Bundles.Where(b => b.Key == key).Select(b => b.State).SingleAsync())).ShouldBe(BundleState.Frozen);

        (await Site.BundleAsync("zj.dept.head", key, (bundles, user, b) => bundles.UnfreezeAsync(user, b, b.Stamp, default))).ShouldBeNull();
        refusal = (await Site.BundleAsync("zj.dept.head", key, (bundles, user, b) => bundles.FreezeAsync(user, b, b.Stamp, default))).ShouldNotBeNull();
        refusal.Details.ShouldHaveSingleItem().Message.ShouldContain("丁线上培训班：汇总中的是 v1，现为 v2");
        await RaiseAsync(second, 1);
        (await Site.BundleAsync("zj.dept.head", key, (bundles, user, b) => bundles.FreezeAsync(user, b, b.Stamp, default))).ShouldBeNull();

        // The sums on page and paper are those of the rows.
        var page = await (await Site.SignInAsync("zj.dept.head")).GetAsync($"/bundles/{key}");
        page.Document.QuerySelectorAll("tfoot td.r").Select(cell => cell.TextContent.Trim()).ShouldBe(["120", "10", "24.00"]);
        (await Site.DbAsync(db => db.Papers.Where(p => p.State == PaperState.Valid && p.Kind == PaperKind.BundleList && db.Bundles.Any(b => b.Key == key && b.Id == p.SubjectId)).Select(p => p.SheetJson).SingleAsync()))
            .ShouldContain("合计\\u30002 件");
    }

    private Task<Guid> IdAsync(string key) => Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Id).SingleAsync());

    /// <summary>As if a submission had bypassed the bundle; no page leads there.</summary>
    private Task<int> RaiseAsync(string key, int number) =>
        Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).ExecuteUpdateAsync(d => d.SetProperty(x => x.SubmissionNumber, number)));

    private async Task ClearAsync()
    {
        await Site.ClearQueuesAsync();
        await Site.DbAsync(async db => await db.BundleRows.ExecuteDeleteAsync() + await db.Bundles.ExecuteDeleteAsync());
    }
}

public sealed class BundleTextOnSqlite(SqliteSite site) : BundleTextTests(site), IClassFixture<SqliteSite>;

public sealed class BundleTextOnPostgres(PostgresSite site) : BundleTextTests(site), IClassFixture<PostgresSite>;
