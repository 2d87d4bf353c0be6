using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using Xunit.Abstractions;

namespace TrainingDeclaration.IntegrationTests.Review;

public abstract class BatchTests(TestSite site, ITestOutputHelper output) : SiteTests(site)
{
    [SkippableFact]
    public async Task FourHundred_ThreeStale_AreDoneOnceEachAndReported()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(400);
        var head = await Site.SignInAsync("zj.dept.head");
        var watch = Stopwatch.StartNew();
        var preview = await ChooseAllAsync(head, Act.Recommend);
        output.WriteLine($"preview of 400: {watch.ElapsedMilliseconds} ms");
        preview.Text.ShouldContain("可办理 400 件");

        foreach (var key in keys.Skip(10).Take(3))
        {
            await Site.ActAsync("zj.dept", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
        }

        var refused = await preview.Form("同意推荐 400 件").Fill("必要性意见", "必要").Fill("合理性意见", "合理").SubmitAsync();
        refused.Errors.ShouldContain(error => error.Contains("请输入要办理的件数 400"));
        refused.Form("同意推荐 400 件").Value("必要性意见").ShouldBe("必要");

        watch.Restart();
        var form = refused.Form("同意推荐 400 件").Fill("请输入件数 400 以确认", "400");
        var result = await form.SubmitAsync();
        output.WriteLine($"400 rows done: {watch.ElapsedMilliseconds} ms, {watch.ElapsedMilliseconds / 400.0:0.0} ms a row");
        result.Text.ShouldContain("成功 397 件");
        result.Text.ShouldContain("未成 3 件");
        result.Table().Count(row => row["结果"].StartsWith("已被他人处理", StringComparison.Ordinal)).ShouldBe(3);
        (await CountAsync(keys, Act.Recommend)).ShouldBe((397, 1));

        // The same post again, and the confirmation sent again: nothing is done twice.
        await head.SendAsync(form.Request());
        await refused.Form("同意推荐 400 件").Fill("请输入件数 400 以确认", "400").Fill("必要性意见", "再来一次").SubmitAsync();
        (await CountAsync(keys, Act.Recommend)).ShouldBe((397, 1));

        var again = await result.Form("仅重试失败项").SubmitAsync();
        again.Text.ShouldContain("不可办理 3 件");
        again.Table().Count.ShouldBe(3);
    }

    [SkippableFact]
    public async Task KilledServer_GoesOnWhereItStood()
    {
        // 拟办 changes no status, so no stamp would refuse the second time: only the mark in the act's own save does.
        var keys = await Site.AtDepartmentAsync(40);
        var clerk = await Site.SignInAsync("zj.dept");
        var preview = await ChooseAsync(clerk, keys, Act.ProposeDecision);
        var key = preview.Address.Split('/')[^1];
        await Site.InScopeAsync(async services =>
        {
            var (db, user) = (services.GetRequiredService<AppDbContext>(), await Steps.UserAsync(services, "zj.dept"));
            var batch = (await db.FindBatchAsync(user, key, default)).ShouldNotBeNull();
            var typed = new ActInput { StatusStamp = -1, SubmissionNumber = -1, Opinion = new() { Proposal = Act.Recommend, Necessity = "必要", Reasonableness = "合理" } };
            (await services.GetRequiredService<BatchService>().StartAsync(user, batch, typed, "40", default)).ShouldBeNull();
            return true;
        });
        foreach (var most in new[] { 4, 9, 1, 12 })
        {
            // Stopped in the middle of an act: in the save that writes its history.
            using var kill = new CancellationTokenSource();
            var (before, acts) = (await DoneAsync(key), 0);
            Site.Writes.Writing = table =>
            {
                if (table == "History" && ++acts == most)
                {
                    kill.Cancel();
                }
            };
            (await RunAsync(key, kill.Token)).ShouldBeFalse();
            Site.Writes.Writing = null;
            (await DoneAsync(key)).ShouldBeInRange(before + most - 1, before + most);
        }

        // The person sees how far it got, and one button does the rest.
        var page = await clerk.GetAsync($"/batches/{key}");
        page.Text.ShouldContain("办理中断了");
        (await clerk.GetAsync("/batches")).Text.ShouldContain("件未办");
        page = await page.Form(page.Buttons.Single(name => name.StartsWith("接着办理", StringComparison.Ordinal))).SubmitAsync();
        page.Text.ShouldContain("成功 40 件");
        (await CountAsync(keys, Act.ProposeDecision)).ShouldBe((40, 1));
    }

    [SkippableFact]
    public async Task TwoRuns_AtOnce_DoEachRowOnce()
    {
        var keys = await Site.AtDepartmentAsync(25);
        var preview = await ChooseAsync(await Site.SignInAsync("zj.dept"), keys, Act.BeginReview);
        var key = preview.Address.Split('/')[^1];
        await preview.Form("开始审核 25 件").Fill("请输入件数 25 以确认", "25").SubmitAsync();
        (await Task.WhenAll(RunAsync(key, default), RunAsync(key, default))).ShouldAllBe(finished => finished);
        (await CountAsync(keys, Act.BeginReview)).ShouldBe((25, 1));
    }

