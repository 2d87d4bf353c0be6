using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>What those who report a bundle up are told on their way.</summary>
public sealed record BundleGuide(BundleView View, CurrentUser User)
{
    /// <summary>The way of a bundle.</summary>
    public IReadOnlyList<(string Title, string Detail)> Steps =>
    [
        ("排序与预检", $"{View.Bundle.Rows.Count} 件{(View.Blocked > 0 ? $"，{View.Blocked} 件不可上报" : "")}"),
        ("冻结", $"生成{User.Words.BundleList}和查验码"),
        ($"打印{User.Words.BundleList}，加盖公章", "A4 横向，每页有查验码"),
        ("上报", "负责人办理，全部或全不"),
    ];

    /// <summary>Which of the steps it has reached.</summary>
    public int Step => View.Bundle.ReportedAt is not null ? Steps.Count : View.Bundle.State == BundleState.Frozen ? 2 : 0;

    /// <summary>What the next act brings about.</summary>
    public string Next => IsCompiled
        ? $"冻结后顺序和版本不再变化，生成{User.Words.BundleList}和查验码。未上报前可以解除冻结。"
        : $"上报后不能改动。{User.Words.Authority}里退回一件时只重开这一件，位次保留，其余不动。";

    /// <summary>What keeps it from going up, or should be read before; null when nothing does.</summary>
    public string? Obstacle => (IsCompiled, View.Blocked, View.ToConfirm) switch
    {
        (true, > 0, _) => $"有 {View.Blocked} 件不可上报，冻结后不能上报。请先处理，或取消“纳入”。",
        (true, _, > 0) => $"有 {View.ToConfirm} 件需确认，请看过理由再冻结。",
        (false, > 0, _) => $"有 {View.Blocked} 件不可上报，上报是全部或全不。请先处理；要改{User.Words.Bundle}，请解除冻结。",
        _ => null,
    };

    /// <summary>What is sent along with the sealed list.</summary>
    public string Enclosed => User.Office == Office.Department
        ? $"各单位{User.Words.Form} 盖章件 {View.Bundle.Rows.Count} 份，请在每份单位盖章的同一张表上加盖本部门公章"
        : $"{User.Words.Form}盖章件 {View.Bundle.Rows.Count} 份";

    private bool IsCompiled => View.Bundle.State == BundleState.Compiling;
}
