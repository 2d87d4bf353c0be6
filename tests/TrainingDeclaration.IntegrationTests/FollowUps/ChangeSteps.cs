using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Changes what was approved through the services, when the pages on the way are not under test.</summary>
public static class ChangeSteps
{
    /// <summary>Performs one act on the latest change; what is refused is returned.</summary>
    public static Task<Refusal?> OnChangeAsync(this TestSite site, string account, string key, Act act, string? comment = null) =>
        site.TryOnDossierAsync(account, key, act, input => input with { Comment = comment, Declared = act == Act.File }, DossierKind.Change);

    /// <summary>Opens a change with its reason.</summary>
    public static async Task OpenChangeAsync(this TestSite site, string key, Action<ChangeRequest>? with = null)
    {
        (await site.TryAsync("zj.unit", key, Act.OpenChange, input => input)).ShouldBeNull();
        var request = new ChangeRequest { Reason = "境外机构来函，请求调整培训安排。" };
        with?.Invoke(request);
        await site.TypeAsync(key, SectionKind.Change, request, part: DossierKind.Change);
    }

    /// <summary>The class some days later than planned.</summary>
    public static async Task MoveAsync(this TestSite site, string key, int days)
    {
        var (plan, timetable) = (FollowUpSteps.Plan(), FollowUpSteps.Timetable());
        (plan.StartsOn, plan.EndsOn) = (plan.StartsOn?.AddDays(days), plan.EndsOn?.AddDays(days));
        timetable.Sessions.ForEach(session => session.Date = session.Date?.AddDays(days));
        await site.TypeAsync(key, SectionKind.Class, plan, part: DossierKind.Change);
        await site.TypeAsync(key, SectionKind.Schedule, timetable, part: DossierKind.Change);
    }

    /// <summary>A change of the dates that has been filed.</summary>
    public static async Task FileMoveAsync(this TestSite site, string key, int days)
    {
        await site.OpenChangeAsync(key);
        await site.MoveAsync(key, days);
        (await site.OnChangeAsync("zj.unit.head", key, Act.File)).ShouldBeNull();
    }

    /// <summary>The state of the latest change.</summary>
    public static Task<DossierState> ChangeStateAsync(this TestSite site, string key) =>
        site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == DossierKind.Change).OrderByDescending(d => d.Ordinal).Select(d => d.State).FirstAsync());

    /// <summary>The materials that are valid now, and the number of their filing.</summary>
    public static Task<(ExecutionMaterials Materials, int Number)> ValidAsync(this TestSite site, string key) => site.DbAsync(async db =>
    {
        var execution = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Declaration.Key == key && d.Kind == DossierKind.Execution);
        var filing = (await db.FilingAsync(execution, execution.FilingNumber, default)).ShouldNotBeNull();
        return (ExecutionMaterials.Of(DossierContent.Read(filing)), filing.Number);
    });

    /// <summary>The fully typed content of the live materials, as one text.</summary>
    public static Task<string> LiveAsync(this TestSite site, string key) => site.DbAsync(async db =>
    {
        var execution = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Declaration.Key == key && d.Kind == DossierKind.Execution);
        var content = await db.ContentAsync(execution, default);
        return $"{content.SectionsJson()} {string.Join(' ', content.Files.Select(file => file.Sha256))} {execution.FilingNumber}";
    });
}
