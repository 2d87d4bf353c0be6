using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// The only writer of state, holder and due date, of declarations and of their dossiers, for <see cref="WorkflowService"/>. Changes
/// tracked entities; the caller saves.
/// </summary>
public sealed class StateWriter(AppDbContext db, ReceiveInstant received)
{
    /// <summary>Gives a new declaration to its unit.</summary>
    public void Begin(Declaration declaration) => (declaration.HolderId, declaration.HeldSince) = (declaration.UnitId, received.Value);

    /// <summary>Marks a declaration as changed by something that is no act, so that a simultaneous act is refused.</summary>
    public static void Touch(Declaration declaration) => declaration.StatusStamp++;

    /// <summary>Marks a dossier as changed by money, so that nobody acts on sums that they have not seen.</summary>
    public static void Touch(Dossier dossier) => dossier.Stamp++;

    /// <summary>Gives the unit time until the instant; a dossier that it holds is dated again.</summary>
    public static void Extend(Dossier dossier, DateTimeOffset until)
    {
        dossier.ExtendedTo = until;
        dossier.DueAt = dossier.State.Holder() == Office.Unit ? until : dossier.DueAt;
        dossier.Stamp++;
    }

    /// <summary>Dates a declaration again for whoever holds it, after a date, an extension or its route changed.</summary>
    public static void Date(Facts facts) => facts.Declaration.DueAt = facts.Declaration.Status.Holder() is { } office ? facts.Due(office).At : null;

    /// <summary>Dates a dossier again by what is typed in it, unless a return has set its date.</summary>
    /// <param name="declaration">With call, unit and department.</param>
    public void Date(Declaration declaration, Dossier dossier, DossierContent content)
    {
        if (dossier.ReturnDueAt is null && SchemeCatalog.Of(declaration.Scheme).Dossier(dossier.Kind) is { } rules)
        {
            dossier.DueAt = rules.Due(content, new DossierContext(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department), received.Value));
        }
    }

    /// <summary>Moves declaration and dossier as the row says. Raises the stamp of whatever moves; the dossier's also when its declaration moves.</summary>
    public void Move(Facts facts, Transition row)
    {
        if (row.To != Target.Same)
        {
            var (declaration, to) = (facts.Declaration, row.To.Of(facts));
            declaration.PreviousStatus = row.Act == Act.RequestSignOff ? declaration.Status : null;
            declaration.Status = to;
            declaration.StatusStamp++;
            declaration.HeldSince = received.Value;
            declaration.HolderId = facts.HolderOf(to) is { } office ? facts.IdOn(office) : null;
            declaration.DueAt = to.IsWaiting() && to.Holder() is { } holder ? facts.Due(holder).At : null;
        }

        if (facts.Dossier is { } dossier && !row.Stays)
        {
            dossier.Stamp++;
            if (row.PartTo != DossierTarget.Same)
            {
                var state = row.PartTo.Of(facts);
                dossier.State = state;
                dossier.HeldSince = received.Value;
                dossier.HolderId = state.Holder() is { } office ? facts.IdOn(office) : null;
                dossier.DueAt = state.Holder() == Office.Unit ? facts.Due(Office.Unit).At : null;
            }
        }
    }

    /// <summary>Opens the dossier for the unit to prepare; one that was closed before goes on as it was left.</summary>
    public async Task OpenAsync(Declaration declaration, FormContext context, DossierRules rules, CancellationToken cancel)
    {
        if (await db.DossierAsync(declaration.Id, rules.Kind, cancel) is not { } dossier)
        {
            Open(declaration, context, rules);
        }
        else if (dossier.HolderId is null && dossier.State.Holder() == Office.Unit)
        {
            (dossier.HolderId, dossier.HeldSince) = (declaration.UnitId, received.Value);
            dossier.DueAt = dossier.ReturnDueAt ?? rules.Due(DossierContent.Empty, new DossierContext(declaration, context, received.Value));
            dossier.Stamp++;
        }
    }

    /// <summary>Opens the dossiers of what was issued by an earlier version, which knew none. Saves; returns how many.</summary>
    public async Task<int> OpenMissingAsync(CancellationToken cancel)
    {
        var opened = 0;
        (DossierKind Kind, Status Status)[] due = [(DossierKind.Execution, Status.Planned), (DossierKind.Summary, Status.Implemented), (DossierKind.Settlement, Status.Implemented)];
        foreach (var (scheme, rules, status) in SchemeCatalog.All.SelectMany(scheme => due.Select(one => (scheme, scheme.Dossier(one.Kind), one.Status))))
        {
            while (rules is not null && await db.Declarations.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
                .Where(d => d.Scheme == scheme.Key && d.Status == status && !db.Dossiers.Any(one => one.DeclarationId == d.Id && one.Kind == rules.Kind))
                .OrderBy(d => d.Id).Take(200).ToListAsync(cancel) is { Count: > 0 } issued)
            {
                foreach (var declaration in issued)
                {
                    Open(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department), rules);
                }

                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
                opened += issued.Count;
            }
        }

        return opened;
    }

    /// <summary>Takes the declaration's dossiers from whoever holds them; their states stay.</summary>
    /// <param name="keepsChanges">Whether a change goes on where it is.</param>
    public async Task CloseDossiersAsync(Guid declarationId, bool keepsChanges, CancellationToken cancel)
    {
        foreach (var dossier in await db.Dossiers.Where(d => d.DeclarationId == declarationId && d.HolderId != null && !(keepsChanges && d.Kind == DossierKind.Change)).ToListAsync(cancel))
        {
            (dossier.HolderId, dossier.HeldSince, dossier.DueAt) = (null, received.Value, null);
            dossier.Stamp++;
        }
    }

    /// <summary>Opens a dossier of the kind for the unit to prepare.</summary>
    /// <param name="ordinal">1, 2 … within class and kind.</param>
    public Dossier Open(Declaration declaration, FormContext context, DossierRules rules, int ordinal = 1) => db.Dossiers.Add(new Dossier
    {
        DeclarationId = declaration.Id,
        Kind = rules.Kind,
        Ordinal = ordinal,
        HolderId = declaration.UnitId,
        HeldSince = received.Value,
        DueAt = rules.Due(DossierContent.Empty, new DossierContext(declaration, context, received.Value)),
    }).Entity;
}
