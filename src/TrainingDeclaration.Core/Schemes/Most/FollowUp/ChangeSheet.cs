using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>变更申请表 of one filing: before and after side by side, and who decides; the unit seals it (M-57).</summary>
public static class ChangeSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训班变更申请表";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, FilingHead head)
    {
        var (declaration, request) = (context.Declaration, content.Section<ChangeRequest>(SectionKind.Change));
        var verdict = request.Verdict ?? ChangeFigures.Of(content, context);
        return new()
        {
            Kind = "change-request",
            Edition = 1,
            Title = $"{Title}　{head.Paper}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"报送编号：{head.Paper}（第 {head.Number} 次）"), Small(12, $"计划编号：{declaration.PlanNumber}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "办理方式"), Value(20, "route", verdict.Route.Label())),
                Ruled(20, Label(4, "变更理由"), Value(20, "reason", request.Reason)),
                .. Items(verdict),
                Free(10, Small(24, $"报送人：{head.FiledBy}　　服务器收到时间：{BeijingTime.Second(head.At)}（北京时间）")) with { KeepWithNext = true },
                .. Issued(context.Form.Unit.Name, BeijingTime.DateOf(head.At)),
                .. Anchored(head.Mark),
            ],
        };
    }

    /// <summary>Before and after, row by row.</summary>
    internal static IEnumerable<Row> Items(ChangeVerdict verdict)
    {
        yield return FilingSheet.Heading($"变更内容（{verdict.Items.Count} 项）");
        yield return FilingSheet.Head((4, "项目"), (9, "变更前"), (9, "变更后"), (2, "办理"));
        foreach (var item in verdict.Items)
        {
            yield return Ruled(9, Small(4, item.Label), Small(9, Text(item.Before)), Small(9, Text(item.After)), Small(2, item.Route == ChangeRoute.Filed ? "备案" : "审批", Align.Center));
        }
    }

    private static string Text(string text) => text.Length == 0 ? "—" : text;
}
