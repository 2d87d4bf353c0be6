using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.IntegrationTests.FollowUps;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Trainees;

/// <summary>Brings a class to where its trainees are registered, and its materials to where they are filed.</summary>
public static class TraineeSteps
{
    /// <summary>A class of zj-unit whose plan is issued, for 60 persons and 5 days; returns its key.</summary>
    public static async Task<string> IssuedAsync(this TestSite site, string theme = "学员名单线上培训班")
    {
        var (plan, keys) = await site.PlanAsync(theme);
        await site.SubmitPlanAsync(plan);
        await site.ActAsync("most.leader", keys[0], Act.Approve);
        await site.PlanAsync("most.officer", plan, async (plans, user, one) =>
        {
            var seen = one.Items.ToDictionary(i => i.Declaration.Key, i => new ActInput { StatusStamp = i.Declaration.StatusStamp, SubmissionNumber = i.Declaration.SubmissionNumber });
            (await plans.IssueAsync(user, one, seen, default)).ShouldAllBe(verdict => verdict.Refusal == null);
            return true;
        });
        return keys[0];
    }

    /// <summary>The same, with the consent of the trainees noted.</summary>
    public static async Task<string> ConsentedAsync(this TestSite site)
    {
        var key = await site.IssuedAsync();
        (await site.TraineesAsync(key, (trainees, user, declaration) => trainees.ConsentAsync(user, declaration, PurposeNotice.Version, true, default))).ShouldBeNull();
        return key;
    }

    /// <summary>Does something with the trainees of a class as one of its unit.</summary>
    public static Task<T> TraineesAsync<T>(this TestSite site, string key, Func<TraineeService, CurrentUser, Declaration, Task<T>> act, string account = "zj.unit") =>
        site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, account);
            var declaration = (await services.GetRequiredService<AppDbContext>().FindAsync(user, key, default)).ShouldNotBeNull();
            return await act(services.GetRequiredService<TraineeService>(), user, declaration);
        });

    /// <summary>Registers a trainee; returns the class number.</summary>
    public static async Task<int> RegisterAsync(this TestSite site, string key, TraineeInput input) =>
        (await site.TraineesAsync(key, (trainees, user, declaration) => trainees.SaveAsync(user, declaration, null, 0, input, default))) is { Refusal: null } outcome
            ? outcome.Value : throw new InvalidOperationException("The trainee was refused.");

    /// <summary>An admitted trainee whose name and mobile have this number.</summary>
    public static TraineeInput Person(int number) => new()
    {
        Name = $"样例学员{number}",
        Employer = "示范材料研究所",
        Post = "工程师",
        Employment = Employment.Employed,
        IsReleased = true,
        Mobile = $"138{number:00000000}",
        Registration = Registration.Admitted,
    };

    /// <summary>The stored rows, in order.</summary>
    public static Task<List<Trainee>> StoredAsync(this TestSite site, string key) => site.DbAsync(db => db.Trainees.AsNoTracking()
        .Where(t => db.Dossiers.Any(one => one.Id == t.DossierId && one.Declaration.Key == key)).OrderBy(t => t.Number).ToListAsync());

    /// <summary>Types the other sections so that nothing blocks but what is asked for a reason, and gives the reasons.</summary>
    public static async Task CompleteAsync(this TestSite site, string key)
    {
        await site.TypeAsync(key, SectionKind.Class, FollowUpSteps.Plan());
        await site.AnnounceAsync(key);
        await site.TypeAsync(key, SectionKind.Agreements, FollowUpSteps.Agreements());
        await site.TypeAsync(key, SectionKind.Schedule, FollowUpSteps.Timetable());
        await site.AttachScanAsync(key);
        await site.TypeAsync(key, SectionKind.Budget, new Budget { AskedFen = 1_000_000 });
        await site.GiveReasonsAsync(key);
    }

    /// <summary>The unit's approver files the materials.</summary>
    public static async Task FileAsync(this TestSite site, string key) => (await site.DossierActAsync("zj.unit.head", key, Act.File)).ShouldBeNull();

    /// <summary>Performs an act on the dossier with the current stamps; the refusal, with all that it names, if there is one.</summary>
    public static async Task<Refusal?> DossierActAsync(this TestSite site, string account, string key, Act act, Func<ActInput, ActInput>? with = null) =>
        await site.TryOnDossierAsync(account, key, act, input => (with ?? (one => one))(input with { Declared = true })) is { } refusal
            ? refusal with { Message = string.Join(' ', new[] { refusal.Message }.Concat(refusal.Details.Select(one => one.Message))) } : null;

    private static async Task GiveReasonsAsync(this TestSite site, string key)
    {
        var findings = await site.InScopeAsync(async services =>
        {
            var (db, user) = (services.GetRequiredService<AppDbContext>(), await Steps.UserAsync(services, "zj.unit"));
            var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
            return (await services.GetRequiredService<WorkflowService>().AvailableAsync(user, declaration, default, DossierKind.Execution)).Item1.Findings;
        });
        findings.Where(finding => finding.Grade == Grade.Error && finding.Field != ExecutionFields.Trainees).Select(finding => finding.Message).ShouldBeEmpty();
        await site.TypeAsync(key, SectionKind.Reasons, new RuleReasons
        {
            ByRule = new(findings.Where(finding => finding.Grade == Grade.NeedsReason).DistinctBy(finding => finding.ReasonKey).ToDictionary(finding => finding.ReasonKey, _ => "按计划安排。")),
        });
    }
}
