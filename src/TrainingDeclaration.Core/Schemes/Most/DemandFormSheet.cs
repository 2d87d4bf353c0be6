using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>附件2 as paper: the grid of requirements §3.2, every label verbatim (M-69…M-92). The code reads top to bottom like the form.</summary>
public static class DemandFormSheet
{
    /// <summary>Edition of this layout.</summary>
    public const int Edition = 3;

    /// <summary>Two characters between the date and the right edge, in mm.</summary>
    private const double DateIndent = 8.5;

    private const string Remark = "备注：经费资助标准参照《财政部 国家外国专家局关于印发〈因公短期出国培训费用管理办法〉的通知》（财行〔2014〕4号）。";

    /// <summary>The sheet of the form as it is now; missing values stay blank.</summary>
    public static Sheet Describe(DemandForm form, FormContext context) => new()
    {
        Kind = "demand-form",
        Edition = Edition,
        Title = $"附件2　{Title(context.Call.Year)}",
        EvenSizes = true,
        DrawsBack = true,
        Rows =
        [
            Free(8, Cell(24, CellRole.Mark, "附件2")),
            Free(16, Cell(24, CellRole.Title, Title(context.Call.Year))) with { PreferredHeight = 20 },
            SealBand("组团单位公章", context.PrintedDate),
            Elastic(10, Label(4, "归口管理部门"), Value(8, DemandFields.Department, context.Department.Name),
                Label(4, "预计办班时间"), Value(8, DemandFields.Period, DemandFields.PeriodOf(form))),
            Elastic(10, Label(4, "培训班主题"), Value(20, DemandFields.Theme, form.Theme)),
            Elastic(10, Label(4, "组团单位"), Value(8, DemandFields.Unit, context.Unit.Name),
                Label(3, "联系人"), Value(3, DemandFields.ContactName, form.ContactName),
                Label(2, "电 话"), Value(4, DemandFields.ContactPhone, form.ContactPhone)),
            Elastic(10, Label(4, "国家（地区）"), Value(8, DemandFields.Countries, Countries.Names(form.CountryCodes)),
                Label(3, "人 数"), Value(3, DemandFields.Persons, form.Persons?.ToString(CultureInfo.InvariantCulture)),
                Label(2, "天 数"), Value(4, DemandFields.Days, form.Days?.ToString(CultureInfo.InvariantCulture))),
            Elastic(10, Label(4, "经费预算"), Budget(form.BudgetFen), Label(4, "是否有境外资助"), Funding(form)),
            Elastic(12, Label(4, "培训对象"), Value(20, DemandFields.TargetGroup, form.TargetGroup)),
            Elastic(14, Label(4, "境外培训机构"), Institutions(form.Institutions)),
            Elastic(24, Label(4, "培训目的"), LongText(DemandFields.Purpose, form.Purpose)) with { Splittable = true },
            Elastic(38, Label(4, "培训主要内容和必要性"), LongText(DemandFields.Necessity, form.ContentAndNecessity)) with { Splittable = true, KeepWithNext = true },
            Elastic(12, Label(4, "归口管理部门联系人"), Value(8, DemandFields.DepartmentContact, context.Department.ContactName),
                Label(4, "电 话"), Value(8, DemandFields.DepartmentPhone, context.Department.ContactPhone)) with { KeepWithNext = true },
            Free(0, Cell(8, CellRole.Value), new Cell { Span = 16, Role = CellRole.Value, Paragraphs = [new([new SealBox("归口管理部门公章") { Hangs = true }])], Align = Align.Right })
                with { PreferredHeight = 31, KeepWithNext = true },
            Free(8, Cell(24, CellRole.Small, Remark)),
            new Row
            {
                Repeat = Repeat.Context,
                MinHeight = 8,
                Cells = [Label(4, "培训班主题"), Value(10, null, form.Theme), Label(3, "组团单位"), Value(7, null, context.Unit.Name)],
            },
        ],
    };

    /// <summary>Title of the form for the year.</summary>
    public static string Title(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年线上出国（境）培训需求表");

    private static Row SealBand(string label, DateOnly? date) => Free(
        SealBox.Side,
        new Cell { Span = 13, Role = CellRole.Value, Paragraphs = [new([new SealBox(label)])] },
        new Cell { Span = 11, Role = CellRole.Value, Align = Align.Right, Paragraphs = [DateLine(date)] });

    private static Paragraph DateLine(DateOnly? date) => date is { } day
        ? new Paragraph([new Text(BeijingTime.LongDay(day)), new Blank(DateIndent)])
        : new Paragraph([new Blank(14), new Text("年"), new Blank(9), new Text("月"), new Blank(9), new Text("日"), new Blank(DateIndent)]);

    private static Cell Budget(long? fen) => new()
    {
        Span = 8,
        Role = CellRole.Value,
        Key = DemandFields.Budget,
        Paragraphs = [new(fen is { } amount ? [new Text($"{Money.Wan(amount)} 万元")] : [new Blank(20), new Text("万元")])],
    };

    private static Cell Funding(DemandForm form) => new()
    {
        Span = 8,
        Role = CellRole.Value,
        Key = DemandFields.OverseasFunding,
        Paragraphs =
        [
            new(
            [
                new Text("有"), new Tick(form.HasOverseasFunding == true), new Text("（资助方"),
                form is { HasOverseasFunding: true, Funder: { } funder } ? new Text(funder, Underlined: true) : new Blank(12, Underlined: true),
                new Text("）否"), new Tick(form.HasOverseasFunding == false),
            ]),
        ],
    };

    private static Cell Institutions(IReadOnlyList<Institution> institutions) => new()
    {
        Span = 20,
        Role = CellRole.Value,
        Key = DemandFields.Institutions,
        Paragraphs =
        [
            .. (institutions.Count > 0 ? institutions : [new Institution(null, null)]).SelectMany(institution => new[]
            {
                new Paragraph([new Text("机构名称："), institution.Name is { } name ? new Text(name) : new Blank(60)]),
                new Paragraph(
                [
                    new Text("（是否境外培训合作机构 是"), new Tick(institution.IsPartner == true),
                    new Text(" 否"), new Tick(institution.IsPartner == false), new Text("）"),
                ]),
            }),
        ],
    };

    private static Cell LongText(string key, string? text) => Cell(20, CellRole.LongText, text) with { Key = key };
}
