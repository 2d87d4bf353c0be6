using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// The plan declaration of a class as paper. The guide contains no form, so this one follows the order of the edit page.
/// Experts are only on a forum's sheet; earlier classes and files if there are any or the tier requires them.
/// </summary>
public static class AcademyClassSheet
{
    /// <summary>Edition of this layout.</summary>
    public const int Edition = 2;

    /// <summary>The sheet of the class as it is now; missing values stay blank.</summary>
    public static Sheet Describe(AcademyClass body, FormContext context)
    {
        var tier = Tiers.Of(body);
        var isBlank = body.PlanType is null;
        return new Sheet
        {
            Kind = "academy-class",
            Edition = Edition,
            Title = Title(context.Call.Year),
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title(context.Call.Year))) with { PreferredHeight = 20 },
                Elastic(10, Label(4, "研究所"), Value(8, AcademyFields.Institute, context.Unit.Name),
                    Label(3, "联系人"), Value(3, AcademyFields.ContactName, body.ContactName),
                    Label(2, "电 话"), Value(4, AcademyFields.ContactPhone, body.ContactPhone)),
                Elastic(10, Label(4, "班次名称"), Value(20, AcademyFields.Title, body.Title)),
                Elastic(10, Label(4, "计划类别"), Ticks(20, AcademyFields.PlanType,
                    Enum.GetValues<PlanType>().Select(type => (type.Label(), body.PlanType == type)))),
                Elastic(10, Label(4, "项目体系"), Ticks(20, AcademyFields.Tier,
                    new[] { Tier.Institute, Tier.Seminar, Tier.Premium, Tier.Advanced }.Select(one => (Short(one), !isBlank && one.System() == tier.System())))),
                Elastic(10, Label(4, "举办时间"), Value(8, AcademyFields.Period, AcademyFields.PeriodOf(body)),
                    Label(5, "举办地点"), Value(7, AcademyFields.Place, AcademyFields.PlaceOf(body))),
                Elastic(10, Label(4, "天 数"), Number(2, AcademyFields.Days, body.Days),
                    Label(3, "人 数"), Number(3, AcademyFields.Persons, body.Persons),
                    Label(3, "场 次"), Number(2, AcademyFields.Sessions, body.Sessions),
                    Label(4, "每场学时"), Number(3, AcademyFields.CreditHours, body.CreditHours)),
                Elastic(12, Label(4, "培训对象"), Value(20, AcademyFields.Audience, body.Audience)),
                Elastic(10, Label(4, "培训对象类别"), Value(8, AcademyFields.AudienceKind, body.AudienceKind?.Label()),
                    Label(5, "面向院内单位开放"), YesNo(7, AcademyFields.OpenToAcademy, body.OpenToAcademy, "是", "否")),
                Elastic(10, Label(4, "联合施训单位"), Value(8, AcademyFields.JointUnits, string.Join('\n', AcademyFields.JointUnitsOf(body))),
                    Label(5, "自编特色培训教材"), YesNo(7, AcademyFields.OwnTextbook, body.HasOwnTextbook, "有", "无")),
                .. Shown(isBlank || body.PlanType == PlanType.Forum || AcademyFields.ExpertLines(body).Count > 0,
                    Elastic(12, Label(4, "拟邀请的国外专家"), Lines(AcademyFields.Experts, AcademyFields.ExpertLines(body))) with { Splittable = true }),
                Elastic(10, Label(4, "经费预算"), Amount(8, AcademyFields.Budget, body.BudgetFen),
                    Label(5, "申请金额"), Amount(7, AcademyFields.Requested, body.RequestedFen)),
                Elastic(10, Label(4, "是否申请资助"), YesNo(8, AcademyFields.Funding, body.ApplyForFunding, "是", "否"),
                    Label(5, "是否申请专项技术支持"), YesNo(7, AcademyFields.TechnicalSupport, body.ApplyForTechnicalSupport, "是", "否")),
                Elastic(10, Label(4, "精品项目"), Ticks(8, AcademyFields.PremiumKind,
                    [("否", body.PremiumKind == PremiumKind.No), ("精品", body.PremiumKind == PremiumKind.Premium), ("高研", body.PremiumKind == PremiumKind.MohrssAdvanced)]),
                    Label(5, "同时申报高研项目"), YesNo(7, AcademyFields.Concurrent, body.ApplyMohrssConcurrently, "是", "否")),
                Elastic(12, Label(4, "重点支持方向"), Value(20, AcademyFields.Directions, string.Join('；', body.SupportDirections))),
                Elastic(50, Label(4, "培训内容"), LongText(AcademyFields.Content, body.Content)) with { Splittable = true },
                .. Shown(isBlank || tier is Tier.Premium or Tier.Advanced || body.PriorClasses.Count > 0,
                    Elastic(16, Label(4, "往年举办情况"), Lines(AcademyFields.Prior, AcademyFields.PriorLines(body, context))) with { Splittable = true }),
                .. Shown(body.PriorReason is not null,
                    Elastic(12, Label(4, "无系统记录的说明"), LongText(AcademyFields.PriorReason, body.PriorReason)) with { Splittable = true }),
                .. Shown(isBlank || tier is Tier.Premium or Tier.Advanced || context.Materials.Count > 0,
                    Elastic(16, Label(4, "附 件"), Lines(AcademyFields.Materials, [.. AcademyFields.MaterialLines(context).Select((line, at) => $"{at + 1}. {line}")]))
                        with { Splittable = true, KeepWithNext = true }),
                Free(0, Cell(12, CellRole.Value), new Cell { Span = 12, Role = CellRole.Value, Paragraphs = [new([new SealBox("单位公章") { Hangs = true }])] })
                    with { PreferredHeight = 26, KeepWithNext = true },
                Free(8, new Cell { Span = 14, Role = CellRole.Value, Align = Align.Right, Paragraphs = [DateLine(context.PrintedDate)] }, Cell(10, CellRole.Value)),
                new Row
                {
                    Repeat = Repeat.Context,
                    MinHeight = 8,
                    Cells = [Label(4, "班次名称"), Value(10, null, body.Title), Label(3, "研究所"), Value(7, null, context.Unit.Name)],
                },
            ],
        };
    }

    /// <summary>Title of the sheet for the year.</summary>
    public static string Title(int year) => string.Create(CultureInfo.InvariantCulture, $"中国科学院{year}年度继续教育与培训项目申报表");

    private static string Short(Tier tier) => tier switch
    {
        Tier.Institute => "所级",
        Tier.Premium => "精品",
        Tier.Advanced => "人社部高级研修",
        _ => "院级培育",
    };

    private static Row[] Shown(bool isShown, Row row) => isShown ? [row] : [];

    private static Cell Number(int span, string key, int? number) =>
        Value(span, key, number?.ToString(CultureInfo.InvariantCulture)) with { Align = Align.Center };

    private static Cell Ticks(int span, string key, IEnumerable<(string Label, bool IsOn)> choices) => new()
    {
        Span = span,
        Role = CellRole.Value,
        Key = key,
        Paragraphs = [new([.. choices.SelectMany((choice, at) => new Inline[] { new Text(at == 0 ? choice.Label : "　" + choice.Label), new Tick(choice.IsOn) })])],
    };

    private static Cell YesNo(int span, string key, bool? answer, string yes, string no) => Ticks(span, key, [(yes, answer == true), (no, answer == false)]);

    private static Cell Amount(int span, string key, long? fen) => new()
    {
        Span = span,
        Role = CellRole.Value,
        Key = key,
        Paragraphs = [new(fen is { } amount ? [new Text($"{Money.Wan(amount)} 万元")] : [new Blank(20), new Text("万元")])],
    };

    private static Cell Lines(string key, IReadOnlyList<string> lines) =>
        new() { Span = 20, Role = CellRole.Small, Key = key, Paragraphs = [.. lines.Select(line => new Paragraph(line))] };

    private static Cell LongText(string key, string? text) => Cell(20, CellRole.LongText, text) with { Key = key };

    private static Paragraph DateLine(DateOnly? date) => date is { } day
        ? new Paragraph(BeijingTime.LongDay(day))
        : new Paragraph([new Blank(14), new Text("年"), new Blank(9), new Text("月"), new Blank(9), new Text("日")]);
}
