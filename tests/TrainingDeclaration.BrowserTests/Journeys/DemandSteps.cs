using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>What people do with a demand form, at a window. Works with and without scripts.</summary>
internal static partial class DemandSteps
{
    public const string Call2022 = "关于征集2022年线上出国（境）培训需求的函　6月20日 24:00（北京时间）截止";
    public const string Declared = "内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。";

    /// <summary>Creates an empty draft from the home page; returns its key.</summary>
    public static async Task<string> NewDraftAsync(this Person clerk)
    {
        await clerk.OpenAsync("/");
        await clerk.FollowAsync("新建");
        await clerk.ChooseAsync("征集", Call2022);
        await clerk.PressAsync("新建");
        clerk.Path.ShouldEndWith("/edit");
        return clerk.Path.Split('/')[2];
    }

    /// <summary>Types a whole form.</summary>
    public static async Task TypeAsync(this Person clerk, DemandExample example)
    {
        await clerk.FillAsync("培训班主题", example.Theme);
        await clerk.FillAsync("开始日期", example.Start);
        await clerk.FillAsync("结束日期", example.End);
        await clerk.SelectAsync("国家（地区）", example.Countries[0]);
        await clerk.FillAsync("人 数", example.Persons);
        await clerk.FillAsync("天 数", example.Days);
        await clerk.FillAsync("培训对象", example.Trainees);
        await clerk.UnfoldAsync("授课形式和授课地点");
        await clerk.ChooseAsync("授课形式选填", example.Mode);
        await clerk.FillAsync("经费预算", example.Budget);
        await clerk.ChooseAsync("是否有境外资助", "否");
        await clerk.FillAsync("机构名称", example.Institutions[0].Name);
        await clerk.ChooseAsync("是否境外培训合作机构", example.Institutions[0].IsPartner ? "是" : "否");
        await clerk.FillAsync("培训目的", example.Purpose);
        await clerk.FillAsync("培训主要内容和必要性", example.Necessity);
    }

    /// <summary>The head reports what is waiting for them; returns what the page says was done.</summary>
    public static async Task<string> ReportAsync(this Person head, string key)
    {
        await head.OpenAsync($"/declarations/{key}/check");
        await head.TickAsync(Declared);
        await head.PressAsync("报送");
        return await head.DoneAsync();
    }

    /// <summary>The bureau relays it.</summary>
    public static async Task RelayAsync(this Person bureau, string key)
    {
        await bureau.OpenAsync($"/review/{key}");
        await bureau.UnfoldAsync("转报");
        await bureau.FillAsync("转报意见", "同意转报。");
        await bureau.PressAsync("转报");
        (await bureau.DoneAsync()).ShouldContain("已转报");
    }

    /// <summary>The department returns it with a remark on 人 数 and one on the whole form.</summary>
    public static async Task ReturnAsync(this Person department)
    {
        await department.UnfoldAsync("批注 人 数");
        await department.FillAsync("对“人 数”的意见", "请压缩人数。");
        await department.UnfoldAsync("退回修改");
        await department.FillAsync("对整份表的意见选填", "请核对经费。");
        await department.PressAsync("退回修改");
        (await department.DoneAsync()).ShouldContain("已退回修改");
    }

    /// <summary>The unit answers both remarks and corrects.</summary>
    public static async Task AnswerAsync(this Person clerk)
    {
        await clerk.FillAsync("人 数", "110");
        await clerk.AnswerChangedAsync("“人 数”改了没有");
        await clerk.FillAsync("对“人 数”意见的答复", "已压缩为110人。");
        await clerk.AnswerChangedAsync("整份表改了没有");
        await clerk.FillAsync("对整份表意见的答复", "经费已核对，无误。");
        await clerk.PressAsync("保存草稿");
    }

    /// <summary>Chooses 改了.</summary>
    public static Task AnswerChangedAsync(this Person clerk, string question) =>
        clerk.Page.GetByRole(AriaRole.Radiogroup, new() { Name = question }).GetByLabel("改了", new() { Exact = true }).CheckAsync();

