using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>A paper that the desk found by its code, with the declaration or the bundle it belongs to.</summary>
public sealed record DeskFinding(VerifyFinding Found)
{
    /// <summary>The paper in hand.</summary>
    public Paper Paper => Found.Paper;

    /// <summary>The valid paper; null if there is none.</summary>
    public Paper? Current => Found.Current;

    /// <summary>What the code says.</summary>
    public VerifyVerdict Verdict => Found.Verdict;

    /// <summary>Seals on what the paper in hand prints.</summary>
    public IReadOnlyList<Seal> Seals => Found.Seals;

    /// <summary>Whose form it is; null for a 汇总表.</summary>
    public Declaration? Declaration { get; init; }

    /// <summary>Whose 汇总表 it is; null for a form.</summary>
    public Bundle? Bundle { get; init; }

    /// <summary>The call of either.</summary>
    public Call Call => Declaration?.Call ?? Bundle?.Call ?? throw new InvalidOperationException("The paper belongs to neither a declaration nor a bundle.");

    /// <summary>Where the reader finds it.</summary>
    public string Address => Bundle is { } bundle ? $"/bundles/{bundle.Key}" : $"/declarations/{Declaration?.Key}";

    /// <summary>The name of its owner.</summary>
    public string Whose => Declaration?.Unit.Name ?? Bundle?.Department.Name ?? "";

    /// <summary>Whether registering a seal on this paper counts for the current print.</summary>
    public bool Counts => Verdict is VerifyVerdict.Valid or VerifyVerdict.SameContent;

    /// <summary>Whether the seal has been registered from paper or fax.</summary>
    public bool Has(SealKind kind, SealMedium medium) => Seals.Any(seal => seal.Kind == kind && seal.Medium == medium);

    /// <summary>What to do with the paper in hand, in one sentence.</summary>
    public string Advice => Counts ? "请核对下列内容与手中的表一致，且公章清晰。"
        : Verdict == VerifyVerdict.Withdrawn ? "已由单位撤回或申报已终止，不能登记。"
        : Current is { } current ? $"手中是 v{Paper.Version}，当前为 v{current.Version}，不能登记。请打印当前版本重新盖章。"
        : $"手中是 v{Paper.Version}，当前没有有效版本，不能登记。";
}
