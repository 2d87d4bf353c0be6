using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Journeys;

/// <summary>What people do, page by page, as sentences. Each step presses the real buttons.</summary>
public sealed class Steps(TestSite site)
{
    private const string Call2022 = "关于征集2022年线上出国（境）培训需求的函　6月20日 24:00（北京时间）截止";

    /// <summary>A clerk creates a draft for the call of 2022 and fills it in; returns its key.</summary>
    public async Task<string> DraftAsync(DemandExample example, string clerk = "zj.unit", string call = Call2022, Action<PageForm>? alter = null)
    {
        var browser = await site.SignInAsync(clerk);
        var page = await browser.GetAsync("/declarations/new");
        page = await page.Form("新建").Fill("征集", call).SubmitAsync();
        page.Address.ShouldEndWith("/edit", customMessage: string.Join(' ', page.Errors));
        var key = page.Address.Split('/')[2];
        foreach (var _ in example.Countries.Skip(1))
        {
            page = await page.Form("再加一个国家（地区）").Fill("国家（地区）", example.Countries[0]).SubmitAsync();
        }

        // The first press turns the row that is shown into a row of the form, the next ones add to it.
        for (var row = 0; example.Institutions.Count > 1 && row < example.Institutions.Count - 1; row++)
        {
            page = await page.Form("再加一家机构").SubmitAsync();
        }

        var form = Fill(page.Form("保存草稿"), example);
        alter?.Invoke(form);
        page = await form.SubmitAsync();
        page.Text.ShouldContain("已保存");
        return key;
    }

    /// <summary>Types a whole form.</summary>
    public static PageForm Fill(PageForm form, DemandExample example)
    {
        form.Fill("培训班主题", example.Theme).Fill("开始日期", example.Start).Fill("结束日期", example.End)
            .Fill("人 数", example.Persons).Fill("天 数", example.Days).Fill("培训对象", example.Trainees)
            .Fill("经费预算", example.Budget).Fill("是否有境外资助", example.Funder is null ? "否" : "有").Fill("资助方", example.Funder ?? "")
            .Fill("授课形式", example.Mode).Fill("培训目的", example.Purpose).Fill("培训主要内容和必要性", example.Necessity);
        for (var i = 0; i < example.Countries.Count; i++)
        {
            form.Fill(i == 0 ? "国家（地区）" : $"国家（地区）{i + 1}", example.Countries[i]);
        }

        for (var i = 0; i < example.Institutions.Count; i++)
        {
            var ordinal = example.Institutions.Count > 1 ? $" {i + 1}" : "";
            form.Fill($"机构名称{ordinal}", example.Institutions[i].Name)
                .Fill($"是否境外培训合作机构{ordinal}", example.Institutions[i].IsPartner ? "是" : "否");
        }

        return form;
    }

    /// <summary>A head checks and reports it; returns the page that says so.</summary>
    public async Task<WebPage> ReportAsync(string key, string head = "zj.unit.head")
    {
        var browser = await site.SignInAsync(head);
        var page = await browser.GetAsync($"/declarations/{key}/check");
        return await page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
    }

    /// <summary>A draft that has been reported.</summary>
    public async Task<string> ReportedAsync(DemandExample example, string clerk = "zj.unit", string head = "zj.unit.head")
    {
        var key = await DraftAsync(example, clerk);
        var page = await ReportAsync(key, head);
        page.Done.ShouldContain("已报送");
        return key;
    }

    /// <summary>The bureau relays it.</summary>
    public async Task RelayAsync(string key, string bureau = "hz.bureau")
    {
        var page = await (await site.SignInAsync(bureau)).GetAsync($"/review/{key}");
        page = await page.Form("转报").Fill("转报意见", "同意转报。").SubmitAsync();
        page.Done.ShouldContain("已转报");
    }

    /// <summary>Somebody at the desk registers a sealed paper by its code.</summary>
    public async Task RegisterSealAsync(string key, string account, string medium = "纸质")
    {
        var code = await CodeAsync(key);
        var outcome = await site.InScopeAsync(async services =>
        {
            var user = await UserAsync(services, account);
            var kind = user.Office == Office.Department ? SealKind.Unit : SealKind.Department;
            return await services.GetRequiredService<SealService>()
                .RegisterAsync(user, code, kind, medium == "纸质" ? SealMedium.Paper : SealMedium.Fax, default);
        });
        outcome.ShouldBeNull();
    }

    /// <summary>The department recommends it.</summary>
    public async Task RecommendAsync(string key, string head = "zj.dept.head")
    {
        var page = await (await site.SignInAsync(head)).GetAsync($"/review/{key}");
        page = await page.Form("同意推荐").Fill("必要性意见", "符合产业需要。").Fill("合理性意见", "规模和经费合理。").SubmitAsync();
        page.Done.ShouldContain("已同意推荐");
    }

    /// <summary>The code of the valid paper of the form.</summary>
    public Task<string> CodeAsync(string key) => site.DbAsync(db => db.Papers
        .Where(p => p.State == PaperState.Valid && p.Kind == PaperKind.Form && db.Declarations.Any(d => d.Id == p.SubjectId && d.Key == key))
        .Select(p => p.Code).SingleAsync());

    /// <summary>The person as the rules see them.</summary>
    public static async Task<CurrentUser> UserAsync(IServiceProvider services, string account)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await db.Users.Include(u => u.Seats).SingleAsync(u => u.UserName == account);
        var organization = await db.Organizations.SingleAsync(o => o.Id == user.OrganizationId);
        return new CurrentUser
        {
            Id = user.Id,
            Account = account,
            Name = user.DisplayName,
            OrganizationId = organization.Id,
            OrganizationName = organization.Name,
            Path = organization.Path,
            Office = organization.Office,
            Profile = services.GetRequiredService<SchemeProfiles>().Of((await db.Organizations.SingleAsync(o => o.ParentId == null && organization.Path.StartsWith(o.Path))).Scheme),
            Seats = user.Seats.Select(s => s.Kind).ToHashSet(),
        };
    }
}
