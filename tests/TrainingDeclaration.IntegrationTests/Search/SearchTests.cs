using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Search;

public abstract class SearchTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("光刻")]
    [InlineData("芯片光刻")]
    [InlineData("刻")]
    [InlineData("荷兰")]
    [InlineData("埃因霍温")]
    [InlineData("lithography")]
    [InlineData("LITHO")]
    [InlineData("光刻 荷兰")]
    [InlineData("示范智能装备")]
    [InlineData("掩模")]
    [InlineData("　光刻　")]
    public async Task Word_OfAnyField_IsFound(string typed)
    {
        await FormAsync();
        (await FindAsync("zj.unit", typed)).ShouldContain("先进芯片光刻工艺线上培训班");
        (await FindAsync("hz.bureau", typed)).ShouldContain("先进芯片光刻工艺线上培训班");
    }

    [SkippableTheory]
    [InlineData("刻光")]
    [InlineData("光艺")]
    [InlineData("光刻 意大利")]
    [InlineData("兰埃因")]
    [InlineData("\"")]
    [InlineData("光刻\" OR \"")]
    [InlineData("NEAR(光刻, 5)")]
    [InlineData("OwnWords : 光刻")]
    public async Task Word_ThatStandsNowhere_IsNotFoundAndBreaksNothing(string typed)
    {
        await FormAsync();
        var found = await FindAsync("zj.unit", typed);
        if (SearchWords.Terms(typed).Count > 0)
        {
            found.ShouldNotContain("先进芯片光刻工艺线上培训班");
        }
    }

    [SkippableFact]
    public async Task Number_IsFoundWholeOrInPart()
    {
        var key = await FormAsync();
        var number = (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Number).SingleAsync())).ShouldNotBeNull();
        (await FindAsync("zj.unit", number)).ShouldContain(number);
        (await FindAsync("hz.bureau", number[^4..])).ShouldContain(number);
    }

    [SkippableFact]
    public async Task Typing_ThatWasNotReported_IsFoundByTheUnitAlone()
    {
        var key = await FormAsync();
        await Site.ActAsync("hz.bureau", key, Act.Return, input => input with { Return = new() { Remarks = [new(null, "请补充。")], Date = new DateOnly(2022, 6, 19) } });
        await Site.TypeAsync(key, form => form.Purpose = "改为等离子体刻蚀设备的维护。");

        (await FindAsync("zj.unit", "等离子体")).ShouldContain("先进芯片光刻工艺线上培训班");
        (await FindAsync("hz.bureau", "等离子体")).ShouldNotContain("先进芯片光刻工艺线上培训班");
        (await FindAsync("hz.bureau", "光刻")).ShouldContain("先进芯片光刻工艺线上培训班");
        (await FindAsync("js.dept", "光刻")).ShouldNotContain("先进芯片光刻工艺线上培训班");
        (await FindAsync("js.unit", "光刻")).ShouldNotContain("先进芯片光刻工艺线上培训班");
    }

    [SkippableFact]
    public async Task Rows_ThatAreLacking_AreWrittenAtTheStart()
    {
        await FormAsync();
        await Site.DbAsync(db => db.Searches.ExecuteDeleteAsync());
        (await FindAsync("hz.bureau", "光刻")).ShouldNotContain("先进芯片光刻工艺线上培训班");

        (await Site.InScopeAsync(services => services.GetRequiredService<SearchWriter>().CatchUpAsync(default))).ShouldBeGreaterThan(0);

        (await FindAsync("hz.bureau", "光刻")).ShouldContain("先进芯片光刻工艺线上培训班");
        (await Site.InScopeAsync(services => services.GetRequiredService<SearchWriter>().CatchUpAsync(default))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Authority_FindsAndCountsWhatHasReachedItOnly()
    {
        var key = await Site.RecommendedAsync("超导磁体线上培训班");
        (await FindAsync("zj.dept", "超导磁体")).ShouldContain("共 1 件");
        (await FindAsync("most.officer", "超导磁体")).ShouldContain("没有符合条件的申报");

        await Site.ReportUpAsync();

        (await FindAsync("most.officer", "超导磁体")).ShouldContain("共 1 件");
        (await FindAsync("js.dept", "超导磁体")).ShouldContain("没有符合条件的申报");
        await Site.ActAsync("most.officer", key, Act.ReturnToUnit, input => input with { Comment = "请补充。", Return = new() { Remarks = [new(null, "请补充。")], Date = new DateOnly(2022, 6, 19) } });
        await Site.TypeAsync(key, form => form.Theme = "超导线圈线上培训班");
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        (await FindAsync("most.officer", "超导线圈")).ShouldContain("共 1 件"); // what has reached it is found by the words of the latest report
    }

    private Task<string> FormAsync() => Site.ReportedAsync("先进芯片光刻工艺线上培训班", form =>
    {
        form.CountryCodes = ["NL"];
        form.Institutions = [new("埃因霍温理工大学（Lithography Centre）", true)];
        form.Purpose = "掌握极紫外掩模的检测方法。";
    });

    private async Task<string> FindAsync(string account, string typed) =>
        (await (await Site.SignInAsync(account)).GetAsync($"/declarations?q={Uri.EscapeDataString(typed)}")).Text;
}

public sealed class SearchOnSqlite(SqliteSite site) : SearchTests(site), IClassFixture<SqliteSite>;

public sealed class SearchOnPostgres(PostgresSite site) : SearchTests(site), IClassFixture<PostgresSite>;
