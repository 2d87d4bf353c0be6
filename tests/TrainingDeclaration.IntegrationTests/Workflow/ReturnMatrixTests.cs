using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Workflow;

/// <summary>
/// Every return that exists, as a table; whoever tries another one, wherever the form is, is refused and nothing
/// changes. A return over the department's head does not exist: the direct way informs it and comes back through it.
/// </summary>
public abstract class ReturnMatrixTests(TestSite site) : SiteTests(site)
{
    /// <summary>The only returns. The way up is walked act by act, each by the office that holds the form at that point.</summary>
    private const string Table =
        """
        who        | form is              | act                | becomes              | held by    | told                       | bundle         | way up with a bureau          | way up without
        bureau     | BureauReview         | Return             | Returned             | Unit       | Unit                       | -              | Report Relay                  | -
        department | DepartmentReview     | Return             | Returned             | Unit       | Unit Bureau                | -              | Report Relay Recommend        | Report Recommend
        authority  | AuthorityReview      | ReturnToDepartment | ReturnedToDepartment | Department | Department                 | PartlyReturned | ReportUpAgain                 | ReportUpAgain
        authority  | AuthorityReview      | ReturnToUnit       | Returned             | Unit       | Unit Bureau Department     | PartlyReturned | Report Relay Recommend ReportUpAgain | Report Recommend ReportUpAgain
        department | ReturnedToDepartment | Return             | Returned             | Unit       | Unit Bureau                | PartlyReturned | Report Relay Recommend ReportUpAgain | Report Recommend ReportUpAgain
        """;

    /// <summary>Where a form can be when somebody tries to return it; in the last three cases it is in a bundle.</summary>
    private static readonly string[] Places =
        ["Draft", "BureauReview", "DepartmentReview", "Returned", "NotRecommended", "Recommended", "Recommended, compiled", "Recommended, frozen", "AuthorityReview", "ReturnedToDepartment", "Proposed"];

    private static readonly Act[] Returns = [Act.Return, Act.ReturnToDepartment, Act.ReturnToUnit];

