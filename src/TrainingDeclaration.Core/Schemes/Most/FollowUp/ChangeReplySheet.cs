using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>变更批复: what the authority decided on a change, which the authority seals (M-57).</summary>
public static class ChangeReplySheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训班变更批复";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, ChangeReply reply)
    {
        var declaration = context.Declaration;
        var verdict = content.Section<ChangeRequest>(SectionKind.Change).Verdict ?? ChangeFigures.Of(content, context);
        var isCancelled = verdict.Route == ChangeRoute.Cancellation;
        return new()
        {
            Kind = "change-reply",
            Edition = 1,
            Title = $"{Title}　{reply.Paper}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"编号：{reply.Paper}"), Small(12, $"变更申请表：{reply.Filing}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "计划编号"), Value(20, "plan", declaration.PlanNumber)),
                Ruled(12, Label(4, "批　复"), Value(20, "decision", reply.IsAgreed
                    ? isCancelled ? "同意取消本期培训班。" : "同意按下列内容变更，其余仍按原审核通过的执行材料办理。"
                    : "不同意变更，仍按原审核通过的执行材料办理。")),
                .. reply.Comment is { } comment ? [Ruled(14, Label(4, "意　见"), Value(20, "comment", comment))] : Array.Empty<Row>(),
                .. KeptWith(
                    [
                        .. ChangeSheet.Items(verdict),
                        .. !isCancelled && reply.IsAgreed && verdict.MovesMoney ? [Free(10, Small(24, "变更涉及经费的，以更正后的经费通知单为准；经费不因变更增加。"))] : Array.Empty<Row>(),
                    ],
                    Issued(context.Form.Call.Issuer, BeijingTime.DateOf(reply.At))),
            ],
        };
    }
}
