using System.Text.RegularExpressions;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>
/// Finds the values of an 附件2 in the cells of a table. A value stands in the cell after its label, or behind the label
/// in the same cell where a converter has merged the two.
/// </summary>
internal static class DemandFormWordCells
{
    private const int FewestLabels = 8;

    // Longer labels first: 归口管理部门联系人 begins like 归口管理部门.
    private static readonly (string Field, Regex Label)[] Labels =
    [
        .. new (string Field, string Label)[]
        {
            (DemandFields.DepartmentContact, "归口管理部门联系人"), (DemandFields.Department, "归口管理部门"), (DemandFields.Period, "预计办班时间"),
            (DemandFields.Theme, "培训班主题"), (DemandFields.Unit, "组团单位"), (DemandFields.ContactName, "联系人"), (DemandFields.ContactPhone, "电话"),
            (DemandFields.Countries, "国家(地区)"), (DemandFields.Persons, "人数"), (DemandFields.Days, "天数"), (DemandFields.Budget, "经费预算"),
            (DemandFields.OverseasFunding, "是否有境外资助"), (DemandFields.TargetGroup, "培训对象"), (DemandFields.Institutions, "境外培训机构"),
            (DemandFields.Purpose, "培训目的"), (DemandFields.Necessity, "培训主要内容和必要性"),
        }.Select(one => (one.Field, new Regex("^" + string.Join(@"\s*", one.Label.Select(Character)) + @"\s*[：:]?\s*", RegexOptions.CultureInvariant))),
    ];

    /// <summary>The texts by field of the table that is most of an 附件2; null when none is.</summary>
    public static Dictionary<string, string>? Find(IReadOnlyList<DocxTable> tables) => tables
        .Select(Read)
        .Where(found => found.Count >= FewestLabels)
        .OrderByDescending(found => found.Values.Sum(value => value.Length))
        .FirstOrDefault();

    private static string Character(char c) => c switch
    {
        '(' => "[（(]",
        ')' => "[）)]",
        _ => Regex.Escape(c.ToString()),
    };

    private static Dictionary<string, string> Read(DocxTable table)
    {
        var found = new Dictionary<string, string>();
        foreach (var row in table.Rows)
        {
            ReadRow(row, found);
        }

        return found;
    }

    private static void ReadRow(IReadOnlyList<string> cells, Dictionary<string, string> found)
    {
        var isOfDepartment = false;
        string? open = null;
        for (var i = 0; i < cells.Count; i++)
        {
            // A value may begin with the words of a label: the second of two cells does, and one right behind the same label.
            var label = cells.Count == 2 && i == 1 ? null : LabelOf(cells[i]);
            if (label is not var (field, behind) || (field == open && found[open].Length == 0))
            {
                if (open is not null && (found[open].Length == 0 || open == DemandFields.Budget))
                {
                    found[open] += cells[i].Trim();
                }

                continue;
            }

            isOfDepartment |= field == DemandFields.DepartmentContact;
            open = field == DemandFields.ContactPhone && isOfDepartment ? DemandFields.DepartmentPhone : field;
            if (!found.TryAdd(open, behind.Trim()))
            {
                open = null; // a second copy of the label says nothing new
            }
        }
    }

    private static (string Field, string Behind)? LabelOf(string cell)
    {
        foreach (var (field, label) in Labels)
        {
            if (label.Match(cell) is { Success: true } match)
            {
                return (field, cell[match.Length..]);
            }
        }

        return null;
    }
}
