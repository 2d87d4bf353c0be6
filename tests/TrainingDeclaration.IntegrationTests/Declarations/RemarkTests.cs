using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>Remarks from beginning to end: who reads them, who answers, who cannot decide in the meantime.</summary>
public abstract class RemarkTests(TestSite site) : SiteTests(site)
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    [SkippableFact]
    public async Task Correction_WrittenWhileReviewing_StaysInItsOfficeUntilItIsReturned()
    {
        var key = await AtDepartmentAsync();
        var clerk = await Site.SignInAsync("zj.dept");
        var page = await clerk.GetAsync($"/review/{key}");
        page = await page.Form("保存意见 人 数").Fill("对“人 数”的意见", "请压缩人数甲。").SubmitAsync();
        page.Done.ShouldContain("已保存 1 条意见");
        page.Text.ShouldContain("尚未发出");
        foreach (var other in new[] { "zj.unit", "hz.bureau", "zj.unit.head" })
        {
            (await (await Site.SignInAsync(other)).GetAsync($"/declarations/{key}")).Html().ShouldNotContain("请压缩人数甲");
        }

        // Nobody in the office can decide in the meantime; the reason is shown above the button.
        var head = await Site.SignInAsync("zj.dept.head");
        (await head.GetAsync($"/review/{key}")).Text.ShouldContain("本单位有 1 条“需修改”意见还没有退回");
        (await RefusedAsync("zj.dept.head", key, Act.Recommend)).ShouldContain("请退回修改，或撤回这些意见");

        // The return takes it along without anything else typed.
        await Site.ActAsync("zj.dept", key, Act.Return);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit")).Text.ShouldContain("请压缩人数甲。");
    }

    [SkippableFact]
    public async Task Withdrawn_NoLongerBlocks()
    {
        var key = await AtDepartmentAsync();
        var clerk = await Site.SignInAsync("zj.dept");
        var page = await (await clerk.GetAsync($"/review/{key}")).Form("保存意见 天 数").Fill("对“天 数”的意见", "天数偏多。").SubmitAsync();
        (await RefusedAsync("zj.dept.head", key, Act.Recommend)).ShouldContain("还没有退回");
        await page.Form("撤回 对天 数的意见").SubmitAsync();
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        await RecommendAsync(key);
    }

    [SkippableFact]
    public async Task Internal_IsFoundNowhereOutsideItsOffice()
    {
        const string secret = "内部机密意见乙";
        var key = await AtDepartmentAsync();
        var clerk = await Site.SignInAsync("zj.dept");
        var form = (await clerk.GetAsync($"/review/{key}")).Form("保存意见 培训目的");
        var page = await form.Fill("对“培训目的”的意见", secret).Choose("kind.purpose", "Internal").SubmitAsync();
        page.Text.ShouldContain("仅本单位可见");
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput("persons", "请压缩人数。")] } });
        await Site.AnswerAsync(key);
        (await Site.DbAsync(db => db.Remarks.SingleAsync(r => r.Text == secret))).SentAt.ShouldBeNull();

        foreach (var reader in new[] { "zj.unit", "zj.unit.head" })
        {
            var browser = await Site.SignInAsync(reader);
            foreach (var address in new[] { "/", $"/declarations/{key}", $"/declarations/{key}/edit", $"/declarations/{key}/check", $"/declarations/{key}/print", $"/declarations/{key}/compare", $"/declarations/{key}/preview", "/messages", "/declarations" })
            {
                (await browser.GetAsync(address)).Html().ShouldNotContain(secret, Case.Sensitive, $"{reader} {address}");
            }
        }

        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        var bureau = await Site.SignInAsync("hz.bureau");
        foreach (var address in new[] { $"/declarations/{key}", $"/review/{key}", $"/declarations/{key}/print", "/messages", "/" })
        {
            (await bureau.GetAsync(address)).Html().ShouldNotContain(secret, Case.Sensitive, address);
        }

        // At the authority, too: what goes up is the form, never what the department said internally.
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await Site.ResolveAsync("zj.dept", key);
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        await RecommendAsync(key);
        await Site.ReportUpAsync();
        var authority = await Site.SignInAsync("most.officer");
        foreach (var address in new[] { $"/declarations/{key}", $"/review/{key}", $"/declarations/{key}/compare?from=1&to=2" })
        {
            (await authority.GetAsync(address)).Html().ShouldNotContain(secret, Case.Sensitive, address);
        }

        (await Site.DbAsync(db => db.Messages.AnyAsync(m => m.Text.Contains(secret)))).ShouldBeFalse();
        (await Site.DbAsync(db => db.Outbox.AnyAsync(m => m.Text.Contains(secret)))).ShouldBeFalse();
        (await Site.DbAsync(db => db.History.AnyAsync(h => h.Comment != null && h.Comment.Contains(secret)))).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Answer_UnchangedNeedsItsReason_HintsMayStayOpen()
    {
        var key = await AtDepartmentAsync();
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with
        {
            Return = new() { Remarks = [new RemarkInput("persons", "请压缩人数。"), new RemarkInput("days", "天数可再想想。") { Kind = RemarkKind.Hint }] },
        });
        var unit = await Site.SignInAsync("zj.unit");
        var page = await unit.GetAsync($"/declarations/{key}/edit");
        page = await page.Form("保存草稿").Fill("“人 数”改了没有", "未改").SubmitAsync();
        page.Text.ShouldContain("选了“未改”，请写明为什么");
        (await RefusedAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true })).ShouldContain("还有 1 条退回意见没有答复");
        await page.Form("保存草稿").Fill("对“人 数”意见的答复", "需求确有 60 人。").SubmitAsync();
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/review/{key}")).Text.ShouldContain("未改：需求确有 60 人。");
    }

    [SkippableFact]
    public async Task ChangedButTheSame_IsSaidToBoth()
    {
        var key = await AtDepartmentAsync();
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput("persons", "请压缩人数。")] } });
        await Site.AnswerAsync(key);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/check")).Text.ShouldContain("答复为“改了”，但这一项与 v1 相同");
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/review/{key}")).Text.ShouldContain("答复为“改了”，但这一项没有变");
    }

    [SkippableFact]
    public async Task Answered_BlocksUntilResolvedOrRaisedAgain_TheNewOneNamesTheFormer()
    {
        var key = await AtDepartmentAsync();
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput("persons", "请压缩人数。")] } });
        await Site.TypeAsync(key, form => form.Persons = 55);
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        (await RefusedAsync("zj.dept.head", key, Act.Recommend)).ShouldContain("1 条“需修改”意见尚未了结");

        var clerk = await Site.SignInAsync("zj.dept");
        var page = await clerk.GetAsync($"/review/{key}");
        page.Text.ShouldContain("60 → 55，−5");
        page.Document.QuerySelector("details.fold summary")!.TextContent.ShouldMatch("未改动的 [0-9]+ 项");
        page = await page.Form("保存再提的意见 人 数").Fill("对“人 数”的意见（再提）", "仍然偏多。").SubmitAsync();
        page.Text.ShouldContain("已再提");
        var (former, again) = await Site.DbAsync(async db => (await db.Remarks.SingleAsync(r => r.Text == "请压缩人数。" && db.Declarations.Any(d => d.Key == key && d.Id == r.DeclarationId)), await db.Remarks.SingleAsync(r => r.Text == "仍然偏多。")));
        (former.End, again.FormerId, again.SubmissionNumber).ShouldBe((RemarkEnd.RaisedAgain, (Guid?)former.Id, 2));
        await Site.ActAsync("zj.dept", key, Act.Return);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit")).Text.ShouldContain("再次提出");
    }

    [SkippableFact]
    public async Task Refused_WhatWasTypedStays()
    {
        var key = await AtDepartmentAsync();
        var clerk = await Site.SignInAsync("zj.dept");
        var form = (await clerk.GetAsync($"/review/{key}")).Form("保存意见 人 数");
        var page = await form.Fill("对“人 数”的意见", new string('长', 1_001)).Fill("对“天 数”的意见", "另一条。").SubmitAsync();
        page.Errors.ShouldContain("最多 1000 字，现有 1001 字，请缩短。");
        page.Form("保存意见 人 数").Value("对“天 数”的意见").ShouldBe("另一条。");
        page.Form("保存意见 人 数").Value("对“人 数”的意见").Length.ShouldBe(1_001);
    }

    [SkippableFact]
    public async Task HostileText_IsNeverMarkup()
    {
        var key = await Site.ReportedAsync(alter: form => (form.Purpose, form.TargetGroup, form.ContentAndNecessity) = (Hostile, Hostile, $"课程{Hostile}"));
        await Site.ActAsync("hz.bureau", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput("purpose", Hostile)] } });
        await Site.TypeAsync(key, form => (form.Purpose, form.TargetGroup, form.Theme) = ($"新{Hostile}", "<b>改</b>", "主题<script>alert(3)</script>"));
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        var bureau = await Site.SignInAsync("hz.bureau");
        foreach (var address in new[] { $"/review/{key}", $"/declarations/{key}/compare", $"/declarations/{key}" })
        {
            var page = await bureau.GetAsync(address);
            page.Document.QuerySelectorAll("main script, main img, main b > b").Length.ShouldBe(0, address);
            page.Html().ShouldNotContain("<script>alert", Case.Sensitive, address);
            page.Html().ShouldNotContain("<img src=x", Case.Sensitive, address);
        }
    }

    [SkippableFact]
    public async Task Compare_ShowsAnyTwo_AndNothingToStrangers()
    {
        var key = await Site.ReportedAsync();
        await Site.ReportedAgainAsync(key, form => (form.Persons, form.BudgetFen) = (50, 10_000_000));
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/compare?from=1&to=2");
        page.Text.ShouldContain("改动 2 处");
        page.Table("有改动的项").Select(row => row["差异"]).ShouldContain(text => text.Contains("−10", StringComparison.Ordinal));
        page.Table("有改动的项").Select(row => row["差异"]).ShouldContain(text => text.Contains("−2.00", StringComparison.Ordinal));
        foreach (var (account, query) in new[] { ("zj.unit", "?from=1&to=3"), ("zj.unit", "?from=0&to=1"), ("zj.unit", "?from=x"), ("zj.unit2", "?from=1&to=2"), ("js.dept", ""), ("most.officer", "") })
        {
            ((int)(await (await Site.SignInAsync(account)).GetAsync($"/declarations/{key}/compare{query}")).Status).ShouldBe(404, $"{account} {query}");
        }
    }

    /// <summary>The department saw v1, the bureau returned v2: the department compares v3 with v1.</summary>
    [SkippableFact]
    public async Task Review_ComparesWithWhatThisOfficeLastSaw()
    {
        var key = await AtDepartmentAsync();
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput("persons", "请压缩人数。")] } });
        await Site.TypeAsync(key, form => form.Persons = 55);
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ReportedAgainAsync(key, form => form.Days = 4);
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        var clerk = await Site.SignInAsync("zj.dept");
        var page = await clerk.GetAsync($"/review/{key}");
        page.Text.ShouldContain("与 v1 相比改动 2 处");
        page.Document.QuerySelector("a[data-version=earlier]").ShouldBeNull();

        // Any other version can be chosen instead, or none.
        page = await clerk.GetAsync(page.Document.QuerySelector("a[data-version=later]")!.GetAttribute("href")!);
        page.Text.ShouldContain("与 v2 相比改动 1 处");
        page = await clerk.GetAsync(page.Document.QuerySelector("a[data-version=later]")!.GetAttribute("href")!);
        page.Text.ShouldNotContain("相比改动");
        page.Document.QuerySelector("a[data-version=later]").ShouldBeNull();
        (await clerk.GetAsync($"/review/{key}?base=9")).Text.ShouldNotContain("相比改动");
    }

    /// <summary>A hint prevents no decision and is sent with none: the page says so above the button.</summary>
    [SkippableFact]
    public async Task UnsentHint_StaysInTheOfficeThatDecides()
    {
        var key = await AtDepartmentAsync();
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        var written = await Site.InScopeAsync(async services => await services.GetRequiredService<RemarkService>().WriteAsync(
            await Steps.UserAsync(services, "zj.dept"), key, null, [new RemarkInput("persons", "提示内容丙") { Kind = RemarkKind.Hint }], default));
        written.Value.ShouldBe(1);
        var head = await Site.SignInAsync("zj.dept.head");
        (await head.GetAsync($"/review/{key}")).Text.ShouldContain("有 1 条“提示”没有发出。“同意推荐”不带出意见");
        await RecommendAsync(key);
        (await head.GetAsync($"/review/{key}?tab=decided")).Text.ShouldContain("尚未发出");
        foreach (var other in new[] { "zj.unit", "zj.unit.head", "hz.bureau" })
        {
            (await (await Site.SignInAsync(other)).GetAsync($"/declarations/{key}")).Html().ShouldNotContain("提示内容丙");
        }
    }

    private async Task<string> AtDepartmentAsync()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        return key;
    }

    private Task RecommendAsync(string key) =>
        Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });

    private Task<string> RefusedAsync(string account, string key, Act act, Func<ActInput, ActInput>? with = null) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        var seen = (await services.GetRequiredService<AppDbContext>().FindAsync(user, key, default)).ShouldNotBeNull();
        var input = new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Comment = "理由", Opinion = new() { Necessity = "必要", Reasonableness = "合理" } };
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, with is null ? input : with(input), default)).Refusal.ShouldNotBeNull().Message;
    });
}

public sealed class RemarkOnSqlite(SqliteSite site) : RemarkTests(site), IClassFixture<SqliteSite>;

public sealed class RemarkOnPostgres(PostgresSite site) : RemarkTests(site), IClassFixture<PostgresSite>;
