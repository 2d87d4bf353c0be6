using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Bundles;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Core.Papers;

/// <summary>What a typed code says at the desk.</summary>
public enum DeskVerdict
{
    /// <summary>一致: the paper is the current one.</summary>
    Current = 1,

    /// <summary>版本已更新，印刷内容未变: a newer submission prints the same.</summary>
    SameContent,

    /// <summary>已被新一次报送替换.</summary>
    Replaced,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>A paper that was found by its code, with the declaration or the bundle that it belongs to.</summary>
public sealed record DeskFinding(Paper Paper, Paper Current, DeskVerdict Verdict, IReadOnlyList<Seal> Seals)
{
    /// <summary>Whose form it is; null for a 汇总表.</summary>
    public Declaration? Declaration { get; init; }

    /// <summary>Whose 汇总表 it is; null for a form.</summary>
    public Bundle? Bundle { get; init; }

    /// <summary>The call of either.</summary>
    public Call Call => Declaration?.Call ?? Bundle?.Call ?? throw new InvalidOperationException("A paper of neither form nor bundle.");

    /// <summary>Whether registering a seal on this paper counts for what is printed now.</summary>
    public bool Counts => Verdict is DeskVerdict.Current or DeskVerdict.SameContent;
}

/// <summary>
/// Registers sealed paper by its check code: a department the unit's seal on a form, an authority the department's on a
/// form and the one on the 汇总表 of a bundle.
/// </summary>
public sealed class SealService(AppDbContext db, ReceiveInstant received)
{
    /// <summary>The seals that the person's office registers for the call.</summary>
    public static IReadOnlyList<SealKind> RegisteredBy(CurrentUser user, Call call) => user.Office switch
    {
        Office.Department when call.DepartmentSealGate == DepartmentSealGate.ReportUp => [SealKind.Unit, SealKind.Department],
        Office.Department => [SealKind.Unit],
        Office.Authority => [SealKind.Department],
        _ => [],
    };

    /// <summary>The seals that the person's office registers on the paper.</summary>
    public static IReadOnlyList<SealKind> RegisteredBy(CurrentUser user, DeskFinding finding) =>
        finding.Bundle is null ? RegisteredBy(user, finding.Call) : user.Office == Office.Authority ? [SealKind.Department] : [];

    /// <summary>Finds the paper of a form or a bundle by its code among what the person may see; null = unknown here.</summary>
    public async Task<DeskFinding?> FindAsync(CurrentUser user, string code, CancellationToken cancel)
    {
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code && (p.Kind == PaperKind.Form || p.Kind == PaperKind.BundleList), cancel);
        var declaration = paper is null ? null : await db.Declarations.VisibleTo(user).AsNoTracking()
            .Include(d => d.Call).Include(d => d.Unit).SingleOrDefaultAsync(d => d.Id == paper.SubjectId, cancel);
        var bundle = paper is null ? null : await db.Bundles.VisibleTo(user).AsNoTracking()
            .Include(b => b.Call).Include(b => b.Department).Include(b => b.Rows).ThenInclude(r => r.Declaration).SingleOrDefaultAsync(b => b.Id == paper.SubjectId, cancel);
        if (paper is null || (declaration is null && bundle is null))
        {
            return null;
        }

        var current = await db.Papers.AsNoTracking().Where(p => p.SubjectId == paper.SubjectId && p.Kind == paper.Kind)
            .OrderByDescending(p => p.Version).FirstAsync(cancel);
        var verdict = paper.State == PaperState.Withdrawn ? DeskVerdict.Withdrawn
            : paper.Id == current.Id ? DeskVerdict.Current
            : paper.PrintedHash == current.PrintedHash ? DeskVerdict.SameContent
            : DeskVerdict.Replaced;
        var seals = await db.Seals.AsNoTracking().Where(s => s.SubjectId == paper.SubjectId && s.PrintedHash == current.PrintedHash)
            .OrderBy(s => s.RegisteredAt).ToListAsync(cancel);
        return new DeskFinding(paper, current, verdict, seals) { Declaration = declaration, Bundle = bundle };
    }

    /// <summary>Registers that the seal was seen on the paper. Late paper is marked, never refused; twice is once.</summary>
    public async Task<Refusal?> RegisterAsync(CurrentUser user, string code, SealKind kind, SealMedium medium, CancellationToken cancel)
    {
        var finding = await FindAsync(user, code, cancel);
        if (finding is null)
        {
            return new Refusal("没有找到这个查验码对应的表，请核对后重新输入。", "code");
        }

        if (!RegisteredBy(user, finding).Contains(kind))
        {
            return new Refusal("本单位不登记这枚公章。组团单位公章由归口管理部门登记，归口管理部门公章由主管司局登记。", "kind");
        }

        if (!finding.Counts)
        {
            return new Refusal($"这份纸质件不是当前版本（当前为 v{finding.Current.Version}），不能登记。请打印当前版本重新盖章。", "code");
        }

        if (finding.Seals.Any(seal => seal.Kind == kind && seal.Medium == medium))
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
            IsLate = !DeadlineLadder.IsInTime(received.Value, finding.Call.PaperDueAt),
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
