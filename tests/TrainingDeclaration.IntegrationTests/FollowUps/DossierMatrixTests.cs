using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Act × phase × state of the dossier × person: whatever no row lists is refused, and changes nothing.</summary>
public abstract class DossierMatrixTests(TestSite site) : SiteTests(site)
{
    /// <summary>Who may do what is judged in memory, so everybody tries on one database and three on the other.</summary>
    private string[] People => Site.Provider == Core.Data.Database.Sqlite ? Everybody : ["zj.unit.head", "most.officer", "most.finance"];

    private static readonly string[] Everybody =
        ["zj.unit", "zj.unit.head", "hz.bureau", "zj.dept", "zj.dept.head", "most.officer", "most.leader", "most.finance", "js.unit", "js.dept.head", "sys.admin"];

    [SkippableFact]
    public async Task Act_ThatNoRowLists_IsRefused()
    {
        Site.Clock.Set(TestClock.Start); // another class may have been held before
        var key = await Site.FiledAsync("表外的线上培训班");
        var rows = SchemeCatalog.Of("most").Workflow.Rows;
        var acts = rows.Where(row => row.Part == DossierKind.Execution).Select(row => row.Act).Append(Act.Report).Append(Act.Support).Distinct().ToList();
        var tried = 0;
        foreach (var phase in new[] { Status.Planned, Status.Funded, Status.Terminated })
        {
            foreach (var state in Enum.GetValues<DossierState>())
            {
                await PutAsync(key, phase, state);
                foreach (var account in People)
                {
                    var user = await Site.InScopeAsync(services => Steps.UserAsync(services, account));
                    foreach (var act in acts.Where(act => !rows.Any(row => row.From == phase && row.Part == DossierKind.Execution && row.PartFrom == state && row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has)
                        && !account.StartsWith("js.", StringComparison.Ordinal))))
                    {
                        var refusal = await Site.TryOnDossierAsync(account, key, act, input => input with { Comment = "试", Declared = true, FundedFen = 1 });
                        refusal.ShouldNotBeNull($"{account} {act} at {phase} {state}");
                        tried++;
                    }
                }

                var (declaration, dossier) = await Site.DossierOfAsync(key);
                (declaration.Status, dossier.State, dossier.FilingNumber).ShouldBe((phase, state, 1));
            }
        }

        tried.ShouldBeGreaterThan(People.Length * 130);
    }

    /// <summary>The same of the class itself, and of what follows it in every state.</summary>
    [SkippableTheory]
    [InlineData(DossierKind.Summary)]
    [InlineData(DossierKind.Settlement)]
    public async Task ActOnTheClass_ThatNoRowLists_IsRefused(DossierKind part)
    {
        var key = await Site.EndedAsync($"办完的线上培训班 {part}");
        var rows = SchemeCatalog.Of("most").Workflow.Rows;
        var ofClass = rows.Where(row => row.Part is null && row.Act.Row().Page == ActPage.Class && part == DossierKind.Summary).Select(row => row.Act).Distinct().ToList();
        var ofPart = rows.Where(row => row.Part == part).Select(row => row.Act).Distinct().ToList();
        ActInput With(ActInput input) => input with
        {
            Comment = "试",
            Declared = true,
            Held = new() { From = RunSteps.First, Until = RunSteps.Last },
            Run = new() { BriefedOn = RunSteps.First, PlatformTested = true },
            Incident = new() { Ordinal = 1, Kind = IncidentKind.Other, Severity = IncidentSeverity.Minor, OccurredAt = TestClock.Start, Text = "试", ActionTaken = "试" },
        };
        var tried = 0;
        foreach (var phase in part == DossierKind.Settlement ? [Status.Implementing, Status.Implemented] : new[] { Status.Planned, Status.Funded, Status.Implementing, Status.Implemented, Status.Terminated })
        {
            foreach (var state in phase is Status.Implementing or Status.Implemented ? Enum.GetValues<DossierState>() : [DossierState.Preparing])
            {
                await PutAsync(key, phase, state, part);
                foreach (var account in People)
                {
                    var user = await Site.InScopeAsync(services => Steps.UserAsync(services, account));
                    bool Lists(Act act, DossierState? from) => !account.StartsWith("js.", StringComparison.Ordinal)
                        && rows.Any(row => row.From == phase && row.Part == (from is null ? null : part) && row.PartFrom == from && row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has));
                    foreach (var act in ofClass.Where(act => !Lists(act, null)))
                    {
                        (await Site.TryAsync(account, key, act, With)).ShouldNotBeNull($"{account} {act} at {phase}");
                        tried++;
                    }

                    foreach (var act in ofPart.Where(act => !Lists(act, state)))
                    {
                        (await Site.TryOnDossierAsync(account, key, act, With, part)).ShouldNotBeNull($"{account} {act} at {phase} {state}");
                        tried++;
                    }
                }
            }
        }

        tried.ShouldBeGreaterThan(People.Length * 80);
    }

    private Task<int> PutAsync(string key, Status phase, DossierState state, DossierKind part = DossierKind.Execution) => Site.DbAsync(async db =>
    {
        var dossier = await db.Dossiers.Include(d => d.Declaration).SingleAsync(d => d.Declaration.Key == key && d.Kind == part);
        (dossier.Declaration.Status, dossier.State) = (phase, state);
        return await db.SaveChangesAsync();
    });
}

public sealed class SqliteDossierMatrixTests(SqliteSite site) : DossierMatrixTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresDossierMatrixTests(PostgresSite site) : DossierMatrixTests(site), IClassFixture<PostgresSite>;
