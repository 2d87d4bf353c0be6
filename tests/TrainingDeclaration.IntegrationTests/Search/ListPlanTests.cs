using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Search;

/// <summary>
/// What keeps lists, queues and searches fast with 100,000 rows: an index provides the order, and words are looked up in theirs.
/// The plans are those for some thousands of rows, for which the database has statistics.
/// </summary>
public abstract class ListPlanTests(TestSite site) : SiteTests(site)
{
    private const int Past = 4_000;

    [SkippableTheory]
    [InlineData("most.officer", "IX_Declarations_AuthorityId_SavedAt_Id")]
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
    [InlineData("most.officer", "光刻")]
    [InlineData("zj.dept", "光刻")]
    [InlineData("zj.unit", "光刻")]
    [InlineData("most.officer", "培训")]
    [InlineData("zj.dept", "培训")]
    [InlineData("zj.unit", "培训")]
    public async Task Search_OfAnyReader_ReadsTheIndexOfWordsOrItsNewestOnly(string account, string word)
    {
        var plan = await PlanAsync(account, (db, user) => word == "光刻" && Site.Provider == Database.Postgres
            ? db.CountedOnPostgres(SearchWords.Terms(word), user, DeclarationPage.MostCounted + 1, 0, DeclarationPage.Size).Select(hit => hit.DeclarationId)
            : db.Holding(SearchWords.Terms(word), user).OrderByDescending(hit => hit.Id).Take(10).Select(hit => hit.DeclarationId));
        if (Site.Provider == Database.Sqlite)
        {
            plan.ShouldContain("VIRTUAL TABLE INDEX");
            plan.ShouldNotContain("TEMP B-TREE");
        }
        else
        {
            // A rare word is looked up; a common one is soon met when walking back from the newest.
            plan.ShouldContain(word == "光刻" ? "Vector" : "Backward", customMessage: plan);
            plan.ShouldNotContain("Seq Scan on \"Searches\"", customMessage: plan);
        }
    }

    [SkippableTheory]
    [InlineData("most.officer", QueueTab.Waiting, "IX_Declarations_HolderId_Status_DueAt")]
    [InlineData("zj.dept", QueueTab.Waiting, "IX_Declarations_HolderId_Status_DueAt")]
    [InlineData("most.officer", QueueTab.Returned, "IX_Declarations_HolderId_Status_DueAt")]
    [InlineData("zj.dept", QueueTab.Returned, "IX_Declarations_Status_DepartmentId")]
    [InlineData("most.officer", QueueTab.Decided, "IX_Declarations_Status_DepartmentId")]
    [InlineData("zj.dept", QueueTab.Decided, "IX_Declarations_Status_DepartmentId")]
    public async Task Queue_OfAnyReader_ReadsWhatIsInIt(string account, QueueTab tab, string index)
    {
        string[] plans =
        [
            await PlanAsync(account, (db, user) => db.Queue(user, tab)),
            await PlanAsync(account, (db, user) => db.Queue(user, new QueueFilter { Tab = tab }).Take(ReviewQueue.Most).Select(d => d.Key)),
        ];
        foreach (var plan in plans)
        {
            if (Site.Provider == Database.Sqlite)
            {
                plan.ShouldContain(index, customMessage: plan);
            }
            else
            {
                plan.ShouldNotContain("Seq Scan on \"Declarations\"", customMessage: plan); // it may join two indexes
            }
        }
    }

    private async Task<string> PlanAsync<T>(string account, Func<AppDbContext, CurrentUser, IQueryable<T>> query)
    {
        if (await Site.DbAsync(db => db.Declarations.CountAsync()) < Past)
        {
            await Site.PastAsync(Past, "光刻");
        }

        return await Site.InScopeAsync(services => ReadPlanAsync(services, account, query));
    }

    private async Task<string> ReadPlanAsync<T>(IServiceProvider services, string account, Func<AppDbContext, CurrentUser, IQueryable<T>> query)
    {
        var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
        await using var command = query(db, await Steps.UserAsync(services, account)).CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        command.CommandText = (Site.Provider == Database.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        }

        return string.Join('\n', lines);
    }
}

public sealed class ListPlanOnSqlite(SqliteSite site) : ListPlanTests(site), IClassFixture<SqliteSite>;

public sealed class ListPlanOnPostgres(PostgresSite site) : ListPlanTests(site), IClassFixture<PostgresSite>;
