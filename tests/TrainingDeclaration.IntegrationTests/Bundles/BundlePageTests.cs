using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Bundles;

public abstract class BundlePageTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Form_ChosenAndFrozenInOnePress_StandsInTheList()
    {
        await Site.RecommendedAsync("第一个线上培训班");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/bundles")).Form("新建汇总").SubmitAsync();
        page.Text.ShouldContain("第一个线上培训班");
        await Site.RecommendedAsync("第二个线上培训班");
        page = await head.GetAsync(page.Address);
        var form = page.Form("冻结排序并生成汇总表");
        foreach (var box in page.Document.QuerySelectorAll("table input[type=checkbox]").OfType<IHtmlInputElement>())
        {
            box.IsChecked = true;
        }

        var stale = page.Form("冻结排序并生成汇总表");
        page = await form.SubmitAsync();
        page.Text.ShouldContain("已冻结");
        (await Site.DbAsync(db => db.Bundles.Include(b => b.Rows).SingleAsync(b => b.Call.Scheme == "most"))).Rows.Count.ShouldBe(2);

        // The printed list and its cover are void, and whoever holds one can see it. A second tab is refused, and saving the
        // order there freezes nothing.
        var codes = await Site.DbAsync(db => db.Papers.Where(p => p.State == PaperState.Valid
            && db.Bundles.Any(b => b.Id == p.SubjectId && b.Call.Scheme == "most")).Select(p => p.Code).ToListAsync());
        codes.Count.ShouldBe(2);
        page = await (await page.Form("解除冻结").SubmitAsync()).FollowAsync("汇总上报");
        foreach (var code in codes)
        {
            (await Site.Browser().GetAsync($"/verify/{code}")).Text.ShouldContain("已撤回");
        }

        var refused = await stale.Set("__once", "second").SubmitAsync();
        refused.Errors.ShouldNotBeEmpty();
        await refused.Form("保存排序").SubmitAsync();
        (await Site.DbAsync(db => db.Bundles.AsNoTracking().SingleAsync(b => b.Call.Scheme == "most"))).State.ShouldBe(BundleState.Compiling);
    }
}

public sealed class BundlePageOnSqlite(SqliteSite site) : BundlePageTests(site), IClassFixture<SqliteSite>;

public sealed class BundlePageOnPostgres(PostgresSite site) : BundlePageTests(site), IClassFixture<PostgresSite>;
