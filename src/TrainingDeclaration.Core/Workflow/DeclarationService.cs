using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Makes drafts and saves what is typed. Moves nothing: that is the workflow's job.</summary>
public sealed class DeclarationService(AppDbContext db, WorkflowService workflow, SearchWriter search, ReceiveInstant received)
{
    /// <summary>
    /// A new draft for the person's unit, empty or with the texts of an earlier form. Dates, money, codes and seals are
    /// never copied.
    /// </summary>
    /// <param name="routeId">Bureau or department at which the route begins; null if the unit has only one.</param>
    /// <param name="copyFromKey">Key of a visible declaration of the same scheme.</param>
    public async Task<Outcome<Declaration>> CreateAsync(CurrentUser user, Guid callId, Guid? routeId, string? copyFromKey, CancellationToken cancel)
    {
        var outcome = await BeginAsync(user, user.OrganizationId, callId, routeId, async (scheme, body, _) =>
        {
            if (copyFromKey is null)
            {
                return null;
            }

            var earlier = await db.Declarations.VisibleTo(user).SingleOrDefaultAsync(d => d.Key == copyFromKey && d.Scheme == scheme.Key, cancel);
            if (earlier is null)
            {
                return new Refusal("没有找到要复制的申报。", "copyFrom");
            }

            scheme.CopyLasting(await scheme.LoadAsync(db, earlier.Id, cancel), body);
            return null;
        }, comment: null, cancel);
        if (!outcome.IsRefused)
        {
            await db.SaveChangesAsync(cancel);
        }

        return outcome;
    }

    /// <summary>
    /// Adds a new draft of a unit to the unit of work; the caller saves. A unit starts its own; a department may start one for
    /// a unit below it, along the route through itself.
    /// </summary>
    /// <param name="fill">Fills the new body, or says why not.</param>
    /// <param name="comment">Shown in the history.</param>
    internal async Task<Outcome<Declaration>> BeginAsync(
        CurrentUser user, Guid unitId, Guid callId, Guid? routeId, Func<Scheme, Body, FormContext, Task<Refusal?>> fill, string? comment, CancellationToken cancel)
    {
        var outcome = await PlaceAsync(user, unitId, callId, routeId, cancel);
        if (outcome.Value is not var (call, unit, route, due))
        {
            return outcome.Refusal!;
        }

        var scheme = SchemeCatalog.Of(call.Scheme);
        var declaration = new Declaration
        {
            Scheme = call.Scheme,
            CallId = callId,
            Call = call,
            AuthorityId = call.AuthorityId,
            UnitId = unit.Id,
            Unit = unit,
            DepartmentId = route.Department.Id,
            BureauId = route.Bureau?.Id,
            CreatedById = user.Id,
            CreatedAt = received.Value,
            SavedAt = received.Value,
            SavedById = user.Id,
            DueAt = due,
        };
        var body = scheme.Create(declaration.Id, new FormContext(call, unit, route.Department));
        if (await fill(scheme, body, new FormContext(call, unit, route.Department)) is { } refusal)
        {
            return refusal;
        }

        declaration.Summarize(scheme.Summarize(body));
        workflow.Begin(user, declaration, comment);
        db.Add(body);
        await search.WriteAsync(declaration, body, new FormContext(call, unit, route.Department), isReport: false, cancel);
        return declaration;
    }

    /// <summary>Where a new draft of the unit would belong, or why there can be none.</summary>
    internal async Task<Outcome<DraftPlace>> PlaceAsync(CurrentUser user, Guid unitId, Guid callId, Guid? routeId, CancellationToken cancel)
    {
        var call = await db.Calls.VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == callId, cancel);
        if (call is null)
        {
            return new Refusal($"请选择一份面向本单位的{user.Words.CallNotice}。", "call");
        }

        var scheme = SchemeCatalog.Of(call.Scheme);
        if (!scheme.Workflow.Rows.Any(row => row.Act == Act.Create && row.Office == user.Office && row.Seats.Any(user.Has)))
        {
            return new Refusal($"新建申报由{scheme.Wording.Unit}的经办办理。");
        }

        var routes = (await db.ForwardedRoutesAsync(callId, unitId, cancel)).Where(r => unitId == user.OrganizationId || r.Department.Id == user.OrganizationId).ToList();
        var route = routeId is { } id ? routes.SingleOrDefault(r => r.Id == id) : routes.Count == 1 ? routes[0] : null;
        if (route is null)
        {
            return routes.Count > 0 || unitId == user.OrganizationId ? new Refusal("请选择报送路径。", "route") : new Refusal($"请选择本部门的一个{scheme.Wording.Unit}。", "unit");
        }

        var unit = await db.Organizations.SingleAsync(o => o.Id == unitId, cancel);
        if (unit.IsRetired)
        {
            return new Refusal($"{unit.Name}已停用，不能新建申报。确需申报，请联系上级单位恢复。", "call");
        }

        var (_, due) = await db.DateForAsync(call, Office.Unit, unitId, route.Department.Id, route.Bureau?.Id, cancel);
        if (!DeadlineLadder.IsInTime(received.Value, due.At))
        {
            return new Refusal($"本次{scheme.Wording.Call}已于{received.Deadline(due.At ?? default)}截止，不能新建。确需补报，请联系{due.SetBy}延期。", "call");
        }

        return new DraftPlace(call, unit, route, due.At);
    }

    /// <summary>Whether the person may type in it now: the row 填写 of the table.</summary>
    public static bool MayEdit(CurrentUser user, Declaration declaration) =>
        declaration.UnitId == user.OrganizationId
        && SchemeCatalog.Of(declaration.Scheme).Workflow.For(declaration.Status, user).Any(row => row.Act == Act.Edit);

    /// <summary>
    /// Saves what was typed, whatever is wrong with it, unless somebody has saved since the page was loaded. Status and
    /// submissions are untouched.
    /// </summary>
    /// <param name="declaration">Tracked, found through a scoped query, with <see cref="MayEdit"/>.</param>
    /// <param name="baseRevision">The revision at which the typing started.</param>
    /// <param name="change">Writes the typed values to the tracked body.</param>
    /// <param name="isAutosave">Whether nobody pressed a button: if so, the search rows stay as they were.</param>
    /// <returns>The new revision, or null if somebody else has saved since; nothing is changed then.</returns>
    public async Task<int?> SaveAsync(CurrentUser user, Declaration declaration, Body body, int baseRevision, Action change, bool isAutosave, CancellationToken cancel)
    {
        if (body.Revision != baseRevision)
        {
            return null;
        }

        change();
        body.Revision++;
        declaration.Summarize(SchemeCatalog.Of(declaration.Scheme).Summarize(body));
        declaration.SavedAt = received.Value;
        declaration.SavedById = user.Id;
        if (!isAutosave)
        {
            await search.WriteAsync(declaration, body, new FormContext(declaration.Call, declaration.Unit, declaration.Department), isReport: false, cancel);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return body.Revision;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