    [SkippableFact]
    public async Task Choice_OfNothingOrOfForeignKeys_IsAFriendlySentence()
    {
        var keys = await Site.AtDepartmentAsync(2);
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/review")).Form("办理勾选的").SubmitAsync();
        page.Errors.ShouldBe(["还没有选择申报。请回到列表勾选一件或几件，或者选“查到的全部”。"]);

        // The keys of Zhejiang, posted by Jiangsu.
        var stranger = await Site.SignInAsync("js.dept.head");
        var list = await head.GetAsync("/review");
        var request = Tick(list, keys).Form("办理勾选的").FillSelect("act", "Recommend").Request();
        var own = await stranger.GetAsync("/batches");
        own.Status.ShouldBe(HttpStatusCode.OK);
        var body = await request.Content!.ReadAsStringAsync();
        var token = (await stranger.GetAsync("/review")).Document.QuerySelectorAll("input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value;
        var forged = new HttpRequestMessage(HttpMethod.Post, "/batches")
        {
            Headers = { { "Origin", "http://localhost" } },
            Content = new FormUrlEncodedContent(keys.Select(key => KeyValuePair.Create("chosen", key))
                .Append(new("scope", "chosen")).Append(new("act", "Recommend")).Append(new("__RequestVerificationToken", token))),
        };
        body.ShouldContain(keys[0]);
        (await stranger.SendAsync(forged)).Errors.ShouldContain(error => error.StartsWith("还没有选择申报", StringComparison.Ordinal));

        // And a batch is visible only to its owner.
        var preview = await ChooseAsync(head, keys, Act.Recommend);
        (await stranger.GetAsync(preview.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.SignInAsync("zj.dept")).GetAsync(preview.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task List_RowsThatCannot_SayWhy()
    {
        var keys = (await Site.AtDepartmentAsync(4, (copy, _) => copy.Title = "列表上的三件")).Skip(1).ToList();
        await Site.ActAsync("zj.dept.head", keys[0], Act.Decline, input => input with { Comment = "重复申报" });
        var head = await Site.SignInAsync("zj.dept.head");
        var list = Tick(await head.GetAsync("/declarations?q=列表上的三件"), keys);
        var preview = await list.Form("办理勾选的").FillSelect("act", "Return").SubmitAsync();
        preview.Text.ShouldContain("可办理 2 件");
        preview.Table().Single(row => row["检查"].StartsWith("不可办理", StringComparison.Ordinal))["检查"].ShouldContain("现在是“不予推荐”，不能退回修改");

        (await preview.Form("退回修改 2 件").SubmitAsync()).Errors.ShouldContain(error => error.Contains("请至少写一条"));
        var result = await preview.Form("退回修改 2 件").Fill("对整份表的意见", "请补充课程表。").SubmitAsync();
        result.Text.ShouldContain("成功 2 件");
        (await Site.DbAsync(db => db.Remarks.CountAsync(r => r.Text == "请补充课程表。" && r.SentAt != null))).ShouldBe(2);
    }

    private static WebPage Tick(WebPage list, IReadOnlyCollection<string> keys)
    {
        foreach (var box in list.Document.QuerySelectorAll("input[name=chosen]").OfType<IHtmlInputElement>())
        {
            box.IsChecked = keys.Contains(box.Value);
        }

        return list;
    }

    private static async Task<WebPage> ChooseAsync(Browser browser, IReadOnlyCollection<string> keys, Act act) =>
        await Tick(await browser.GetAsync("/review"), keys).Form("办理勾选的").FillSelect("act", $"{act}").SubmitAsync();

    private static async Task<WebPage> ChooseAllAsync(Browser browser, Act act)
    {
        var list = await browser.GetAsync("/review");
        return await list.Form(list.Buttons.Single(name => name.StartsWith("办理查到的全部", StringComparison.Ordinal))).FillSelect("act", $"{act}").SubmitAsync();
    }

    private Task<int> DoneAsync(string key) => Site.DbAsync(db => db.BatchRows.CountAsync(r => r.State == RowState.Done && db.Batches.Any(s => s.Id == r.BatchId && s.Key == key)));

    private Task<bool> RunAsync(string key, CancellationToken cancel) => Site.InScopeAsync(async services =>
    {
        var (db, user) = (services.GetRequiredService<AppDbContext>(), await Steps.UserAsync(services, "zj.dept"));
        try
        {
            await services.GetRequiredService<BatchService>().RunAsync(user, (await db.FindBatchAsync(user, key, default)).ShouldNotBeNull(), cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    });

    /// <summary>How many of the declarations have the act in their history, and how often at most.</summary>
    private Task<(int Rows, int Most)> CountAsync(IReadOnlyList<string> keys, Act act) => Site.DbAsync(async db =>
    {
        var counts = await db.History.Where(e => e.Act == act && db.Declarations.Any(d => d.Id == e.DeclarationId && keys.Contains(d.Key)))
            .GroupBy(e => e.DeclarationId).Select(g => g.Count()).ToListAsync();
        return (counts.Count, counts.Count == 0 ? 0 : counts.Max());
    });
}

public sealed class BatchOnSqlite(SqliteSite site, ITestOutputHelper output) : BatchTests(site, output), IClassFixture<SqliteSite>;

public sealed class BatchOnPostgres(PostgresSite site, ITestOutputHelper output) : BatchTests(site, output), IClassFixture<PostgresSite>;
