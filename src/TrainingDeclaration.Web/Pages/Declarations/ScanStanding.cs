using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>How far the seals of a form have come, and what the reader should know of the one that counts for them.</summary>
/// <param name="Seals">Each seal that the scheme asks for, with its registration on what is printed now.</param>
/// <param name="Note">What stands above the page; null when there is nothing to say.</param>
public sealed record ScanStanding(IReadOnlyList<(SealKind Kind, Seal? Seal)> Seals, Note? Note)
{
    /// <param name="kind">The seal that the note is about.</param>
    /// <param name="paper">What is printed now; null when nothing is valid.</param>
    /// <param name="latest">The last scan that was uploaded.</param>
    public static ScanStanding Of(Declaration declaration, SealKind kind, Paper? paper, IReadOnlyList<Seal> seals, Scan? latest)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var holding = seals.Where(seal => seal.PrintedHash == paper?.PrintedHash).ToList();
        var asked = Enum.GetValues<SealKind>().Where(one => one == SealKind.Unit || scheme.HasDepartments);
        return new([.. asked.Select(one => (one, holding.State(one)))], Say());

        Note? Say() => (paper, holding.State(kind)) switch
        {
            (null, _) => new("本表已撤回或已终止，没有可盖章的版本；此前的扫描件留存备查。", "w"),
            (_, null) when seals.Any(seal => seal.Kind == kind) => new($"印刷内容已变更，此前的盖章件不再有效，请打印 v{paper.Version} 重新盖章。", "w"),
            (_, null) when latest?.OrganizationId == (kind == SealKind.Department ? declaration.DepartmentId : declaration.UnitId) =>
                new($"扫描件还不齐：需要 v{paper.Version} 的全部 {paper.Pages} 页，且每页查验码都一致。", "w"),
            (_, { Medium: SealMedium.Scan }) when latest?.Pages.Any(page => page.PictureHash is null) == true =>
                new($"查验码是 v{paper.Version} 的；扫描件在这里不能显示，页面没有核对，请打开原件对照。", "w"),
            (_, { Medium: SealMedium.Scan }) => new($"扫描件各页与 v{paper.Version} 一致。纸质件或传真送到后，由{Registrar()}登记。", "s"),
            _ => null,
        };

        string Registrar() => kind == SealKind.Unit && scheme.HasDepartments ? scheme.Wording.Department : declaration.Call.Issuer;
    }
}