    private static IEnumerable<Row> Rows => Table.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cell => new Row(
        cell[0], Enum.Parse<Status>(cell[1]), Enum.Parse<Act>(cell[2]), Enum.Parse<Status>(cell[3]), Enum.Parse<Office>(cell[4]),
        [.. cell[5].Split(' ').Select(Enum.Parse<Office>)], cell[6] == "-" ? null : Enum.Parse<BundleState>(cell[6]), cell[7], cell[8]));

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Return_OfTheTable_GoesWhereItSaysAndComesUpAgain(bool hasBureau)
    {
        var route = new Route(hasBureau);
        foreach (var row in Rows.Where(row => hasBureau || row.Who != "bureau"))
        {
            var key = await BringAsync(route, row.From.ToString());
            var before = await SeenAsync(key);
            var told = await MessagesAsync(key);
            var day = row.Who == "authority" ? new DateOnly(2022, 7, 8) : new DateOnly(2022, 6, 19);
            await Site.ActAsync(route.Account(row.Who), key, row.Act, input => input with
            {
                Return = new() { Remarks = row.Act == Act.ReturnToUnit ? [] : [new RemarkInput(null, "请核对。")], Date = day },
                Comment = row.Act == Act.ReturnToUnit ? "主题需调整" : null,
            });

            var after = await SeenAsync(key);
            after.Status.ShouldBe(row.To, row.ToString());
            after.Holder.ShouldBe(row.HeldBy, row.ToString());
            after.DueAt.ShouldBe(BeijingTime.EndOf(day), row.ToString());
            after.Seals.ShouldBe(before.Seals, $"{row}: a return touches no seal");
            after.Bundle.ShouldBe(row.Bundle, row.ToString());
            (await MessagesAsync(key)).Except(told).Select(one => one.Office).Order().ShouldBe(row.Told.Where(office => hasBureau || office != Office.Bureau).Order(), row.ToString());

            await UpAsync(route, key, hasBureau ? row.WithBureau : row.Without, row);
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Return_OutsideTheTable_IsRefusedAndChangesNothing(bool hasBureau)
    {
        var route = new Route(hasBureau);
        string[] people = ["clerk", "head", "bureau", "department", "department head", "authority", "leader", "other department"];
        foreach (var place in Places.Where(place => hasBureau || place != "BureauReview"))
        {
            var key = await BringAsync(route, place);
            var before = await SeenAsync(key);
            before.Status.ToString().ShouldBe(place.Split(',')[0]);
            foreach (var person in people.Where(person => hasBureau || person != "bureau"))
            {
                foreach (var act in Returns.Where(act => !Rows.Any(row => row.From == before.Status && row.Act == act && person.StartsWith(row.Who, StringComparison.Ordinal))))
                {
                    (await TryAsync(route.Account(person), key, act)).ShouldNotBeNull($"{person} / {place} / {act}");
                    (await SeenAsync(key)).ShouldBe(before, $"{person} / {place} / {act}");
                }
            }
        }
    }

    /// <summary>A form on the route in this place, brought there by the acts that lead to it.</summary>
    private async Task<string> BringAsync(Route route, string place)
    {
        await Site.ClearQueuesAsync();
        await Site.DbAsync(async db => await db.BundleRows.ExecuteDeleteAsync() + await db.Bundles.ExecuteDeleteAsync());
        if (place == "Draft")
        {
            return await Site.InScopeAsync(async services =>
            {
                var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
                return (await services.GetRequiredService<DeclarationService>().CreateAsync(await Steps.UserAsync(services, route.Account("clerk")), call.Id, null, null, default)).Value!.Key;
            });
        }

        var key = await Site.ReportedAsync(unit: route.Account("clerk"));
        if (place == "BureauReview")
        {
            return key;
        }

        if (route.HasBureau)
        {
            await ActAsync(route, key, Act.Relay);
        }

        switch (place)
        {
            case "DepartmentReview":
                return key;
            case "Returned":
                await Site.ActAsync(route.Account("department"), key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
                return key;
            case "NotRecommended":
                await Site.ActAsync(route.Account("department head"), key, Act.Decline, input => input with { Comment = "重复申报" });
                return key;
        }

        await ActAsync(route, key, Act.Recommend);
        if (place == "Recommended")
        {
            return key;
        }

        var bundle = await Site.FrozenAsync(route.Account("department head"));
        if (place == "Recommended, compiled")
        {
            (await Site.BundleAsync(route.Account("department head"), bundle, (bundles, user, b) => bundles.UnfreezeAsync(user, b, b.Stamp, default))).ShouldBeNull();
        }

        if (place.StartsWith("Recommended", StringComparison.Ordinal))
        {
            return key;
        }

        (await Site.BundleAsync(route.Account("department head"), bundle, (bundles, user, b) => bundles.ReportUpAsync(user, b, b.Stamp, default))).ShouldBeNull();
        if (place == "ReturnedToDepartment")
        {
            await Site.ActAsync("most.officer", key, Act.ReturnToDepartment, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")], Date = new DateOnly(2022, 7, 8) } });
        }
        else if (place == "Proposed")
        {
            await new Steps(Site).RegisterSealAsync(key, "most.officer");
            await Site.ActAsync("most.officer", key, Act.Support, input => input with { Grant = new() { Persons = 60, Days = 5, Fen = 12_000_000 } });
        }

        return key;
    }

    /// <summary>Walks the way up; the unit changes the print, so the seal that was seen is void until a new one comes.</summary>
    private async Task UpAsync(Route route, string key, string way, Row row)
    {
        foreach (var act in way.Split(' ').Select(Enum.Parse<Act>))
        {
            if (act == Act.Report)
            {
                await Site.TypeAsync(key, form => form.Theme = "调整后的线上培训班", route.Account("clerk"));
                await Site.AnswerAsync(key, route.Account("clerk"));
            }
            else if (act == Act.ReportUpAgain)
            {
                await Site.AnswerAsync(key, route.Account("department"));
            }

            await ActAsync(route, key, act);
            var seen = await SeenAsync(key);
            if (act == Act.Report)
            {
                seen.Seals.ShouldBe("", $"{row}: other words are printed");
                seen.Status.ShouldBe(route.HasBureau ? Status.BureauReview : Status.DepartmentReview, $"{row}: the corrected form comes through the department");
            }
            else if (act == Act.ReportUpAgain)
            {
                (seen.Status, seen.Holder, seen.Bundle).ShouldBe((Status.AuthorityReview, Office.Authority, BundleState.ReportedUp), row.ToString());
            }
        }
    }

    private async Task ActAsync(Route route, string key, Act act)
    {
        if (act == Act.Recommend)
        {
            foreach (var office in new[] { "bureau", "department" }.Where(office => route.HasBureau || office != "bureau"))
            {
                await Site.ResolveAsync(route.Account(office), key);
            }

            await new Steps(Site).RegisterSealAsync(key, route.Account("department"));
        }
        else if (act == Act.Relay)
        {
            await Site.ResolveAsync(route.Account("bureau"), key);
        }

        await Site.ActAsync(route.Account(act switch { Act.Report => "head", Act.Relay => "bureau", _ => "department head" }), key, act, input => input with
        {
            Declared = true,
            Comment = act == Act.Relay ? "同意转报" : null,
            Opinion = new() { Necessity = act == Act.Recommend ? "必要" : null, Reasonableness = act == Act.Recommend ? "合理" : null },
        });
    }

    private Task<Refusal?> TryAsync(string account, string key, Act act) => Site.InScopeAsync(async services =>
    {
        var seen = await services.GetRequiredService<AppDbContext>().Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(await Steps.UserAsync(services, account), key, act, new ActInput
        {
            StatusStamp = seen.StatusStamp,
            SubmissionNumber = seen.SubmissionNumber,
            Comment = "请核对。",
            Return = new() { Remarks = [new RemarkInput(null, "请核对。")], Date = new DateOnly(2022, 6, 19) },
        }, default)).Refusal;
    });

    private Task<Seen> SeenAsync(string key) => Site.DbAsync(async db =>
    {
        var d = await db.Declarations.AsNoTracking().SingleAsync(one => one.Key == key);
        var hash = await db.Papers.Where(p => p.SubjectId == d.Id && p.Kind == PaperKind.Form && p.Version == d.SubmissionNumber).Select(p => p.PrintedHash).SingleOrDefaultAsync();
        var seals = await db.Seals.Where(s => s.SubjectId == d.Id && s.PrintedHash == hash).Select(s => s.Kind).ToListAsync();
        var holder = await db.Organizations.Where(o => o.Id == d.HolderId).Select(o => (Office?)o.Office).SingleOrDefaultAsync();
        var bundle = await db.Bundles.Where(b => b.Rows.Any(r => r.DeclarationId == d.Id)).Select(b => (BundleState?)b.State).SingleOrDefaultAsync();
        return new Seen(d.Status, holder, d.DueAt, d.StatusStamp, string.Join(' ', seals.Order()), bundle, await db.History.CountAsync(e => e.DeclarationId == d.Id));
    });

    private Task<List<(Guid Id, Office Office)>> MessagesAsync(string key) => Site.DbAsync(async db =>
        (await db.Messages.Where(m => m.Link != null && m.Link.EndsWith(key)).Join(db.Organizations, m => m.OrganizationId, o => o.Id, (m, o) => new { m.Id, o.Office }).ToListAsync())
            .ConvertAll(one => (one.Id, one.Office)));

    private sealed record Seen(Status Status, Office? Holder, DateTimeOffset? DueAt, int Stamp, string Seals, BundleState? Bundle, int Acts);

    private sealed record Row(string Who, Status From, Act Act, Status To, Office HeldBy, IReadOnlyList<Office> Told, BundleState? Bundle, string WithBureau, string Without);

    /// <summary>The people along a route: zj.unit reports through a bureau, js.unit directly.</summary>
    private sealed record Route(bool HasBureau)
    {
        public string Account(string who) => (who, HasBureau) switch
        {
            ("clerk", true) => "zj.unit",
            ("head", true) => "zj.unit.head",
            ("bureau", true) => "hz.bureau",
            ("department", true) or ("other department", false) => "zj.dept",
            ("department head", true) => "zj.dept.head",
            ("clerk", false) => "js.unit",
            ("head", false) => "js.unit.head",
            ("department", false) or ("other department", true) => "js.dept",
            ("department head", false) => "js.dept.head",
            ("authority", _) => "most.officer",
            ("leader", _) => "most.leader",
            _ => throw new ArgumentException(who, nameof(who)),
        };
    }
}

public sealed class ReturnMatrixOnSqlite(SqliteSite site) : ReturnMatrixTests(site), IClassFixture<SqliteSite>;

public sealed class ReturnMatrixOnPostgres(PostgresSite site) : ReturnMatrixTests(site), IClassFixture<PostgresSite>;