    /// <summary>The department checks what was asked and finds it done.</summary>
    public static async Task ResolveAsync(this Person department, string key)
    {
        await department.OpenAsync($"/review/{key}");
        foreach (var left in new[] { 1, 0 })
        {
            await department.Page.Locator("button[name=settle][value$='.Resolved']").First.ClickAsync();
            await Assertions.Expect(department.Page.Locator("button[name=settle][value$='.Resolved']")).ToHaveCountAsync(left);
        }
    }

    /// <summary>The department's head recommends it.</summary>
    public static async Task RecommendAsync(this Person head, string key)
    {
        await head.OpenAsync($"/review/{key}");
        await head.UnfoldAsync("同意推荐");
        await head.FillAsync("必要性意见", "符合产业需要。");
        await head.FillAsync("合理性意见", "规模和经费合理。");
        await head.PressAsync("同意推荐");
        (await head.DoneAsync()).ShouldContain("已同意推荐");
    }

    /// <summary>The desk types the code and registers the seal.</summary>
    public static async Task RegisterSealAsync(this Person desk, string code, string seal)
    {
        await desk.OpenAsync("/papers");
        await desk.FillAsync("查验码", code);
        await desk.PressAsync("核对");
        await desk.PressAsync($"登记{seal}（纸质）");
        (await desk.DoneAsync()).ShouldContain($"{seal}（纸质）");
    }

    /// <summary>The department's head reports up everything recommended, as one bundle.</summary>
    public static async Task ReportUpAsync(this Person head)
    {
        await head.OpenAsync("/bundles");
        await head.PressAsync("新建汇总");
        await head.PressAsync("冻结排序并生成汇总表");
        await head.PressAsync("汇总上报");
        (await head.DoneAsync()).ShouldContain("已汇总上报");
    }

    /// <summary>The authority supports it as requested.</summary>
    public static async Task SupportAsync(this Person officer, string key)
    {
        await officer.OpenAsync($"/review/{key}");
        await officer.UnfoldAsync("拟支持");
        await officer.PressAsync("拟支持");
        (await officer.DoneAsync()).ShouldContain("已拟支持");
    }

    /// <summary>The authority puts what is supported into a plan, submits it for approval and stays on its page.</summary>
    public static async Task PlanAsync(this Person officer)
    {
        await officer.OpenAsync("/plans");
        await officer.PressAsync("新建计划");
        await officer.PressAsync("冻结并报批");
        await officer.ReadAsync("待分管部领导逐项审批");
    }

    /// <summary>The leader agrees to the item of D1.</summary>
    public static async Task ApproveAsync(this Person leader, string plan)
    {
        await leader.OpenAsync(plan);
        await leader.PressAsync($"同意 {DemandExample.D1.Theme}");
    }

    /// <summary>The authority issues what is approved in the plan whose page is open.</summary>
    public static async Task IssueAsync(this Person officer)
    {
        await officer.OpenAsync(officer.Path);
        await officer.PressAsync("下达计划");
        await officer.ReadAsync("全部项目已下达");
    }

    /// <summary>The unit sees the plan's number and can download the PDF of its execution notice.</summary>
    public static async Task ShouldHoldTheNoticeAsync(this Person unit, string key)
    {
        await unit.OpenAsync($"/declarations/{key}");
        await Assertions.Expect(unit.Page.Locator("h1 + .facts")).ToContainTextAsync("已下达");
        (await unit.FetchesPdfAsync(unit.Link("项目执行通知"))).ShouldBeTrue();
    }

    /// <summary>The check code that the unit reads on its page.</summary>
    public static async Task<string> CodeAsync(this Person unit, string key)
    {
        await unit.OpenAsync($"/declarations/{key}");
        return await unit.Page.Locator("h1 + .facts .code").InnerTextAsync();
    }

    /// <summary>What the page says was done.</summary>
    public static Task<string> DoneAsync(this Person person) => person.Page.Locator(".note.done").InnerTextAsync();

    /// <summary>Whether the bytes are a PDF that the person may fetch.</summary>
    public static async Task<bool> FetchesPdfAsync(this Person person, ILocator link)
    {
        var answer = await person.Page.APIRequest.GetAsync(await link.GetAttributeAsync("href") ?? "");
        return answer.Ok && PdfHead().IsMatch(System.Text.Encoding.Latin1.GetString(await answer.BodyAsync(), 0, 8));
    }

    [GeneratedRegex("^%PDF-1")]
    private static partial Regex PdfHead();
}
