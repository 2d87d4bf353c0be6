using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Act × phase × state of the dossier × person: whatever no row lists is refused, and changes nothing.</summary>
public abstract class DossierMatrixTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] People =
        ["zj.unit", "zj.unit.head", "hz.bureau", "zj.dept", "zj.dept.head", "most.officer", "most.leader", "most.finance", "js.unit", "js.dept.head", "sys.admin"];

    [SkippableFact]
    public async Task Act_ThatNoRowLists_IsRefused()
    {
        var key = await Site.FiledAsync("表外的线上培训班");
        var rows = SchemeCatalog.Of("most").Workflow.Rows;
        var acts = rows.Where(row => row.Part is not null).Select(row => row.Act).Append(Act.Report).Append(Act.Support).Distinct().ToList();
        var tried = 0;
        foreach (var phase in new[] { Status.Planned, Status.Funded, Status.Terminated })
        {
            foreach (var state in Enum.GetValues<DossierState>())
            {
                await PutAsync(key, phase, state);
                foreach (var account in People)
                {
                    var user = await Site.InScopeAsync(services => Steps.UserAsync(services, account));
                    foreach (var act in acts.Where(act => !rows.Any(row => row.From == phase && row.PartFrom == state && row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has)
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

        tried.ShouldBeGreaterThan(1_500);
    }

    private Task<int> PutAsync(string key, Status phase, DossierState state) => Site.DbAsync(async db =>
    {
        var dossier = await db.Dossiers.Include(d => d.Declaration).SingleAsync(d => d.Declaration.Key == key);
        (dossier.Declaration.Status, dossier.State) = (phase, state);
        return await db.SaveChangesAsync();
    });
}

public sealed class SqliteDossierMatrixTests(SqliteSite site) : DossierMatrixTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresDossierMatrixTests(PostgresSite site) : DossierMatrixTests(site), IClassFixture<PostgresSite>;
