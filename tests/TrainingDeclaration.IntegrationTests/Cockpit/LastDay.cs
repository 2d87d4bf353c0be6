using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>
/// The afternoon of 27 June 2022, when everybody's deadline falls: what offices do, through the services, including offices
/// for which nobody can sign in.
/// </summary>
public sealed class LastDay(TestSite site)
{
    /// <summary>The deadline.</summary>
    public static readonly DateTimeOffset Stop = BeijingTime.EndOf(new DateOnly(2022, 6, 27));

    private readonly Dictionary<string, Guid> people = [];

    /// <summary>The call of 2022.</summary>
    public Guid Call { get; private set; }

    /// <summary>Makes every level's date that of the authority and sets the clock.</summary>
    public async Task BeginAsync(DateTimeOffset at)
    {
        site.Clock.Set(at);
        Call = await site.DbAsync(async db =>
        {
            var call = await db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").Select(c => c.Id).SingleAsync();
            await db.ForwardingNotices.Where(n => n.CallId == call).ForEachAsync(notice => notice.DueDate = new DateOnly(2022, 6, 27));
            await db.SaveChangesAsync();
            return call;
        });
    }

    /// <summary>Clerk and head of an office, as the rules see them; never a person of another office.</summary>
    public Task<CurrentUser> UserAsync(string office) => site.DbAsync(async db =>
    {
        var organization = await db.Organizations.SingleAsync(o => o.Code == office);
        people.TryAdd(office, Guid.CreateVersion7());
        return new CurrentUser
        {
            Id = people[office],
            Account = office,
            Name = organization.ContactName ?? office,
            OrganizationId = organization.Id,
            OrganizationName = organization.Name,
            Path = organization.Path,
            Office = organization.Office,
            Profile = SchemeCatalog.Of("most").Profile,
            Seats = new HashSet<SeatKind> { SeatKind.Clerk, SeatKind.Approver },
        };
    });

    /// <summary>A unit starts a draft and fills it in.</summary>
    public async Task<string> DraftAsync(string unit, string theme, Action<Core.Schemes.Most.DemandForm>? alter = null)
    {
        var user = await UserAsync(unit);
        var key = await site.InScopeAsync(async services =>
        {
            var outcome = await services.GetRequiredService<DeclarationService>().CreateAsync(user, Call, null, null, default);
            return outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message).Key;
        });
        await TypeAsync(unit, key, form =>
        {
            DeskSteps.Fill(form, theme);
            alter?.Invoke(form);
        });
        return key;
    }

    /// <summary>A unit types into its form.</summary>
    public async Task TypeAsync(string unit, string key, Action<Core.Schemes.Most.DemandForm> type)
    {
        var user = await UserAsync(unit);
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
            var form = await db.Set<DemandForm>().SingleAsync(f => f.DeclarationId == declaration.Id);
            return (await services.GetRequiredService<DeclarationService>().SaveAsync(user, declaration, form, form.Revision, () => type(form), isAutosave: false, default)).ShouldNotBeNull();
        });
    }

    /// <summary>An office acts; returns the refusal, if there is one.</summary>
    public async Task<Refusal?> TryAsync(string office, string key, Act act)
    {
        var user = await UserAsync(office);
        return await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var seen = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
            var input = new ActInput
            {
                StatusStamp = seen.StatusStamp,
                SubmissionNumber = seen.SubmissionNumber,
                Declared = true,
                Comment = "办理。",
                Opinion = new() { Necessity = "必要", Reasonableness = "合理" },
                Return = new()
                {
                    Remarks = act is Act.Return or Act.ReturnToDepartment ? [new RemarkInput(null, "请核对。")] : [],
                    Date = act is Act.ReturnToDepartment ? new DateOnly(2022, 7, 1) : null,
                },
            };
            return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, input, default)).Refusal;
        });
    }

    /// <summary>An office acts and must succeed.</summary>
    public async Task ActAsync(string office, string key, Act act) => (await TryAsync(office, key, act)).ShouldBeNull();

    /// <summary>A unit answers the remarks, changes the form and reports it again.</summary>
    public async Task AgainAsync(string unit, string key, Action<Core.Schemes.Most.DemandForm> change)
    {
        await TypeAsync(unit, key, change);
        await site.DbAsync(db => db.Remarks.Where(r => db.Declarations.Any(d => d.Id == r.DeclarationId && d.Key == key)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Answer, "已改。").SetProperty(r => r.AnswerKind, AnswerKind.Changed).SetProperty(r => r.AnsweredAt, site.Clock.GetUtcNow()).SetProperty(r => r.End, RemarkEnd.Resolved)));
        await ActAsync(unit, key, Act.Report);
    }

    /// <summary>A desk registers the current paper of a form.</summary>
    public async Task SealAsync(string office, string key, SealMedium medium)
    {
        var user = await UserAsync(office);
        var kind = user.Office == Core.People.Organizations.Office.Authority ? SealKind.Department : SealKind.Unit;
        (await site.InScopeAsync(async services =>
        {
            var code = await services.GetRequiredService<AppDbContext>().Papers
                .Where(p => p.State == PaperState.Valid && p.Kind == PaperKind.Form && services.GetRequiredService<AppDbContext>().Declarations.Any(d => d.Id == p.SubjectId && d.Key == key))
                .Select(p => p.Code).SingleAsync();
            return await services.GetRequiredService<SealService>().RegisterAsync(user, code, kind, medium, default);
        })).ShouldBeNull();
    }

    /// <summary>A department bundles what it has recommended, freezes it and reports it up; returns the refusal, if there is one.</summary>
    public async Task<Refusal?> ReportUpAsync(string department)
    {
        var user = await UserAsync(department);
        var made = await site.InScopeAsync(services => services.GetRequiredService<BundleService>().CreateAsync(user, Call, default));
        var key = made.Value.ShouldNotBeNull(made.Refusal?.Message).Key;
        (await WithBundleAsync(user, key, (bundles, bundle) => bundles.FreezeAsync(user, bundle, bundle.Stamp, default))).ShouldBeNull();
        return await WithBundleAsync(user, key, (bundles, bundle) => bundles.ReportUpAsync(user, bundle, bundle.Stamp, default));
    }

    private Task<Refusal?> WithBundleAsync(CurrentUser user, string key, Func<BundleService, Bundle, Task<Refusal?>> act) => site.InScopeAsync(async services =>
    {
        var bundle = (await services.GetRequiredService<AppDbContext>().FindBundleAsync(user, key, default)).ShouldNotBeNull();
        return await act(services.GetRequiredService<BundleService>(), bundle);
    });

    /// <summary>An office takes in a scan whose pages cannot be read.</summary>
    public Task UnreadableScanAsync(string office, int pages) => site.DbAsync(async db =>
    {
        var user = await UserAsync(office);
        db.Scans.Add(new Scan
        {
            OrganizationId = user.OrganizationId,
            Name = "传真.pdf",
            ContentType = "application/pdf",
            FileHash = new string('0', 64),
            Size = 1,
            UploadedAt = site.Clock.GetUtcNow(),
            UploadedById = user.Id,
            UploadedBy = user.Name,
            Pages = [.. Enumerable.Range(1, pages).Select(number => new ScanPage { Number = number })],
        });
        return await db.SaveChangesAsync();
    });
}
