using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Data;

/// <summary>What PostgreSQL keeps prepared, as seen by the connections of the pool.</summary>
public sealed class PreparedStatementTests(PostgresSite site) : SiteTests(site), IClassFixture<PostgresSite>
{
    private const int Past = 4_000;

    [SkippableTheory]
    [InlineData("true", "", true)]
    [InlineData("false", "", false)]
    [InlineData("true", "Max Auto Prepare=0", false)]
    [InlineData("false", "Max Auto Prepare=20", true)]
    public async Task Statements_OfAPage_StayPreparedInThePoolUnlessToldOtherwise(string setting, string words, bool isPrepared)
    {
        var copy = await SiteTemplate.For(Database.Postgres).CopyAsync();
        await using var site = new TestSite(Database.Postgres, copy with { ConnectionString = $"{copy.ConnectionString};{words}" }) { Settings = { ["Database:Prepare"] = setting } };
        var browser = await site.SignInAsync("zj.unit");
        for (var time = 0; time < 20; time++)
        {
            await browser.GetAsync("/declarations");
        }

        // Each look takes a connection out of the pool, to which it was returned after the pages and after the previous look.
        for (var look = 0; look < 5; look++)
        {
            (await site.DbAsync(PreparedAsync)).Exists(statement => statement.Sql.Contains("\"Declarations\"", StringComparison.Ordinal)).ShouldBe(isPrepared);
        }
    }

    /// <summary>A generic plan reads all hits of a common word; PostgreSQL would choose it after five searches.</summary>
    [SkippableTheory]
    [InlineData("most.officer")]
    [InlineData("zj.dept")]
    [InlineData("zj.unit")]
    public async Task Search_ManyTimes_IsPlannedForItsWord(string account)
    {
        if (await Site.DbAsync(db => db.Declarations.CountAsync()) < Past)
        {
            await Site.PastAsync(Past, "光刻");
        }

        var searches = await Site.InScopeAsync(async services =>
        {
            var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
            var user = await Steps.UserAsync(services, account);
            await db.Database.OpenConnectionAsync();
            foreach (var word in Enumerable.Repeat("培训", 12).Append("光刻"))
            {
                await DeclarationPage.LoadAsync(db, user, null, word, 0, default);
                await DeclarationPage.LoadAsync(db, user, new DeclarationFilter(null, null, 2022).Apply(db, db.Declarations.VisibleTo(user), user), word, 0, default);
            }

            return (await PreparedAsync(db)).FindAll(statement => statement.Sql.Contains("to_tsquery", StringComparison.Ordinal));
        });
        searches.Count.ShouldBeGreaterThan(2);
        searches.ShouldAllBe(search => search.Generic == 0 && search.Own > 5);
    }

    private static Task<List<Statement>> PreparedAsync(AppDbContext db) =>
        db.Database.SqlQuery<Statement>($"""SELECT statement AS "Sql", generic_plans AS "Generic", custom_plans AS "Own" FROM pg_prepared_statements""").ToListAsync();

    /// <summary>How often a statement ran with a generic plan and with one for its own values.</summary>
    private sealed record Statement(string Sql, long Generic, long Own);
}
