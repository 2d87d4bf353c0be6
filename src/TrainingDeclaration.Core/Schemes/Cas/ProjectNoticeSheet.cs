using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>院级资助项目立项通知 of one selected class: what is granted and what the institute does next (C-30, C-31, C-57…C-64).</summary>
public static class ProjectNoticeSheet
{
    public const string Name = "院级资助项目立项通知";

    /// <summary>The sheet.</summary>
    /// <param name="services">Services granted instead of money.</param>
    /// <param name="on">Beijing date of issue.</param>
    public static Sheet Describe(Declaration declaration, FormContext context, IReadOnlyList<string> services, DateOnly on)
    {
        var category = AcademyScheme.Instance.Category(declaration.Category);
        return new()
        {
            Kind = "project-notice",
            Edition = 2,
            Title = $"{Name}　{declaration.PlanNumber}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(18, Cell(24, CellRole.Title, Name)),
                Free(12, Cell(24, CellRole.Small, $"立项编号：{declaration.PlanNumber}　　申报编号：{declaration.Number}") with { Align = Align.Center }),
                Addressee(context.Unit.Name),
                BodyText(string.Create(CultureInfo.InvariantCulture, $"经审核遴选并报批准，你单位申报的班次已列入{context.Call.Year}年度继续教育与培训院级资助项目，现通知如下。")),
                Free(4, Cell(24, CellRole.Small)),
                Ruled(11, Label(5, "班次名称"), Value(19, "theme", declaration.Title)),
                Ruled(11, Label(5, "项目类别"), Value(7, "category", category?.Label), Label(5, "举办时间"), Value(7, "period", declaration.LongPeriod)),
                Ruled(11, Label(5, "举办地点"), Value(7, "places", declaration.Places), Label(5, "核定规模"), Value(7, "scale", Scale(declaration))),
                Ruled(11, Label(5, "支持方式"), Value(19, "support", Support(declaration, category, services, context))),
                Free(4, Cell(24, CellRole.Small)),
                BodyText("一、请按申报内容组织实施，班次名称、时间、规模有变化的，事先报人事局。"),
                BodyText("二、班次结束后，请在系统内登记实际举办时间和参加人数，并提交总结。") with { KeepWithNext = true },
                .. category?.Support == SupportKind.SubsidyOnSelection
                    ? (Row[])[BodyText("三、本项目由人事局统一报送人力资源社会保障部遴选；一旦获批不得撤销，须按高级研修项目要求组织实施，经费自筹。") with { KeepWithNext = true }] : [],
                .. Issued(context.Call.Issuer, on),
            ],
        };
    }

    private static string Support(Declaration declaration, Category? category, IReadOnlyList<string> services, FormContext context) => category?.Support switch
    {
        SupportKind.Services => $"专项技术支持：{string.Join("、", services)}",
        SupportKind.SubsidyOnSelection => $"报人社部遴选，入选后给予最高 {context.Limit(AcademyLimits.SubsidyCap)} 万元经费补助",
        _ => $"经费资助 {Money.Wan(declaration.GrantedFen)} 万元",
    };

    private static string? Scale(Declaration declaration) => (declaration.GrantedPersons ?? declaration.Persons, declaration.GrantedDays ?? declaration.Days) switch
    {
        ({ } persons, { } days) => $"{persons} 人，{days} 天",
        ({ } persons, null) => $"{persons} 人次",
        _ => null,
    };
}
