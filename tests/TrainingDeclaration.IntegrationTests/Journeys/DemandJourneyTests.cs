using System.Net;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Journeys;

public abstract class DemandJourneyTests(TestSite site) : SiteTests(site)
{
    private Steps Steps => new(Site);

    [SkippableFact]
    public async Task D1_ReportedReturnedCorrectedRecommended_EachSeesWhatConcernsThem()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var report = await Steps.ReportAsync(key);
        report.Done.ShouldMatch("已报送 v1，编号 XQ2022-33-[0-9]{4}。");
        report.Facts["由谁办理"].ShouldContain("湖州市科学技术局");

        // The frozen sheet is what every later print streams.
        var unit = await Site.SignInAsync("zj.unit");
        var first = await unit.GetAsync($"/declarations/{key}/print.pdf");
        first.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await unit.GetAsync($"/declarations/{key}/print.pdf?submission=1")).Bytes.ShouldBe(first.Bytes);

        await Steps.RelayAsync(key);
        var department = await Site.SignInAsync("zj.dept");
        var review = await department.GetAsync($"/review/{key}");
        review.Text.ShouldContain(DemandExample.D1.Theme);
        review = await review.Form("退回修改").Fill("对“人 数”的意见", "请压缩人数。").Fill("对整份表的意见", "请核对经费。").SubmitAsync();
        review.Done.ShouldContain("已退回修改");

        // The unit finds the remarks at their fields, everything it typed in place, and must answer each.
        var home = await unit.GetAsync("/");
        home.Text.ShouldContain("请压缩人数。");
        var edit = await unit.GetAsync($"/declarations/{key}/edit");
        var form = edit.Form("保存草稿");
        form.Value("培训目的").ShouldBe(DemandExample.D1.Purpose);
        edit = await form.Fill("人 数", "110").SubmitAsync();
        var refused = await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/declarations/{key}/check");
        refused.Text.ShouldContain("还有 2 条退回意见没有答复");
        form = edit.Form("保存草稿");
        foreach (var answer in edit.Document.QuerySelectorAll("textarea[name^='answer.']").Select(box => box.Id!))
        {
            ((AngleSharp.Html.Dom.IHtmlTextAreaElement)edit.Document.GetElementById(answer)!).Value = "已改。";
        }

        await form.Fill("“人 数”改了没有", "改了").Fill("整份表改了没有", "改了").SubmitAsync();
        (await Steps.ReportAsync(key)).Done.ShouldContain("已报送 v2");
        await Steps.RelayAsync(key);

        // What the department asked for stays open until the department has looked at it.
        review = await department.GetAsync($"/review/{key}");
        review.Text.ShouldContain("与 v1 相比改动 1 处，意见 2 条");
        review = await review.Form("已解决 人 数").SubmitAsync();
        await review.Form("已解决 整份表").SubmitAsync();

        // The department recommends only once it has the unit's seal on the current print.
        var head = await Site.SignInAsync("zj.dept.head");
        (await head.GetAsync($"/review/{key}")).Text.ShouldContain("尚未登记与当前版本一致的组团单位盖章件");
        await Steps.RegisterSealAsync(key, "zj.dept");
        await Steps.RecommendAsync(key);
        (await unit.GetAsync($"/declarations/{key}")).Facts["由谁办理"].ShouldContain("浙江省科学技术厅");

        // Nobody else learns that it exists.
        foreach (var stranger in new[] { "js.unit", "js.dept.head", "zj.unit2", "most.officer", "sys.admin" })
        {
            var page = await (await Site.SignInAsync(stranger)).GetAsync($"/declarations/{key}");
            page.Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        }
    }

    [SkippableTheory]
    [InlineData("D2", "js.unit", "js.unit.head")]
    [InlineData("D3", "js.unit", "js.unit.head")]
    [InlineData("D4", "js.unit", "js.unit.head")]
    [InlineData("D5", "js.unit", "js.unit.head")]
    [InlineData("D6", "js.unit", "js.unit.head")]
    public async Task Example_ThroughTheRealPages_IsReportedWithItsReasons(string id, string clerk, string head)
    {
        var example = DemandExample.Of(id);
        var key = await Steps.DraftAsync(example, clerk, "关于征集2022年线上出国（境）培训需求的函　6月22日 24:00（北京时间）截止", form =>
        {
            form.Fill("超出规模的理由", "见必要性第三部分。").Fill("超出天数的理由", "见必要性第三部分。");
            if (example.Mode == "封闭式")
            {
                form.Fill("采用封闭式的理由", "集中研讨和答辩的需要。");
            }
        });
        var page = await Steps.ReportAsync(key, head);
        page.Done.ShouldContain("已报送 v1", customMessage: string.Join(' ', page.Errors) + page.Text);
        var department = await (await Site.SignInAsync("js.dept")).GetAsync($"/review/{key}");
        department.Text.ShouldContain(example.Purpose[..60]);
    }

    [SkippableFact]
    public async Task Withdrawal_BeforeReviewBegins_ReopensTheDraftAndVoidsThePaper()
    {
        var key = await Steps.ReportedAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var page = await (await (await head.GetAsync($"/declarations/{key}")).FollowAsync("撤回")).Form("撤回").SubmitAsync();
        page.Done.ShouldContain("已撤回");
        page.Text.ShouldContain("草稿");
        page.Text.ShouldContain("已撤回");
        (await Steps.ReportAsync(key)).Done.ShouldContain("v2");

        var bureau = await Site.SignInAsync("hz.bureau");
        await (await bureau.GetAsync($"/review/{key}")).Form("开始审核").SubmitAsync();
        (await head.GetAsync($"/declarations/{key}")).Text.ShouldContain("开始审核。需要修改时，请联系审核单位退回");
    }

    [SkippableFact]
    public async Task ReportTwice_SamePage_ReportsOnce()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var page = await head.GetAsync($"/declarations/{key}/check");
        var form = page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync(), form.SubmitAsync());
        answers.ShouldAllBe(answer => answer.Address.StartsWith($"/declarations/{key}"));
        (await Site.DbAsync(db => Task.FromResult(db.Submissions.Count(s => db.Declarations.Any(d => d.Id == s.DeclarationId && d.Key == key))))).ShouldBe(1);
    }
}

public sealed class DemandJourneyOnSqlite(SqliteSite site) : DemandJourneyTests(site), IClassFixture<SqliteSite>;

public sealed class DemandJourneyOnPostgres(PostgresSite site) : DemandJourneyTests(site), IClassFixture<PostgresSite>;
