using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Declarations;

/// <summary>What the edit page does while somebody types.</summary>
public sealed class EditPageTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task Colleague_SavesMeanwhile_BothTextsAreShownAndChosen()
    {
        await using var stage = new Stage(Site, "conflict");
        var clerk = await stage.PersonAsync("zj.unit");
        var key = await clerk.NewDraftAsync();
        var head = await stage.PersonAsync("zj.unit.head");
        await head.OpenAsync($"/declarations/{key}/edit");
        await head.AutosaveAsync(async () =>
        {
            await head.FillAsync("培训班主题", "负责人拟的主题");
            await head.FillAsync("培训目的", "负责人写的目的。");
        });

        clerk.Faults.Expect(409);
        await clerk.FillAsync("培训班主题", "经办拟的主题");
        await clerk.FillAsync("培训目的", "经办写的目的。");
        await Assertions.Expect(clerk.Status()).ToContainTextAsync("刚刚也保存了这份表");
        await clerk.PressAsync("保存草稿");
        await clerk.ReadAsync("负责人拟的主题");
        await clerk.ReadAsync("经办写的目的。");
        await clerk.LookAsync("conflict");
        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "用已保存的：负责人拟的主题" }).CheckAsync();
        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "用我的：经办写的目的。" }).CheckAsync();
        await clerk.PressAsync("保存草稿");

        (await clerk.Field("培训班主题").InputValueAsync()).ShouldBe("负责人拟的主题");
        (await clerk.Field("培训目的").InputValueAsync()).ShouldBe("经办写的目的。");
        await head.Page.ReloadAsync();
        (await head.Field("培训目的").InputValueAsync()).ShouldBe("经办写的目的。");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Press_WhileASaveIsOnItsWay_WaitsAndGoesOn()
    {
        await using var stage = new Stage(Site, "press");
        var clerk = await stage.PersonAsync("zj.unit");
        var key = await clerk.NewDraftAsync();
        await clerk.TypeAsync(DemandExample.D1);
        await clerk.PressAsync("保存草稿");
        var sent = new TaskCompletionSource();
        var pressed = new TaskCompletionSource();
        await clerk.Page.RouteAsync("**/edit?handler=Autosave", async route =>
        {
            sent.TrySetResult();
            var answer = await route.FetchAsync();
            await pressed.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await clerk.FillAsync("培训对象", "边存边按的内容");
        await Assertions.Expect(clerk.Status()).ToHaveAttributeAsync("data-state", "open");
        await sent.Task.WaitAsync(Chromium.Patience);
        await clerk.LoadAsync(async () =>
        {
            await clerk.Button("检查并报送").ClickAsync();
            await Assertions.Expect(clerk.Page.Locator("form.edit")).ToHaveAttributeAsync("aria-busy", "true");
            pressed.SetResult();
        });
        clerk.Path.ShouldBe($"/declarations/{key}/check");
        await clerk.ReadAsync("边存边按的内容");
        await Assertions.Expect(clerk.Page.Locator("[data-over]")).ToBeHiddenAsync();
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task AnotherInstitution_AppearsInPlace()
    {
        await using var stage = new Stage(Site, "grow");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        await clerk.FillAsync("机构名称", "第一家机构");
        await clerk.Page.EvaluateAsync("() => { window.stays = true; }");
        await clerk.Button("再加一家机构").ClickAsync();
        await Assertions.Expect(clerk.Field("机构名称 2")).ToBeFocusedAsync();
        await clerk.FillAsync("机构名称 2", "第二家机构");
        (await clerk.Page.EvaluateAsync<bool>("() => window.stays === true")).ShouldBeTrue("the page should not come again");
        (await clerk.Field("机构名称 1").InputValueAsync()).ShouldBe("第一家机构");
        await clerk.PressAsync("保存草稿");
        (await clerk.Field("机构名称 2").InputValueAsync()).ShouldBe("第二家机构");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Error_LeavesWhenTheFieldIsPutRight()
    {
        await using var stage = new Stage(Site, "errors");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        await clerk.TypeAsync(DemandExample.D1);
        await clerk.FillAsync("人 数", "一百二十");
        await clerk.PressAsync("检查并报送");
        await Assertions.Expect(clerk.Page.Locator("#errors li")).ToHaveCountAsync(1);
        await Assertions.Expect(clerk.Page.Locator("#errors")).ToContainTextAsync("人");
        await clerk.LookAsync("errors");
        await clerk.AutosaveAsync(() => clerk.FillAsync("人 数", "120"));
        await Assertions.Expect(clerk.Page.Locator("#errors")).ToHaveCountAsync(0);
        await Assertions.Expect(clerk.Field("人 数")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task SaveLine_OfWhatIsNotSaved_ShowsNoTick()
    {
        await using var stage = new Stage(Site, "save-line");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        var marks = clerk.Status().Locator("svg:visible");
        await Assertions.Expect(marks).ToHaveCountAsync(1);
        var tick = await marks.InnerHTMLAsync();
        await clerk.Page.RouteAsync("**/edit?handler=Autosave", route => route.AbortAsync());
        await clerk.FillAsync("培训对象", "没有存下的内容");
        await Assertions.Expect(clerk.Status()).ToContainTextAsync("有未保存的修改");
        (await marks.InnerHTMLAsync()).ShouldNotBe(tick, "what is typed is not saved yet");
        await Assertions.Expect(clerk.Status()).ToContainTextAsync("保存失败");
        (await marks.InnerHTMLAsync()).ShouldNotBe(tick, "nothing was saved");
        await clerk.Page.UnrouteAllAsync();
        await clerk.AutosaveAsync(() => clerk.FillAsync("培训对象", "存下的内容"));
        (await marks.InnerHTMLAsync()).ShouldBe(tick);
    }

    [SkippableFact]
    public async Task Deadline_PassesWhileThePageIsOpen_IsSaid()
    {
        await using var stage = new Stage(Site, "over");
        var clerk = await stage.PersonAsync("zj.unit.head");
        await clerk.Page.RouteAsync("**/js/clock*", async route =>
        {
            var answer = await route.FetchAsync();
            var script = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = script.Replace("- Date.now() : 0;", "- Date.now() + 400 * 86400000 : 0;", StringComparison.Ordinal).Replace("setInterval(tick, 5000)", "setInterval(tick, 200)", StringComparison.Ordinal) });
        });
        await clerk.OpenAsync("/");
        await Assertions.Expect(clerk.Page.Locator(".chip")).ToContainTextAsync("已截止");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Session_LostWhileTyping_PageSaysSoAndSavesAfterSigningInAgain()
    {
        await using var stage = new Stage(Site, "session");
        var clerk = await stage.PersonAsync("zj.unit");
        var key = await clerk.NewDraftAsync();
        await clerk.AutosaveAsync(() => clerk.FillAsync("培训目的", "会话结束前写的。"));

        // Somebody signs out in another tab of the same window.
        var tab = await clerk.TabAsync();
        await tab.OpenAsync("/");
        await tab.Page.Locator("details.user > summary").ClickAsync();
        await tab.PressAsync("退出登录");

        clerk.Faults.Expect(401);
        await clerk.FillAsync("培训对象", "会话结束后写的。");
        await Assertions.Expect(clerk.Status()).ToContainTextAsync("登录已失效");
        await clerk.LookAsync("signed-out");
        var signIn = await clerk.Page.Context.RunAndWaitForPageAsync(() => clerk.Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" }).ClickAsync());
        await signIn.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await signIn.GetByLabel("账号", new() { Exact = true }).FillAsync("zj.unit");
        await signIn.GetByLabel("密码", new() { Exact = true }).FillAsync("Yanshi-2022-Only");
        await signIn.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(clerk.Status()).ToContainTextAsync("已保存");

        await tab.OpenAsync($"/declarations/{key}/edit");
        (await tab.Field("培训目的").InputValueAsync()).ShouldBe("会话结束前写的。");
        (await tab.Field("培训对象").InputValueAsync()).ShouldBe("会话结束后写的。");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Questions_AppearWhenTheyApply_AndCountersCountPeoplesWay()
    {
        await using var stage = new Stage(Site, "questions");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        var reason = clerk.Field("超出规模的理由");
        await Assertions.Expect(reason).ToBeHiddenAsync();
        await clerk.FillAsync("人 数", "151");
        await Assertions.Expect(reason).ToBeVisibleAsync();
        await clerk.FillAsync("天 数", "8");
        await clerk.LookAsync("asked");
        await clerk.FillAsync("人 数", "150");
        await Assertions.Expect(reason).ToBeHiddenAsync();
        await clerk.FillAsync("天 数", "7");
        await Assertions.Expect(clerk.Field("超出天数的理由")).ToBeHiddenAsync();

        // A rare character counts as one, though the machine stores two halves; a line end counts as one, however it is stored.
        await clerk.FillAsync("培训班主题", "𬱖");
        await Assertions.Expect(clerk.Page.Locator("#theme-c")).ToHaveTextAsync("还可输入 59 字");
        await clerk.AutosaveAsync(() => clerk.FillAsync("培训目的", "甲\n乙"));
        await Assertions.Expect(clerk.Page.Locator("#purpose-c")).ToHaveTextAsync("还可输入 1997 字");
        await clerk.Page.ReloadAsync();
        await Assertions.Expect(clerk.Page.Locator("#theme-c")).ToHaveTextAsync("还可输入 59 字");
        await Assertions.Expect(clerk.Page.Locator("#purpose-c")).ToHaveTextAsync("还可输入 1997 字");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Errors_AfterCheck_LeadToTheirFields()
    {
        await using var stage = new Stage(Site, "errors");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        await clerk.FillAsync("人 数", "很多");
        await clerk.PressAsync("检查并报送");
        await Assertions.Expect(clerk.Page.Locator("#errors")).ToBeFocusedAsync();
        await clerk.LookAsync("errors");
        (await clerk.Field("人 数").InputValueAsync()).ShouldBe("很多");
        foreach (var link in await clerk.Page.Locator("#errors a").AllAsync())
        {
            (await clerk.Page.Locator((await link.GetAttributeAsync("href"))!).CountAsync()).ShouldBe(1, await link.InnerTextAsync());
        }

        await clerk.Page.Locator("#errors a[href='#persons']").ClickAsync();
        await Assertions.Expect(clerk.Field("人 数")).ToBeFocusedAsync();
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Zoom_200Percent_EveryFieldCanBeSeenAndTypedInto()
    {
        await using var stage = new Stage(Site, "zoom");
        var clerk = await stage.PersonAsync("zj.unit");
        await clerk.NewDraftAsync();
        await clerk.UnfoldAsync("授课形式和授课地点");
        await clerk.UnfoldAsync("经费构成");
        await clerk.Page.SetViewportSizeAsync(720, 450);
        (await clerk.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(720);
        var lost = await clerk.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('form.edit :is(input:not([type=hidden]), select, textarea, button):not([tabindex="-1"])')].filter(e => e.checkVisibility()).filter(e => {
              e.focus();
              const r = e.getBoundingClientRect();
              const hit = document.elementFromPoint((r.left + r.right) / 2, r.top + Math.min(20, r.height / 2));
              return !(hit && (e.contains(hit) || hit.contains(e)));
            }).map(e => e.id || e.name)
            """);
        lost.ShouldBeEmpty("covered or out of sight when they have the focus");
        stage.ShouldBeSound();
    }

    [SkippableFact]
    public async Task Weight_FirstView_IsLight()
    {
        await using var stage = new Stage(Site, "weight");
        var clerk = await stage.PersonAsync("zj.unit");
        var key = await clerk.NewDraftAsync();
        await clerk.AutosaveAsync(() => clerk.TypeAsync(DemandExample.D1));
        var fresh = await stage.PersonAsync("zj.unit.head");
        var finished = new List<IRequest>();
        fresh.Page.RequestFinished += (_, request) => finished.Add(request);
        await fresh.Page.GotoAsync($"/declarations/{key}/edit", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var weight = 0;
        foreach (var request in finished)
        {
            weight += (await request.SizesAsync()).ResponseBodySize;
        }

        finished.Count.ShouldBeGreaterThan(0);
        weight.ShouldBeLessThanOrEqualTo(200_000);
    }
}
