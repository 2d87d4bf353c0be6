using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>The list of declarations as a spreadsheet; amounts in 万元.</summary>
public static class ExportTable
{
    private static Column<DeclarationRow>[] Columns(Scheme scheme) =>
    [
        new("申报编号", 18, row => row.Number), new("版本", 6, row => row.SubmissionNumber == 0 ? null : row.SubmissionNumber), new("年度", 8, row => row.Year),
        new(scheme.Wording.Title, 44, row => row.TitleText), new("状态", 14, row => row.Status.Label(scheme.Wording)),
        .. scheme.Categories.Count > 0 ? [new("类别", 20, row => row.CategoryText)] : Array.Empty<Column<DeclarationRow>>(),
        new(scheme.Wording.Unit, 30, row => row.UnitName),
        .. scheme.HasDepartments ? [new(scheme.Wording.Department, 26, row => row.DepartmentName)] : Array.Empty<Column<DeclarationRow>>(),
        new(scheme.Wording.Places, 18, row => row.Places),
        new("人数", 8, row => row.Persons), new("天数", 8, row => row.Days), new($"{scheme.Wording.Requested}（万元）", 16, row => Money.InWan(row.RequestedFen)),
    ];

    private static readonly Column<DeclarationRow>[] GrantedColumns =
    [
        new("核定人数", 10, row => row.GrantedPersons), new("核定天数", 10, row => row.GrantedDays), new("核定经费（万元）", 16, row => Money.InWan(row.GrantedFen)),
    ];

    private static readonly Column<DeclarationRow>[] PlaceColumns =
    [
        new("现由其办理", 26, row => row.HolderName), new("办理期限", 18, row => row.DueAt is { } due ? BeijingTime.LongDeadline(due) : null),
    ];

    /// <summary>The file. Grants have columns if the reader knows them for any line.</summary>
    /// <param name="scheme">The reader's scheme, for wording and columns.</param>
    public static byte[] Write(IReadOnlyList<DeclarationRow> rows, Scheme scheme)
    {
        Column<DeclarationRow>[] columns = [.. Columns(scheme), .. rows.Any(row => row.GrantedFen is not null) ? GrantedColumns : [], .. PlaceColumns];
        return Spreadsheet.Write("申报", rows, columns);
    }
}
