using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Costs;

/// <summary>The way of a cost table through the pages. Every figure is made up.</summary>
public static class CostSteps
{
    /// <summary>Three lines without fault.</summary>
    public static readonly byte[] List = TestWorkbook.Create(
        ["序号", "国家（地区）", "代码", "城市", "币种", "每人每天", "来源页", "备注"],
        ["1", "德国", "DE", "", "EUR", "60.00", "3", ""], ["2", "法国", "FR", "", "EUR", "58", "3", ""], ["3", "法国", "FR", "巴黎", "EUR", "61.5", "4", "测试"]);

    /// <summary>A small PDF.</summary>
    public static readonly byte[] Source = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    /// <summary>The form of an import, filled in without fault, its list chosen.</summary>
    public static async Task<PageForm> ImportFormAsync(this Browser clerk, string title, string from, string to, byte[]? list = null) =>
        (await clerk.GetAsync("/standards/import")).Form("上传并检查")
            .Fill("标准表名称", title).Fill("文号", "测试〔2022〕1号").Fill("起用日期", from).Fill("截止日期", to).Fill("来源", "测试数据")
            .Tick("这是测试数据，不是正式标准").Attach("标准表文件", "标准.xlsx", list ?? List).Attach("来源文件", "来源.pdf", Source);

    /// <summary>Imports a table through the pages and answers its address.</summary>
    public static async Task<string> ImportAsync(this TestSite site, string title, string from, string to, string account = "most.officer")
    {
        var looked = await (await (await site.SignInAsync(account)).ImportFormAsync(title, from, to)).SubmitAsync();
        looked.Errors.ShouldBeEmpty();
        var page = await looked.Form("导入").SubmitAsync();
        page.Done.ShouldContain("已导入 3 行");
        return page.Address;
    }

    /// <summary>Ticks every line.</summary>
    public static async Task<WebPage> TickAllAsync(this Browser finance, string address)
    {
        var form = (await finance.GetAsync(address)).Form("核对所选各行");
        foreach (var line in new[] { 1, 2, 3 })
        {
            form.TickLine(line);
        }

        return await form.SubmitAsync();
    }

    /// <summary>Ticks the line with this number.</summary>
    public static PageForm TickLine(this PageForm form, int number) => form.Check("line", number - 1);

    /// <summary>Key of the table at an address.</summary>
    public static Guid Key(string address) => Guid.Parse(address.Split('/')[^1]);

    /// <summary>State of the table at an address.</summary>
    public static Task<string> StateAsync(this TestSite site, string address) =>
        site.DbAsync(db => db.CostTables.Where(t => t.Id == Key(address)).Select(t => t.State.ToString()).SingleAsync());
}
