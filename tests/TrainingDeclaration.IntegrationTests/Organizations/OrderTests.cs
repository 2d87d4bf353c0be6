using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Organizations;

public abstract class OrderTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Addressees_StandInTheOrderOfTheAdministrativeCodes()
    {
        var officer = await Site.SignInAsync("most.officer");
        var codes = await Site.DbAsync(db => db.Organizations.Where(o => o.Office == Office.Department && o.Path.StartsWith("/most/") && o.NumberCode != null)
            .ToDictionaryAsync(o => o.Name, o => o.NumberCode!));

        var page = await officer.GetAsync("/calls/new");

        var names = page.Document.QuerySelectorAll("label.ck").Select(label => label.TextContent.Trim()).Where(codes.ContainsKey).ToList();
        names.Count.ShouldBeGreaterThan(4);
        names.ShouldBe(names.OrderBy(name => codes[name].PadLeft(8, '0'), StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Units_OfANewNameOrAnOlderDatabase_StandInTheOrderOfTheirReadings()
    {
        var department = await Site.SignInAsync("zj.dept");
        foreach (var name in new[] { "中山示范研究所", "长沙示范研究所", "重庆示范研究所" })
        {
            await (await department.GetAsync("/organizations/new")).Form("新增单位").Fill("上级单位", "湖州市科学技术局").Fill("类别", "组团单位").Fill("单位名称", name).SubmitAsync();
        }

        Task CatchUpAsync() => Site.InScopeAsync(async services =>
        {
            await NameOrder.CatchUpAsync(services.GetRequiredService<AppDbContext>(), CancellationToken.None);
            return true;
        });
        async Task<List<string>> NamesAsync() => [.. (await department.GetAsync("/organizations?q=示范研究所")).Table("下属单位").Select(row => row["单位"])];
        (await NamesAsync()).ShouldBe(["长沙示范研究所", "重庆示范研究所", "中山示范研究所"]);

        var code = await Site.DbAsync(db => db.Organizations.Where(o => o.Name == "长沙示范研究所").Select(o => o.Code).SingleAsync());
        await (await department.GetAsync($"/organizations/{code}")).Form("保存").Fill("单位名称", "紫金示范研究所").SubmitAsync();
        (await NamesAsync()).ShouldBe(["重庆示范研究所", "中山示范研究所", "紫金示范研究所"]);

        await Site.DbAsync(db => db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.SortKey, "")));
        await CatchUpAsync();
        (await NamesAsync()).ShouldBe(["重庆示范研究所", "中山示范研究所", "紫金示范研究所"]);
        (await Site.DbAsync(db => db.Organizations.CountAsync(o => o.SortKey == ""))).ShouldBe(0);
    }
}

public sealed class OrderOnSqlite(SqliteSite site) : OrderTests(site), IClassFixture<SqliteSite>;

public sealed class OrderOnPostgres(PostgresSite site) : OrderTests(site), IClassFixture<PostgresSite>;
