using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Search;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Search;

/// <summary>What keeps lists and searches quick among 100,000: an index gives the order, and words are read from theirs.</summary>
public abstract class ListPlanTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("most.officer", "IX_Declarations_SavedAt_Id")]
    [InlineData("zj.dept", "IX_Declarations_DepartmentId_SavedAt_Id")]
    [InlineData("hz.bureau", "IX_Declarations_BureauId_SavedAt_Id")]
    [InlineData("zj.unit", "IX_Declarations_UnitId_SavedAt_Id")]
    public async Task List_OfAnyReader_IsWalkedInItsIndexWithoutSorting(string account, string index)
    {
        var plan = await PlanAsync(account, (db, user) => db.Declarations.VisibleTo(user)
            .OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id).Take(DeclarationPage.Size).Select(d => d.Key));
        plan.ShouldContain(index);
        plan.ShouldNotContain("TEMP B-TREE");
        plan.ShouldNotContain("Sort");
    }

    [SkippableTheory]
    [InlineData("most.officer")]
    [InlineData("zj.dept")]
    [InlineData("zj.unit")]
    public async Task Search_OfAnyReader_ReadsTheIndexOfWords(string account)
    {
        var plan = await PlanAsync(account, (db, user) =>
        {
            var visible = db.Declarations.VisibleTo(user);
            return db.Holding(SearchWords.Terms("光刻"), user).Where(hit => visible.Any(d => d.Id == hit.DeclarationId)).OrderByDescending(hit => hit.Id).Take(10).Select(hit => hit.DeclarationId);
        });
        (plan.Contains("VIRTUAL TABLE INDEX") || plan.Contains("_OwnVector") || plan.Contains("_ReportedVector")).ShouldBeTrue(plan);
        plan.ShouldNotContain("TEMP B-TREE");
    }

    [SkippableFact]
    public async Task Search_ThatFindsMoreThanCanBeRead_ShowsTheNewestAndSaysSo()
    {
        await Site.AtDepartmentAsync(1_005);
        var page = await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?q=" + Uri.EscapeDataString("示范技术"));
        page.Text.ShouldContain("1000+");
        page.Text.ShouldContain("只列出最新 200 件");
        page.Text.ShouldContain("示范技术线上培训班 1005"); // the newest first
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?start=990")).Text.ShouldContain("1000+");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?start=200&q=" + Uri.EscapeDataString("示范技术"))).Text.ShouldContain("200");
    }

    private Task<string> PlanAsync<T>(string account, Func<AppDbContext, CurrentUser, IQueryable<T>> query) => Site.InScopeAsync(async services =>
    {
        var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
        await using var command = query(db, await Steps.UserAsync(services, account)).CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        if (Site.Provider == Database.Postgres)
        {
            // The tables of a test are small: without these the planner would rather read all of them.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_sort = off; SET enable_hashjoin = off; SET enable_mergejoin = off");
        }

        command.CommandText = (Site.Provider == Database.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        }

        return string.Join('\n', lines);
    });
}

public sealed class ListPlanOnSqlite(SqliteSite site) : ListPlanTests(site), IClassFixture<SqliteSite>;

public sealed class ListPlanOnPostgres(PostgresSite site) : ListPlanTests(site), IClassFixture<PostgresSite>;
