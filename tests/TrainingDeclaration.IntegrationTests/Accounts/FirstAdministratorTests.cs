using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Accounts;

public abstract class FirstAdministratorTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task First_IsMadeOnceAndOnlyWhereNobodyHoldsTheSeat()
    {
        (await CreateAsync("second.admin")).IsRefused.ShouldBeTrue("the demonstration has one");
        await Site.DbAsync(db => db.Seats.Where(s => s.Kind == SeatKind.SecurityAdmin).ExecuteDeleteAsync());

        var invitation = (await CreateAsync("first.admin")).Value.ShouldNotBeNull();
        var page = await Site.Browser().GetAsync($"/account/activate?token={invitation.Token}");
        page.Text.ShouldContain("first.admin");
        (await CreateAsync("third.admin")).IsRefused.ShouldBeTrue();
    }

    private Task<Outcome<Invitation>> CreateAsync(string account) => Site.InScopeAsync(services =>
        services.GetRequiredService<FirstAdministrator>().CreateAsync("most", "科技部人才与科普司", account, "安样例", default));
}

public sealed class FirstAdministratorOnSqlite(SqliteSite site) : FirstAdministratorTests(site), IClassFixture<SqliteSite>;

public sealed class FirstAdministratorOnPostgres(PostgresSite site) : FirstAdministratorTests(site), IClassFixture<PostgresSite>;
