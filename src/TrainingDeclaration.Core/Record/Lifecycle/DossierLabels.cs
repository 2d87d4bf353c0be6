using System.Diagnostics;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Dossiers and their acts in Chinese, in one place.</summary>
public static class DossierLabels
{
    /// <summary>The kind as menus and papers name it.</summary>
    public static string Label(this DossierKind kind) => kind switch
    {
        DossierKind.Execution => "执行材料",
        DossierKind.Summary => "培训总结",
        DossierKind.Settlement => "核销材料",
        DossierKind.Change => "变更申请",
        _ => throw new UnreachableException(),
    };

    /// <summary>The letter that stands for the kind in numbers of papers: <c>JH2022-017-Z1</c>.</summary>
    public static string Letter(this DossierKind kind) => kind switch
    {
        DossierKind.Execution => "Z",
        DossierKind.Summary => "S",
        DossierKind.Settlement => "H",
        DossierKind.Change => "C",
        _ => throw new UnreachableException(),
    };

    /// <summary>The state as people read it; settlements and changes have words of their own.</summary>
    /// <param name="kind">The kind of dossier; null = any.</param>
    public static string Label(this DossierState state, DossierKind? kind = null) => (kind, state) switch
    {
        (DossierKind.Settlement, DossierState.Review) => "待初审",
        (DossierKind.Settlement, DossierState.SecondReview) => "待财务审核",
        (DossierKind.Settlement, DossierState.Accepted) => "已核销",
        (DossierKind.Change, DossierState.SecondReview) => "待领导批准",
        (DossierKind.Change, DossierState.Accepted) => "已生效",
        _ => state.Row().Label,
    };

    /// <summary>The act as its button says it: 报送 names what is filed.</summary>
    /// <param name="part">The kind of dossier; null = the declaration itself.</param>
    public static string Label(this Act act, DossierKind? part, Wording? words = null) =>
        part is { } kind && act == Act.File ? $"{act.Label(words)}{kind.Label()}" : act.Label(words);
}
