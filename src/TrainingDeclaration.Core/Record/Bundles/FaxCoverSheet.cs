using System.Globalization;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>传真首页: precedes the sealed 汇总表 and forms when a department faxes them, and says what must arrive (M-47, M-65).</summary>
public static class FaxCoverSheet
{
    /// <summary>The sheet. Pages are counted without the cover itself, which has its own count in the footer.</summary>
    /// <param name="list">The frozen 汇总表.</param>
    /// <param name="forms">The frozen forms by declaration, each of the submission in the bundle.</param>
    public static Sheet Describe(Bundle bundle, IReadOnlyList<BundleRow> rows, Paper list, IReadOnlyDictionary<Guid, Paper> forms) => new()
    {
        Kind = "fax-cover",
        Edition = 2,
        Title = $"传真首页　{bundle.Number}",
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, "传　真")),
            Ruled(10, Label(4, "收件单位"), Value(10, "to", bundle.Call.Issuer), Label(3, "传真"), Value(7, "to-fax", To(bundle, contact => contact.Fax))),
            Ruled(10, Label(4, "收件人"), Value(10, "to-person", To(bundle, contact => contact.Name)), Label(3, "电话"), Value(7, "to-phone", To(bundle, contact => contact.Phone))),
            Ruled(10, Label(4, "发件单位"), Value(10, "from", bundle.Department.Name), Label(3, "传真"), Value(7, "from-fax", bundle.Department.Fax)),
            Ruled(10, Label(4, "联系人"), Value(10, "from-person", bundle.Department.ContactName), Label(3, "电话"), Value(7, "from-phone", bundle.Department.ContactPhone)),
            Ruled(10, Label(4, "事　由"), Value(20, "subject", $"报送{SchemeCatalog.Of(bundle.Call.Scheme).Papers.BundleTitle(bundle)}及盖章件")),
            .. bundle.CoverText is { } text ? (Row[])[Ruled(10, Label(4, "附　言"), Value(20, "cover-text", text))] : [],
            Ruled(10, Label(4, "页　数"), Value(10, "pages", Pages(bundle, rows, list, forms)), Label(3, "日期"), Value(7, "day", "　　　　年　　月　　日")),
            Free(12, Small(24, "下列各件依次附后，均已盖章。请按查验码逐件核收；缺页或不清请即来电。")),
            Ruled(9, Label(2, "序号"), Label(6, "编号"), Label(8, "名称"), Label(2, "页数"), Label(6, "查验码")) with { Repeat = Repeat.Header },
            Line("—", $"{bundle.Number} v{list.Version}", Words(bundle).BundleList, list),
            .. rows.Select(row => Line(
                row.Rank.ToString(CultureInfo.InvariantCulture),
                $"{row.Declaration.Number} v{row.SubmissionNumber}",
                $"{row.Declaration.Title}\n{row.Declaration.Unit.Name}",
                forms[row.DeclarationId])),
        ],
    };

    /// <summary>Name of the document.</summary>
    public static string Title(Bundle bundle) => $"传真首页　{SchemeCatalog.Of(bundle.Call.Scheme).Papers.BundleTitle(bundle)}";

    private static Row Line(string rank, string number, string name, Paper paper) => Ruled(
        9, Small(2, rank, Align.Center), Small(6, number), Small(8, name), Number(2, paper.Pages), Small(6, CheckCode.Display(paper.Code), Align.Center));

    private static string Pages(Bundle bundle, IReadOnlyList<BundleRow> rows, Paper list, IReadOnlyDictionary<Guid, Paper> forms)
    {
        var pages = rows.Sum(row => forms[row.DeclarationId].Pages);
        return string.Create(CultureInfo.InvariantCulture, $"共 {list.Pages + pages} 页，不含首页\n{Words(bundle).BundleList} {list.Pages} 页；{Words(bundle).Form}共 {rows.Count} 份、{pages} 页");
    }

    private static Wording Words(Bundle bundle) => SchemeCatalog.Of(bundle.Call.Scheme).Wording;

    private static string? To(Bundle bundle, Func<Calls.Contact, string?> part) =>
        string.Join('、', bundle.Call.Contacts.Select(part).OfType<string>().Where(text => text.Length > 0).Distinct()) is { Length: > 0 } text ? text : null;
}
