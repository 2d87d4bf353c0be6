using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>From the annual plan of an institute to the published result, page by page.</summary>
public abstract class AnnualPlanTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Plan_OnReceipt_RecordsWhatAppliesForNothingAndBringsTheRestToReview()
    {
        var plain = await Site.DraftClassAsync("所内新进人员培训班", body => (body.ApplyForFunding, body.RequestedFen) = (false, null));
        var seminar = await Site.DraftClassAsync("同化前沿研修班");
        foreach (var key in new[] { plain, seminar })
        {
            var head = await Site.SignInAsync("cas.unit.head");
            var page = await head.GetAsync($"/declarations/{key}/check");
            page = await page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
            page.Done.ShouldContain("列入年度计划上报", customMessage: string.Join(' ', page.Errors.Append(page.Text)));
        }

        var browser = await Site.SignInAsync("cas.unit.head");
        var bundles = await (await browser.GetAsync("/bundles")).Form("新建年度计划").SubmitAsync();
        bundles.Text.ShouldContain("所内新进人员培训班");
        bundles.Text.ShouldNotContain("归口");
        bundles = await bundles.Form("冻结排序并生成年度计划表").SubmitAsync();
        bundles.Errors.ShouldBeEmpty();
        bundles = await bundles.Form("上报年度计划").SubmitAsync();
        bundles.Done.ShouldContain("已上报年度计划");

        (await Site.StatusAsync(plain)).ShouldBe(Status.Recorded);
        (await Site.StatusAsync(seminar)).ShouldBe(Status.AuthorityReview);
        (await browser.GetAsync($"/declarations/{plain}")).Text.ShouldContain("已备案");
        (await browser.GetAsync($"/declarations/{seminar}")).Text.ShouldContain("待院审核");
        var officer = await Site.SignInAsync("cas.officer");
        (await officer.GetAsync("/bundles")).Text.ShouldContain("中国科学院示范地球系统研究所");
    }

    [SkippableFact]
    public async Task Class_FromReviewToSummary_GoesTheWholeWay()
    {
        var key = await Site.DraftClassAsync("结构材料研修班");
        await Site.ReachAcademyAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/review/{key}");
        page = await page.Form("拟支持").Fill("核定人数", "50").Fill("核定天数", "4").Fill("核定金额", "6.00").Fill("支持理由", "按标准核定").SubmitAsync();
        page.Done.ShouldContain("已拟支持");
        page = await (await officer.GetAsync("/plans")).Form("新建计划").SubmitAsync();
        page.Text.ShouldContain("年度继续教育与培训院级资助项目（第");
        var plan = page.Address;
        page = await page.Form("冻结并报批").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page = await (await (await Site.SignInAsync("cas.leader")).GetAsync(plan)).Form("同意").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page = await (await officer.GetAsync(plan)).Form("下达计划").SubmitAsync();
        (await Site.StatusAsync(key)).ShouldBe(Status.Planned);
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        page = await (await officer.GetAsync($"/calls/{call}")).Form("公布结果").SubmitAsync();
        page = page.Errors.Count > 0 ? await page.Form("公布结果").SubmitAsync() : page;
        page.Done.ShouldContain("结果已公布");

        var unit = await Site.SignInAsync("cas.unit");
        (await unit.GetAsync($"/calls/{call}")).Text.ShouldContain("遴选结果名单");
        (await unit.GetAsync($"/calls/{call}/results.pdf")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await unit.GetAsync($"/declarations/{key}/notice.pdf")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await Site.ActAsync("cas.unit", key, Act.Implement, input => input with { Held = new() { From = new DateOnly(2022, 6, 1), Until = new DateOnly(2022, 6, 4), Persons = 48 } });
        await Site.ActAsync("cas.unit.head", key, Act.Conclude, input => input with { Comment = "按计划完成。" });
        (await Site.StatusAsync(key)).ShouldBe(Status.Concluded);
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("48 人");
    }

    [SkippableFact]
    public async Task Class_ReturnedByTheAcademy_ComesBackWithItsRankAndLeavesOthersAlone()
    {
        var (first, second) = (await Site.DraftClassAsync("第一个研修班"), await Site.DraftClassAsync("第二个研修班"));
        await Site.ReachAcademyAsync(first, second);
        var before = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == second).Select(d => d.StatusStamp).SingleAsync());
        await Site.ActAsync("cas.officer", first, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(AcademyFields.Persons, "请核对人数。")], Date = new DateOnly(2022, 7, 1) } });
        (await Site.StatusAsync(first)).ShouldBe(Status.Returned);
        var remark = await Site.DbAsync(db => db.Remarks.Where(r => db.Declarations.Any(d => d.Key == first && d.Id == r.DeclarationId)).Select(r => r.Id).SingleAsync());
        var unit = await Site.SignInAsync("cas.unit");
        var page = await unit.GetAsync($"/declarations/{first}/edit");
        page.Text.ShouldContain("请核对人数。");
        page = await page.Form("保存草稿").Fill("人 数", "45").Choose($"answered.{remark}", "Changed").SubmitAsync();
        await Site.ReportClassAsync(first);
        await Site.ActAsync("cas.unit.head", first, Act.ReportUpAgain, input => input);

        (await Site.StatusAsync(first)).ShouldBe(Status.AuthorityReview);
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == second).Select(d => d.StatusStamp).SingleAsync())).ShouldBe(before);
        (await Site.DbAsync(db => db.BundleRows.Where(r => r.Declaration.Key == first).Select(r => r.SubmissionNumber).SingleAsync())).ShouldBe(2);
    }

    [SkippableFact]
    public async Task Attachments_FollowTheAnswers_AndSayWhy()
    {
        var key = await Site.DraftClassAsync("精品培训班", body =>
        {
            AcademySteps.Advance(body);
            (body.PremiumKind, body.ApplyMohrssConcurrently) = (PremiumKind.Premium, false);
            body.PriorClasses = [body.PriorClasses[0] with { Kind = Tier.Seminar, Year = 2021 }];
        });
        var unit = await Site.SignInAsync("cas.unit");
        var page = await unit.GetAsync($"/declarations/{key}/attachments");
        page.Text.ShouldContain("6 种必交");
        page.Text.ShouldContain("师资名单");
        page = await page.Form("上传").FillSelect("kind", "faculty").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("请选择文件"));
        (await unit.GetAsync($"/declarations/{key}/edit?errors=true")).Text.ShouldContain("附件");
    }
}

public sealed class AnnualPlanOnSqlite(SqliteSite site) : AnnualPlanTests(site), IClassFixture<SqliteSite>;

public sealed class AnnualPlanOnPostgres(PostgresSite site) : AnnualPlanTests(site), IClassFixture<PostgresSite>;
