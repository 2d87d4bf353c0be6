using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

public abstract class FollowUpTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Materials_TypedOnTheirPages_AreFiledReturnedAcceptedAndFunded()
    {
        var key = await Site.IssuedAsync("办成的线上培训班");
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync("/")).Text.ShouldContain("执行材料待编制");
        (await unit.GetAsync("/followups")).Text.ShouldContain("办成的线上培训班");

        // Typed page by page; whatever is pressed saves, and what cannot be read stays.
        var plan = await unit.GetAsync($"/followups/{key}/class");
        plan.Form("保存").Value("开班日期").ShouldBe("2022-10-10", "as declared");
        var saved = await plan.Form("保存").Fill("授课形式", "分散式：各自单位").Fill("会议平台", "示例会议").Fill("开班日期", "十月十日").Fill("结束日期", "2022-10-14")
            .Fill("项目负责人", "陈示例").Fill("负责人电话", "0571-00000102").Fill("应急联系人", "林示例").Fill("应急电话", "0571-00000103").SubmitAsync();
        saved.Done.ShouldBe("已保存。");
        saved.Form("保存").Value("开班日期").ShouldBe("十月十日");
        saved.Errors.ShouldContain(error => error.Contains("“十月十日”无法识别"));
        (await saved.Form("保存").Fill("开班日期", "2022-10-10").SubmitAsync()).Errors.ShouldBeEmpty();
        await PublishAsync(unit, key);
        await Site.TypeAsync(key, SectionKind.Agreements, FollowUpSteps.Agreements("SEK"));
        await Site.TypeAsync(key, SectionKind.Schedule, FollowUpSteps.Timetable());
        await Site.TypeAsync(key, SectionKind.Budget, new Core.Schemes.Most.FollowUp.Budget { AskedFen = 10_000_000 });
        await Site.AdmitAsync(key);

        // The check says what is missing and where; the scan is uploaded on its page.
        var check = await unit.GetAsync($"/followups/{key}/check");
        check.Text.ShouldContain("请上传双方签署的协议扫描件");
        check.Text.ShouldContain("未载入标准，无法测算");
        check.Buttons.ShouldNotContain("提请报送");
        var agreements = await unit.GetAsync($"/followups/{key}/agreements");
        agreements = await agreements.Form("保存").Attach("协议扫描件", "协议.pdf", Pdf, "application/pdf").SubmitAsync();
        agreements.Text.ShouldContain("协议.pdf");
        check = await unit.GetAsync($"/followups/{key}/check");
        check = await check.Form("保存理由").Set("reason.NO_STANDARD@budget.asked", "按协议价格测算。").Set("reason.TRAINEES_FEW@trainees", "按实际报名情况。").SubmitAsync();
        check.Done.ShouldBe("理由已保存。");
        (await check.Form("提请报送").SubmitAsync()).Done.ShouldBe("已提请报送。");

        var head = await Site.SignInAsync("zj.unit.head");
        check = await head.GetAsync($"/followups/{key}/check");
        (await check.Form("报送执行材料").SubmitAsync()).Errors.ShouldContain(error => error.Contains("内容属实"));
        var filed = await check.Form("报送执行材料").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        filed.Done.ShouldContain("已报送执行材料");
        filed.Text.ShouldContain("第 1 次");
        (await head.GetAsync($"/followups/{key}/filings/1.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await unit.GetAsync($"/followups/{key}/class")).Address.ShouldEndWith($"/followups/{key}", Case.Sensitive, "nobody types under the reviewer's eyes");

        // The authority reads what was filed, says what to change, and returns it.
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync("/messages")).Text.ShouldContain("已报送执行材料");
        (await officer.GetAsync("/")).Text.ShouldContain("执行材料待审核");
        var desk = await officer.GetAsync($"/review/execution/{key}");
        desk.Text.ShouldContain("Max Beispiel");
        var returned = await desk.Form("退回修改").Set("remark.class.platform", "平台须报备。").SubmitAsync();
        returned.Done.ShouldContain("已退回修改");
        var (_, dossier) = await Site.DossierOfAsync(key);
        dossier.State.ShouldBe(DossierState.Returned);
        dossier.ReturnDueAt.ShouldNotBeNull();

        // The unit answers and changes; the reviewer sees both beside each other.
        var back = await unit.GetAsync($"/followups/{key}/class");
        back.Text.ShouldContain("平台须报备。");
        await back.Form("保存").Fill("会议平台", "报备过的会议平台").Fill("会议平台改了没有", "改了").SubmitAsync();
        check = await head.GetAsync($"/followups/{key}/check");
        (await check.Form("报送执行材料").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync()).Text.ShouldContain("第 2 次");
        desk = await officer.GetAsync($"/review/execution/{key}");
        desk.Text.ShouldContain("与第 1 次相比改动 1 处");
        desk.Text.ShouldContain("尚未了结");
        desk.Buttons.ShouldNotContain("审核通过");
        desk = await (await officer.GetAsync($"/review/execution/{key}")).Form("已解决 会议平台").SubmitAsync();
        (await desk.Form("审核通过").SubmitAsync()).Done.ShouldContain("已审核通过");

        // Another person funds it, at a rate of the day of filing, and never above what was agreed.
        var finance = await Site.SignInAsync("most.finance");
        (await finance.GetAsync("/")).Text.ShouldContain("经费通知单待下达");
        desk = await finance.GetAsync($"/review/execution/{key}?tab=accepted");
        (await desk.Form("下达经费通知单").Fill("下达金额", "99000.00").Fill("说明", "按协议。").SubmitAsync()).Errors.ShouldContain(error => error.Contains("汇率未载入：SEK"));
        await Site.RecordRateAsync(new DateOnly(2022, 6, 15), "SEK");
        desk = await finance.GetAsync($"/review/execution/{key}?tab=accepted");
        desk.Form("下达经费通知单").Value("下达金额").ShouldBe("99,727.60", "14,000.00 SEK at 712.34 per 100");
        foreach (var (amount, comment, refusal) in new[]
        {
            ("99727.61", "按协议。", "最低的 99,727.60 元"), ("99727.60", "", "写明金额的依据"), ("9.97276", "按协议。", "请填写下达金额"), ("9.97", "按协议。", "千分之一"),
        })
        {
            desk = await (await finance.GetAsync($"/review/execution/{key}?tab=accepted")).Form("下达经费通知单").Fill("下达金额", amount).Fill("说明", comment).SubmitAsync();
            desk.Errors.ShouldContain(error => error.Contains(refusal), amount);
            desk.Form("下达经费通知单").Value("下达金额").ShouldBe(amount, "nothing typed is lost");
        }

        (await (await finance.GetAsync($"/review/execution/{key}?tab=accepted")).Form("下达经费通知单").Fill("说明", "按协议价格。").SubmitAsync()).Done.ShouldContain("已下达经费通知单");
        var (declaration, _) = await Site.DossierOfAsync(key);
        declaration.Status.ShouldBe(Status.Funded);
        var funded = await unit.GetAsync($"/followups/{key}");
        funded.Text.ShouldContain("99,727.60 元");
        funded.Text.ShouldContain("JF2022-0");
        (await unit.GetAsync($"/followups/{key}/funding.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        var code = await Site.DbAsync(db => db.Papers.Where(p => p.Kind == PaperKind.FundingNotice && p.SubjectId == declaration.Id).Select(p => p.Code).SingleAsync());
        var verified = await Site.Browser().GetAsync($"/verify/{code}");
        verified.Text.ShouldContain("有效");
        verified.Text.ShouldNotContain("99,727.60", Case.Sensitive, "the amount is not public");
    }

    [SkippableFact]
    public async Task Materials_BeforeTheyAreFiled_AreTheUnitsOwn()
    {
        var key = await Site.IssuedAsync("还没有报送的线上培训班");
        await Site.PrepareAsync(key);
        foreach (var account in new[] { "hz.bureau", "zj.dept", "most.officer", "most.finance" })
        {
            var page = await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}");
            page.Status.ShouldBe(HttpStatusCode.OK, account);
            page.Text.ShouldContain("编制中");
            page.Text.ShouldNotContain("陈示例", Case.Sensitive, account);
            (await (await Site.SignInAsync(account)).GetAsync($"/review/execution/{key}")).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }

        var hash = await Site.DbAsync(db => db.Attachments.Where(a => a.DossierId != null).Select(a => a.FileHash).FirstAsync());
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/files/{hash}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await Site.SignInAsync("most.officer")).GetAsync($"/followups/{key}/files/{hash}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/followups/{key}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var account in new[] { "zj.dept", "js.unit" })
        {
            (await (await Site.SignInAsync(account)).GetAsync($"/followups/{key}/class")).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }
    }

    [SkippableFact]
    public async Task Section_SavedByTwo_OverwritesNobodyUnseen()
    {
        var key = await Site.IssuedAsync("两人同填的线上培训班");
        var first = await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/class");
        var second = await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/followups/{key}/class");
        await first.Form("保存").Fill("会议平台", "甲平台").SubmitAsync();
        var conflict = await second.Form("保存").Fill("会议平台", "乙平台").Fill("项目负责人", "陈示例").SubmitAsync();
        conflict.Text.ShouldContain("同事刚刚也保存了这一页，有 2 处不同");
        conflict.Text.ShouldContain("甲平台");
        conflict.Form("保存").Value("会议平台").ShouldBe("乙平台");
        conflict.Form("保存").Value("项目负责人").ShouldBe("陈示例");
        (await conflict.Form("保存").SubmitAsync()).Done.ShouldBe("已保存。");
    }

    [SkippableFact]
    public async Task Row_AddedWhileAColleagueSaved_IsNotLost()
    {
        var key = await Site.IssuedAsync("两人同加一行的线上培训班");
        var mine = await (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/schedule")).Form("再加一位教师").SubmitAsync();
        var theirs = await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/followups/{key}/schedule");
        await theirs.Form("保存").Fill("教师 1 姓名", "甲教师").SubmitAsync();
        var conflict = await mine.Form("再加一位教师").Fill("教师 1 姓名", "乙教师").SubmitAsync();
        conflict.Text.ShouldContain("同事刚刚也保存了这一页");
        (await conflict.Form("保存").Fill("教师 2 姓名", "丙教师").SubmitAsync()).Done.ShouldBe("已保存。");
        var saved = await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}/schedule");
        saved.Form("保存").Value("教师 1 姓名").ShouldBe("乙教师", "seen and kept");
        saved.Form("保存").Value("教师 2 姓名").ShouldBe("丙教师");
    }

    [SkippableFact]
    public async Task Return_ThreeTimes_LosesNothing()
    {
        var key = await Site.FiledAsync("三次退回的线上培训班");
        var before = await Site.DbAsync(db => db.Filings.AsNoTracking().SingleAsync(f => f.Number == 1 && db.Dossiers.Any(d => d.Id == f.DossierId && d.Declaration.Key == key)));
        for (var round = 1; round <= 3; round++)
        {
            await Site.OnDossierAsync("most.officer", key, Act.Return, input => input with
            {
                Return = new() { Remarks = [new RemarkInput("class.platform", $"第 {round} 次意见")], Date = new DateOnly(2022, 7, round) },
            });
            var unit = await Site.SignInAsync("zj.unit");
            var page = await unit.GetAsync($"/followups/{key}/class");
            await page.Form("保存").Fill("会议平台改了没有", "未改").Fill("对会议平台意见的答复", $"第 {round} 次答复").SubmitAsync();
            await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
            var desk = await (await Site.SignInAsync("most.officer")).GetAsync($"/review/execution/{key}");
            desk.Text.ShouldContain($"第 {round} 次答复");
            await desk.Form("已解决 会议平台").SubmitAsync();
        }

        var filings = await Site.DbAsync(db => db.Filings.AsNoTracking().Where(f => f.DossierId == before.DossierId).OrderBy(f => f.Number).ToListAsync());
        filings.Select(filing => filing.Number).ShouldBe([1, 2, 3, 4]);
        filings.ShouldAllBe(filing => filing.SectionsJson == before.SectionsJson && filing.FilesJson == before.FilesJson);
        var details = await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}");
        foreach (var said in new[] { "第 1 次意见", "第 2 次意见", "第 3 次意见", "第 1 次答复", "第 3 次答复" })
        {
            details.Text.ShouldContain(said);
        }

        await Site.OnDossierAsync("most.officer", key, Act.Accept);
        (await Site.DossierOfAsync(key)).Dossier.State.ShouldBe(DossierState.Accepted);
    }

    [SkippableFact]
    public async Task Call_ThatSendsMaterialsThroughTheDepartment_LetsItDecideFirst()
    {
        var key = await Site.IssuedAsync("先经归口的线上培训班");
        await Site.PrepareAsync(key);
        await Site.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            call.Limits = new(call.Limits) { ["viaDepartment"] = 1 };
            return await db.SaveChangesAsync();
        });
        try
        {
            await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
            (await Site.DossierOfAsync(key)).Dossier.State.ShouldBe(DossierState.DepartmentCheck);
            (await (await Site.SignInAsync("zj.dept.head")).GetAsync("/review/execution")).Text.ShouldContain("先经归口的线上培训班");
            (await Site.TryOnDossierAsync("most.officer", key, Act.CallIn, input => input with { Comment = "急" })).ShouldNotBeNull().Message.ShouldContain("满五天");
            await Site.OnDossierAsync("zj.dept.head", key, Act.PassUp, input => input with { Comment = "同意转报。" });
            (await Site.DossierOfAsync(key)).Dossier.State.ShouldBe(DossierState.Review);
        }
        finally
        {
            await Site.DbAsync(async db =>
            {
                var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
                call.Limits = new(call.Limits) { ["viaDepartment"] = 0 };
                return await db.SaveChangesAsync();
            });
        }
    }

    [SkippableFact]
    public async Task Funding_ByWhoeverAccepted_IsRefused()
    {
        var key = await Site.FiledAsync("同一人的线上培训班");
        await Site.RecordRateAsync(new DateOnly(2022, 6, 14));
        await Site.OnDossierAsync("most.officer", key, Act.Accept);
        await Site.SeatAsync("most.officer", Core.People.Accounts.SeatKind.Finance);
        (await Site.TryOnDossierAsync("most.officer", key, Act.IssueFunding, input => input with { FundedFen = 1_000_000, Comment = "按协议" }))
            .ShouldNotBeNull().Message.ShouldContain("由您本人审核通过");
        await Site.OnDossierAsync("most.finance", key, Act.IssueFunding, input => input with { FundedFen = 1_000_000, Comment = "按协议" });
    }

    [SkippableFact]
    public async Task Recall_BeforeAnybodyBegan_GivesTheMaterialsBack()
    {
        var key = await Site.FiledAsync("撤回的线上培训班");
        var head = await Site.SignInAsync("zj.unit.head");
        (await (await head.GetAsync($"/followups/{key}/recall")).Form("撤回").SubmitAsync()).Done.ShouldContain("已撤回");
        var (_, dossier) = await Site.DossierOfAsync(key);
        (dossier.State, dossier.FilingNumber).ShouldBe((DossierState.Preparing, 1));
        (await Site.DbAsync(db => db.Papers.AsNoTracking().Where(p => p.SubjectId == dossier.Id).Select(p => p.State).ToListAsync())).ShouldBe([PaperState.Withdrawn, PaperState.Withdrawn, PaperState.Withdrawn]);
        await Site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        await Site.OnDossierAsync("most.officer", key, Act.BeginReview);
        (await Site.TryOnDossierAsync("zj.unit.head", key, Act.Recall)).ShouldNotBeNull().Message.ShouldContain("开始审核");
    }

    [SkippableFact]
    public async Task Termination_ClosesTheMaterials()
    {
        var key = await Site.FiledAsync("终止的线上培训班");
        await Site.ActAsync("most.officer", key, Act.Terminate, input => input with { Comment = "境外机构停办。" });
        var (declaration, dossier) = await Site.DossierOfAsync(key);
        (declaration.Status, dossier.State, dossier.HolderId).ShouldBe((Status.Terminated, DossierState.Review, null));
        (await Site.TryOnDossierAsync("most.officer", key, Act.Accept)).ShouldNotBeNull();
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Types 组团通知 on its page and publishes it.</summary>
    private static async Task PublishAsync(Browser unit, string key)
    {
        var notice = await unit.GetAsync($"/followups/{key}/notice");
        notice.Text.ShouldContain("未发布");
        (await unit.GetAsync($"/followups/{key}/notice.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await notice.Form("保存并发布").Fill("标题", "关于举办线上培训班的通知").Fill("主送单位", "各有关单位").Fill("报名截止", "九月").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("“九月”无法识别"));
        refused.Form("保存").Value("标题").ShouldBe("关于举办线上培训班的通知", "saved, whatever is wrong with it");
        var published = await refused.Form("保存并发布").Fill("正文", "请推荐技术骨干参加。").Fill("报名截止", "2022-09-20").Fill("报名联系人", "林示例").Fill("报名电话", "0571-00000104").SubmitAsync();
        published.Done.ShouldContain("已发布");
        published.Text.ShouldContain("已发布 v1");
        (await unit.GetAsync($"/followups/{key}/notice.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await published.Form("保存并发布第 2 版").SubmitAsync()).Errors.ShouldContain(error => error.Contains("不需要重新发布"));
    }

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();
}

public sealed class SqliteFollowUpTests(SqliteSite site) : FollowUpTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresFollowUpTests(PostgresSite site) : FollowUpTests(site), IClassFixture<PostgresSite>;
