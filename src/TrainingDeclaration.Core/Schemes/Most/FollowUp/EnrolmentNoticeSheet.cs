using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>组团通知: the unit's letter to those whom it invites; the unit seals it (M-35).</summary>
public static class EnrolmentNoticeSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "组团通知";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, NoticeHead head)
    {
        var (notice, plan) = (content.Section<EnrolmentNotice>(SectionKind.Notice), content.Section<ClassPlan>(SectionKind.Class));
        var (declaration, unit) = (context.Declaration, context.Form.Unit.Name);
        return new()
        {
            Kind = "enrolment-notice",
            Edition = 1,
            Title = $"{Title}　{head.Number}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, notice.Title) with { Key = "title" }),
                Free(12, Small(12, notice.DocumentNumber) with { Key = "documentNumber" }, Small(12, $"计划编号：{declaration.PlanNumber}", Align.Right)),
                Free(10, Cell(24, CellRole.Body, $"{notice.Audience}：") with { Align = Align.Left, Key = "audience" }),
                Free(0, Cell(24, CellRole.Body, notice.Text) with { Key = "text" }),
                Free(4, Cell(24, CellRole.Small)),
                Ruled(10, Label(5, "培训班主题"), Value(19, "theme", declaration.Title)),
                Ruled(10, Label(5, "培训时间"), Value(19, "period", plan.Period)),
                Ruled(10, Label(5, "培训形式"), Value(19, "mode", string.Join("，", new[] { plan.Mode?.Label(), plan.Mode == DeliveryMode.Centralized ? plan.Venue : null }.OfType<string>()))),
                Ruled(10, Label(5, "报名截止"), Value(19, "enrolBy", notice.EnrolBy is { } day ? BeijingTime.LongDay(day) : null)),
                Ruled(10, Label(5, "报名联系"), Value(19, "contact", $"{notice.ContactName}　{notice.ContactPhone}")) with { KeepWithNext = true },
                .. Issued(unit, head.On),
            ],
        };
    }
}
