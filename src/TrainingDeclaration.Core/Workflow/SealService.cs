using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What is stored with a registration besides who, when and how.</summary>
/// <param name="ScanId">The scan in which the paper was seen.</param>
/// <param name="Numbers">What was keyed from the paper, for comparison with the form.</param>
public sealed record SealNotes(Guid? ScanId = null, PaperNumbers? Numbers = null);

/// <summary>
/// Registers sealed paper by its check code: a department registers the unit's seal on a form, an authority the department's on a
/// form (if there are no departments, the unit's) and the one on the 汇总表 of a bundle.
/// </summary>
public sealed class SealService(AppDbContext db, ReceiveInstant received)
{
    private const int Tries = 12;

    /// <summary>How sealed paper arrives at a desk.</summary>
    public static readonly IReadOnlyList<SealMedium> DeskMedia = [SealMedium.Paper, SealMedium.Fax];

    /// <summary>The seals that the person's office registers for the call.</summary>
    public static IReadOnlyList<SealKind> RegisteredBy(CurrentUser user, Call call) => user.Office switch
    {
        Office.Department when (DepartmentSealGate)call.NumberOf(SealLimits.DepartmentGate) == DepartmentSealGate.ReportUp => [SealKind.Unit, SealKind.Department],
        Office.Department => [SealKind.Unit],
        Office.Authority => [user.DeskSeal()],
        _ => [],
    };

    /// <summary>The seals that the person's office registers on the paper.</summary>
    public static IReadOnlyList<SealKind> RegisteredBy(CurrentUser user, DeskFinding finding) =>
        finding.Bundle is null ? RegisteredBy(user, finding.Call) : user.Office == Office.Authority ? [SealKind.Department] : [];

    /// <summary>Finds the paper of a form or a bundle by its code among what the person may see; null = unknown here.</summary>
    public async Task<DeskFinding?> FindAsync(CurrentUser user, string code, CancellationToken cancel)
    {
        if (await db.VerifyAsync(code, cancel) is not { Paper: { Kind: PaperKind.Form or PaperKind.BundleList } paper } found)
        {
            return null;
        }

        var declaration = paper.Kind != PaperKind.Form ? null : await db.Declarations.VisibleTo(user).AsNoTracking()
            .Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department).SingleOrDefaultAsync(d => d.Id == paper.SubjectId, cancel);
        var bundle = paper.Kind == PaperKind.Form ? null : await db.Bundles.VisibleTo(user).AsNoTracking()
            .Include(b => b.Call).Include(b => b.Department).Include(b => b.Rows).ThenInclude(r => r.Declaration).SingleOrDefaultAsync(b => b.Id == paper.SubjectId, cancel);
        return declaration is null && bundle is null ? null : new DeskFinding(found) { Declaration = declaration, Bundle = bundle };
    }

    /// <summary>Registers that the seal was seen on the paper. Late paper is marked, never refused; registering twice changes nothing.</summary>
    public Task<Refusal?> RegisterAsync(CurrentUser user, string code, SealKind kind, SealMedium medium, CancellationToken cancel) =>
        RegisterAsync(user, code, kind, medium, new SealNotes(), cancel);

    /// <summary>Registers that the seal was seen on the paper, with notes. Late paper is marked, never refused; registering twice changes nothing.</summary>
    public async Task<Refusal?> RegisterAsync(CurrentUser user, string code, SealKind kind, SealMedium medium, SealNotes notes, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(user, code, kind, medium, notes, cancel);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear(); // somebody acted on the form meanwhile, and may have printed it anew
            }
        }
    }

    private async Task<Refusal?> TryAsync(CurrentUser user, string code, SealKind kind, SealMedium medium, SealNotes notes, CancellationToken cancel)
    {
        // Read before its papers: if it is reported again in between, its stamp refuses the save.
        var declaration = await db.Declarations.VisibleTo(user)
            .SingleOrDefaultAsync(d => db.Papers.Any(p => p.Code == code && p.Kind == PaperKind.Form && p.SubjectId == d.Id), cancel);
        var finding = await FindAsync(user, code, cancel);
        if (finding is null)
        {
            return new Refusal("没有找到这个查验码对应的表，请核对后重新输入。", "code");
        }

        if (!RegisteredBy(user, finding).Contains(kind) || !DeskMedia.Contains(medium))
        {
            return new Refusal("本单位不登记这枚公章：每枚公章由收到它的上一级登记。", "kind");
        }

        if (!finding.Counts)
        {
            return new Refusal(finding.Verdict == VerifyVerdict.Withdrawn ? "这份表已撤回，不能登记。"
                : $"这份纸质件不是当前版本（{(finding.Current is { } current ? $"当前为 v{current.Version}" : "当前没有有效版本")}），不能登记。请打印当前版本重新盖章。", "code");
        }

        if (finding.Has(kind, medium))
        {
            return null;
        }

        db.Seals.Add(new Seal
        {
            SubjectId = finding.Paper.SubjectId,
            Kind = kind,
            PaperId = finding.Paper.Id,
            PrintedHash = finding.Paper.PrintedHash,
            Medium = medium,
            RegisteredAt = received.Value,
            RegisteredById = user.Id,
            RegisteredBy = user.Name,
            ScanId = notes.ScanId,
            Difference = await DifferenceAsync(finding, notes.Numbers, cancel),
            IsLate = !DeadlineLadder.IsInTime(received.Value, finding.Call.PaperDueAt),
        });
        declaration?.SealHasCome(kind);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Where what was keyed from the form in hand differs from the electronic form; null if it is equal or nothing was keyed.</summary>
    public async Task<string?> DifferenceAsync(DeskFinding finding, PaperNumbers? numbers, CancellationToken cancel) =>
        numbers is null || finding.Declaration is null ? null : numbers.Difference(await db.SummaryOfAsync(finding, cancel));
}
