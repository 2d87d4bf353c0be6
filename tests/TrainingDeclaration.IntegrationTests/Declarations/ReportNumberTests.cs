using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>Complete reports by one department's units at once: failures return their numbers, successes leave no gap.</summary>
public abstract class ReportNumberTests(TestSite site) : SiteTests(site)
{
    private const int Units = 15;

    private enum Fate
    {
        Reported = 1,
        Incomplete,
        Late,
        BrokenAtSave,
    }

    [SkippableFact]
    public async Task Reports_OfManyUnitsAtOnceAndSomeFailing_AreNumberedWithoutGap()
    {
        var units = await UnitsAsync();
        var drafts = new List<(CurrentUser User, string Key, Fate Fate)>();
        foreach (var (user, index) in units.Select((user, index) => (user, index)))
        {
            // Two forms of each unit; some fail in one of three ways.
            foreach (var fate in new[] { index % 5 == 4 ? Fate.Late : Fate.Reported, index % 5 == 4 ? Fate.Late : index % 5 == 1 ? Fate.Incomplete : index % 5 == 2 ? Fate.BrokenAtSave : Fate.Reported })
            {
                drafts.Add((user, await DraftAsync(user, fate), fate));
            }
        }

        await CloseAsync();
        var done = new System.Collections.Concurrent.ConcurrentBag<(Fate Fate, bool Done)>();
        await Parallel.ForEachAsync(drafts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (draft, _) =>
            done.Add((draft.Fate, await ReportAsync(draft.User, draft.Key))));

        done.ShouldAllBe(one => one.Done == (one.Fate == Fate.Reported));
        done.Select(one => one.Fate).Distinct().Count().ShouldBe(4, "every kind of failure was tried");
        var expected = drafts.Count(draft => draft.Fate == Fate.Reported);
        var numbers = await Site.DbAsync(db => db.Declarations.Where(d => d.Number != null && d.Number.StartsWith("XQ2022-33-")).Select(d => d.Number!).Order().ToListAsync());
        numbers.ShouldBe(Enumerable.Range(1, expected).Select(n => $"XQ2022-33-{n:0000}"));

        // What failed is intact as a draft, and takes the next number once it is corrected.
        var broken = drafts.First(draft => draft.Fate == Fate.BrokenAtSave);
        (await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == broken.Key))).Status.ShouldBe(Status.Draft);
        await Site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default); // what stood in the way is taken away again
            return await db.Submissions.Where(s => db.Declarations.Any(d => d.Key == broken.Key && d.Id == s.DeclarationId)).ExecuteDeleteAsync();
        });
        (await ReportAsync(broken.User, broken.Key)).ShouldBeTrue();
        (await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == broken.Key))).Number.ShouldBe($"XQ2022-33-{expected + 1:0000}");
    }

    /// <summary>Units of one department; every fifth is below a bureau.</summary>
    private Task<List<CurrentUser>> UnitsAsync() => Site.DbAsync(async db =>
    {
        var department = await db.Organizations.SingleAsync(o => o.Code == "zj");
        var bureau = new Organization { Code = "zj-late", Name = "示范市科学技术局", Office = Office.Bureau, ParentId = department.Id, Path = $"{department.Path}zj-late/" };
        db.Add(bureau);
        var units = Enumerable.Range(0, Units).Select(i => (Above: i % 5 == 4 ? bureau : department, Code: $"many-{i}")).Select(unit => new Organization
        {
            Code = unit.Code,
            Name = $"示范单位 {unit.Code}",
            Office = Office.Unit,
            ParentId = unit.Above.Id,
            Path = $"{unit.Above.Path}{unit.Code}/",
        }).ToList();
        db.AddRange(units);
        await db.SaveChangesAsync();
        return units.ConvertAll(unit => new CurrentUser
        {
            Id = Guid.CreateVersion7(),
            Account = unit.Code,
            Name = "样例",
            OrganizationId = unit.Id,
            OrganizationName = unit.Name,
            Path = unit.Path,
            Office = Office.Unit,
            Profile = SchemeCatalog.Of("most").Profile,
            Seats = new HashSet<SeatKind> { SeatKind.Clerk, SeatKind.Approver },
        });
    });

    private Task<string> DraftAsync(CurrentUser user, Fate fate) => Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
        var outcome = await services.GetRequiredService<DeclarationService>().CreateAsync(user, call.Id, null, null, default);
        var draft = outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message);
        var form = await db.Set<DemandForm>().SingleAsync(f => f.DeclarationId == draft.Id);
        DeskSteps.Fill(form, $"{fate}");
        form.Purpose = fate == Fate.Incomplete ? null : form.Purpose;
        if (fate == Fate.BrokenAtSave)
        {
            // A row that conflicts with the submission: the save fails after the number was drawn.
            db.Add(new Submission
            {
                DeclarationId = draft.Id,
                Number = 1,
                FormJson = "{}",
                PaperId = await db.Papers.Select(p => p.Id).FirstAsync(),
                ReportedAt = draft.CreatedAt,
                ReportedById = user.Id,
                ReportedBy = user.Name,
            });
        }

        await db.SaveChangesAsync();
        return draft.Key;
    });

    /// <summary>The bureau's date passes while its units are still typing.</summary>
    private Task<int> CloseAsync() => Site.DbAsync(async db =>
    {
        db.ForwardingNotices.Add(new ForwardingNotice
        {
            CallId = await db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").Select(c => c.Id).SingleAsync(),
            OrganizationId = await db.Organizations.Where(o => o.Code == "zj-late").Select(o => o.Id).SingleAsync(),
            Title = "转发通知",
            DueDate = new DateOnly(2022, 6, 10),
            PublishedAt = TestClock.Start.AddDays(-9),
        });
        return await db.SaveChangesAsync();
    });

    private async Task<bool> ReportAsync(CurrentUser user, string key)
    {
        try
        {
            return await Site.InScopeAsync(async services =>
            {
                var input = new ActInput { StatusStamp = 0, SubmissionNumber = 0, Declared = true };
                return !(await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, Act.Report, input, default)).IsRefused;
            });
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}

public sealed class ReportNumberOnSqlite(SqliteSite site) : ReportNumberTests(site), IClassFixture<SqliteSite>;

public sealed class ReportNumberOnPostgres(PostgresSite site) : ReportNumberTests(site), IClassFixture<PostgresSite>;
