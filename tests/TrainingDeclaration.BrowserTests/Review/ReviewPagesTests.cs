using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.Review;

/// <summary>The pages of the review desk with something on them, the shortcuts not used in the run of fifty, and the desk without script.</summary>
public sealed class ReviewPagesTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Pages_WithContent_AreSound()
    {
        await using var stage = new Stage(Site, "review-pages");
        var head = await stage.PersonAsync("zj.dept.head");
        await Site.ClearQueuesAsync();
        var returned = await AfterReturnAsync();
        var keys = await Site.AtDepartmentAsync(25);
        await PointsAsync([.. CheckPoint.Usual]);

        await head.OpenAsync($"/review/{keys[0]}");
        await head.LookAsync("first-look");
        await head.UnfoldAsync("更多条件");
        await head.Page.Locator("#f-persons .note-at > summary").ClickAsync();
        await head.LookAsync("boxes-open");
        await head.OpenAsync($"/review/{keys[1]}");
        await head.PressAsync("同意推荐");
        await head.LookAsync("refused");
        await head.OpenAsync($"/review/{returned}");
        await head.LookAsync("after-return");

        await head.OpenAsync("/review?q=002&sort=amount");
        await head.UnfoldAsync("视图");
        await head.FillAsync("把现在的条件存为视图", "金额大的");
        await head.PressAsync("保存视图");
        await head.UnfoldAsync("视图");
        await head.LookAsync("views");

        await PointsAsync(null);
        await head.OpenAsync("/review");
        await head.Page.Locator("#many-act").SelectOptionAsync(nameof(Act.Recommend));
        await head.LoadAsync(() => head.Page.Locator("button[name=scope][value=all]").ClickAsync());
        await head.LookAsync("batch-preview");
        await Site.DbAsync(db => db.Declarations.Where(d => d.Key == keys[4]).ExecuteUpdateAsync(set => set.SetProperty(d => d.StatusStamp, d => d.StatusStamp + 1)));
        await head.FillAsync("必要性意见", "必要");
        await head.FillAsync("合理性意见", "合理");
        await head.Page.Locator("input[name=count]").FillAsync("25");
        await head.LoadAsync(() => head.Page.Locator("main form button.btn-1").ClickAsync());
        await head.LookAsync("batch-result");
        foreach (var path in new[] { "/batches", "/review/recent", "/review/pending", "/reasons", $"/declarations/{returned}/compare" })
        {
            await head.OpenAsync(path);
            await head.LookAsync(path[1..].Replace('/', '-'));
        }

        await head.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await head.LookAsync("compare-print");
        await head.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        await head.OpenAsync("/reasons");
        await head.FillAsync("理由", "请写明参训单位的类型和参训人员的岗位。");
        await head.PressAsync("添加");
        await head.LookAsync("reasons-one");
        await head.LoadAsync(() => head.Page.Locator("main tbody a").First.ClickAsync());
        await head.LookAsync("reason");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Keys_StepThroughVersions_AreSilentWhileComposing_AndCanBeSwitchedOff()
    {
        await using var stage = new Stage(Site, "review-keys");
        var head = await stage.PersonAsync("zj.dept.head");
        await Site.ClearQueuesAsync();
        var returned = await AfterReturnAsync();
        await Site.AtDepartmentAsync(2);
        var page = head.Page;

        await head.OpenAsync($"/review/{returned}");
        await head.ReadAsync("与 v1 相比改动");
        await head.LoadAsync(() => page.Keyboard.PressAsync("]"));
        (await page.Locator(".vers [aria-current]").InnerTextAsync()).ShouldBe("不比较");
        await head.LoadAsync(() => page.Keyboard.PressAsync("["));
        await head.ReadAsync("与 v1 相比改动");

        // An input method is composing: its keys reach the page, and the page does nothing.
        const string onRow = "!!document.activeElement.closest('.queue')";
        foreach (var init in new[] { "isComposing: true", "keyCode: 229" })
        {
            await page.EvaluateAsync($"document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'j', bubbles: true, {init} }}))");
            (await page.EvaluateAsync<bool>(onRow)).ShouldBeFalse(init);
        }

        await page.Keyboard.PressAsync("c");
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))");
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }))");
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("TEXTAREA", "Escape ends the composition, not the remark");
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '中' }))");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<bool>(onRow)).ShouldBeTrue();

        await head.PressAsync("关闭快捷键");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("?");
        (await page.EvaluateAsync<bool>(onRow)).ShouldBeFalse("the keys are off");
        await head.PressAsync("打开快捷键");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<bool>(onRow)).ShouldBeTrue("and on again");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Five_AreReviewedWithoutScripts_WithACheckList()
    {
        await using var stage = new Stage(Site, "review-plain", scripts: false);
        var head = await stage.PersonAsync("zj.dept.head");
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(5);
        await PointsAsync([.. CheckPoint.Usual]);
        await head.OpenAsync("/review");
        for (var n = 0; n < 5; n++)
        {
            if (n == 2)
            {
                await head.UnfoldAsync("退回修改");
                await head.FillAsync("对整份表的意见选填", "请补充课程表。");
                await head.PressAsync("退回修改");
                (await head.DoneAsync()).ShouldContain("已退回修改");
                continue;
            }

            foreach (var box in await head.Page.Locator("#act-Recommend input[name=tick]").AllAsync())
            {
                await box.CheckAsync();
            }

            await head.FillAsync("必要性意见", "必要。");
            await head.FillAsync("合理性意见", "合理。");
            await head.PressAsync("同意推荐");
            (await head.DoneAsync()).ShouldContain("已同意推荐");
        }

        (await Site.DbAsync(db => db.Declarations.CountAsync(d => keys.Contains(d.Key) && d.Status == Status.Recommended))).ShouldBe(4);
        await PointsAsync(null);
        stage.ShouldBeSound();
    }

    /// <summary>The department has returned it because of its persons and its target group, and has it back.</summary>
    private async Task<string> AfterReturnAsync()
    {
        var key = await Site.ReportedAsync("退回后重报的线上培训班");
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await Site.ActAsync("zj.dept", key, Act.Return, input => input with
        {
            Return = new()
            {
                Remarks = [new RemarkInput("persons", "请压缩人数，或说明理由。"), new RemarkInput("targetGroup", "请写明参训单位类型和岗位。"), new RemarkInput(null, "名称中的年份请统一。") { Kind = RemarkKind.Hint }],
            },
        });
        await Site.TypeAsync(key, form => (form.Persons, form.TargetGroup, form.BudgetFen) = (50, "全省重点企业的技术负责人和研发骨干，共50人。", 9_500_000));
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        return key;
    }

    private Task<bool> PointsAsync(List<CheckPoint>? points) => Site.DbAsync(async db =>
    {
        (await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most")).CheckPoints = points;
        await db.SaveChangesAsync();
        return true;
    });
}
