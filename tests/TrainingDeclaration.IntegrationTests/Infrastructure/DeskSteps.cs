using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>Brings declarations into a state through the services, when the pages on the way are not under test.</summary>
public static class DeskSteps
{
    /// <summary>A form of the unit under the call of 2022, reported by its head; returns its key.</summary>
    public static async Task<string> ReportedAsync(this TestSite site, string theme = "示范技术线上培训班", Action<DemandForm>? alter = null, string unit = "zj.unit")
    {
        var key = await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            var outcome = await services.GetRequiredService<DeclarationService>().CreateAsync(await Steps.UserAsync(services, unit), call.Id, null, null, default);
            return outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message).Key;
        });
        await site.TypeAsync(key, form =>
        {
            Fill(form, theme);
            alter?.Invoke(form);
        }, unit);
        await site.ActAsync($"{unit}.head", key, Act.Report, input => input with { Declared = true });
        return key;
    }

    /// <summary>A form that the department has recommended, with the unit's seal registered; returns its key.</summary>
    public static async Task<string> RecommendedAsync(this TestSite site, string theme = "示范技术线上培训班")
    {
        var key = await site.ReportedAsync(theme);
        await site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(site).RegisterSealAsync(key, "zj.dept");
        await site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        return key;
    }

    /// <summary>Bundles everything that the department has recommended, freezes it and reports it up; returns the bundle's key.</summary>
    public static async Task<string> ReportUpAsync(this TestSite site, string head = "zj.dept.head")
    {
        var key = await site.FrozenAsync(head);
        (await site.BundleAsync(head, key, (bundles, user, bundle) => bundles.ReportUpAsync(user, bundle, bundle.Stamp, default))).ShouldBeNull();
        return key;
    }

    /// <summary>Bundles everything that the department has recommended and freezes it; returns the bundle's key.</summary>
    public static async Task<string> FrozenAsync(this TestSite site, string head = "zj.dept.head")
    {
        var key = await site.InScopeAsync(async services =>
        {
            var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            var outcome = await services.GetRequiredService<BundleService>().CreateAsync(await Steps.UserAsync(services, head), call.Id, default);
            return outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message).Key;
        });
        (await site.BundleAsync(head, key, (bundles, user, bundle) => bundles.FreezeAsync(user, bundle, bundle.Stamp, default))).ShouldBeNull();
        return key;
    }

    /// <summary>Does something with a bundle that has just been read.</summary>
    public static Task<Refusal?> BundleAsync(this TestSite site, string account, string key, Func<BundleService, CurrentUser, Bundle, Task<Refusal?>> act) =>
        site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, account);
            var bundle = (await services.GetRequiredService<AppDbContext>().FindBundleAsync(user, key, default)).ShouldNotBeNull();
            return await act(services.GetRequiredService<BundleService>(), user, bundle);
        });

    /// <summary>Recommends, reports up and proposes one form per theme, and starts a plan with them; returns its key and theirs.</summary>
    public static async Task<(string Plan, IReadOnlyList<string> Items)> PlanAsync(this TestSite site, params string[] themes)
    {
        var keys = new List<string>();
        foreach (var theme in themes)
        {
            keys.Add(await site.RecommendedAsync(theme));
        }

        await site.ReportUpAsync();
        foreach (var key in keys)
        {
            await new Steps(site).RegisterSealAsync(key, "most.officer");
            await site.ActAsync("most.officer", key, Act.Support, input => input with { Grant = new() { Persons = 60, Days = 5, Fen = 12_000_000 } });
        }

        var plan = await site.InScopeAsync(async services =>
        {
            var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
            var outcome = await services.GetRequiredService<PlanService>().CreateAsync(await Steps.UserAsync(services, "most.officer"), call.Id, default);
            return outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message).Key;
        });
        return (plan, keys);
    }

    /// <summary>Does something with a plan that has just been read.</summary>
    public static Task<T> PlanAsync<T>(this TestSite site, string account, string key, Func<PlanService, CurrentUser, Plan, Task<T>> act) =>
        site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, account);
            var plan = (await services.GetRequiredService<AppDbContext>().FindPlanAsync(user, key, default)).ShouldNotBeNull();
            return await act(services.GetRequiredService<PlanService>(), user, plan);
        });

    /// <summary>报批.</summary>
    public static async Task SubmitPlanAsync(this TestSite site, string key) =>
        (await site.PlanAsync("most.officer", key, (plans, user, plan) => plans.SubmitAsync(user, plan, plan.Stamp, default))).ShouldBeNull();

    /// <summary>Types into the form as the unit's clerk.</summary>
    public static Task TypeAsync(this TestSite site, string key, Action<DemandForm> type, string unit = "zj.unit") => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, unit);
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var form = await db.Set<DemandForm>().SingleAsync(f => f.DeclarationId == declaration.Id);
        return (await services.GetRequiredService<DeclarationService>().SaveAsync(user, declaration, form, form.Revision, () => type(form), isAutosave: false, default)).ShouldNotBeNull();
    });

    /// <summary>Performs one act with the current stamps; it must succeed.</summary>
    public static Task ActAsync(this TestSite site, string account, string key, Act act, Func<ActInput, ActInput>? with = null) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var seen = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var input = new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber };
        var outcome = await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, with is null ? input : with(input), default);
        outcome.Refusal.ShouldBeNull(outcome.Refusal?.Message);
        return true;
    });

    /// <summary>The bureau returns the form, the unit changes it and reports it again.</summary>
    public static async Task ReportedAgainAsync(this TestSite site, string key, Action<DemandForm> change)
    {
        await site.ActAsync("hz.bureau", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
        await site.TypeAsync(key, change);
        await site.AnswerAsync(key);
        await site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await site.ResolveAsync("hz.bureau", key);
    }

    /// <summary>Resolves every open remark of the account's office.</summary>
    public static Task ResolveAsync(this TestSite site, string account, string key) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        foreach (var remark in (await db.RemarksAsync(user, declaration, default)).Where(r => r.OrganizationId == user.OrganizationId && r.End is null))
        {
            (await services.GetRequiredService<RemarkService>().EndAsync(user, key, null, remark.Id, remark.Stamp, RemarkEnd.Resolved, default)).ShouldBeNull();
        }

        return true;
    });

    /// <summary>Answers every open remark that asks the person's organization.</summary>
    public static Task AnswerAsync(this TestSite site, string key, string account = "zj.unit") => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var open = await db.RemarksToAnswerAsync(user, declaration.Id, default);
        await services.GetRequiredService<RemarkService>().AnswerAsync(
            user, declaration.Id, null, open.Where(r => r.AnsweredAt is null).ToDictionary(r => r.Id, _ => new AnswerInput(AnswerKind.Changed, "已核对。")), default);
        return true;
    });

    /// <summary>Codes of the form's papers, the first submission first.</summary>
    public static Task<List<string>> CodesAsync(this TestSite site, string key) => site.DbAsync(async db =>
        await db.Papers.Where(p => p.Kind == PaperKind.Form && db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId))
            .OrderBy(p => p.Version).Select(p => p.Code).ToListAsync());

    /// <summary>Fills in a form that can be reported.</summary>
    public static void Fill(DemandForm form, string theme)
    {
        (form.PeriodStart, form.PeriodEnd) = (new DateOnly(2022, 10, 10), new DateOnly(2022, 10, 20));
        (form.Theme, form.Persons, form.Days, form.BudgetFen) = (theme, 60, 5, 12_000_000);
        (form.ContactName, form.ContactPhone) = ("周样例", "0571-00000102");
        form.CountryCodes = ["DE"];
        form.HasOverseasFunding = false;
        form.TargetGroup = "技术骨干";
        form.Institutions = [new Institution("示范海外应用技术学院", false)];
        form.Purpose = "学习先进管理方法，解决生产中的难题。";
        form.ContentAndNecessity = "课程包括理论讲授、案例研讨与线上实操，国内缺少同类课程。";
    }
}
