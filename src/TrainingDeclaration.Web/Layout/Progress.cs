using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Layout;

/// <summary>One step of the way from the form to the plan.</summary>
/// <param name="IsDone">Behind us.</param>
/// <param name="IsNow">What is waited for.</param>
public sealed record Step(string Title, string? Detail, string State, bool IsDone, bool IsNow);

/// <summary>The way of a declaration as an ordered list; exactly one step is open unless it has ended.</summary>
public static class Progress
{
    /// <summary>The steps as the reader may know them.</summary>
    /// <param name="status">The status that the reader may know.</param>
    /// <param name="latest">The current submission, or null before the first report.</param>
    public static IReadOnlyList<Step> Of(Facts facts, Status status, Submission? latest, IReadOnlyList<Seal> seals, int printed)
    {
        var isTyping = status is Status.Draft or Status.Returned or Status.AwaitingSignOff;
        var reported = latest is not null && !isTyping;
        var unitSeal = seals.LastOrDefault(s => s.Kind == SealKind.Unit && s.PrintedHash == latest?.Paper.PrintedHash);
        var departmentSeal = seals.LastOrDefault(s => s.Kind == SealKind.Department && s.PrintedHash == latest?.Paper.PrintedHash);
        var isReviewed = status is not (Status.BureauReview or Status.DepartmentReview or Status.Recommended or Status.NotRecommended) && reported;
        var steps = new List<Step>
        {
            new(reported ? $"填写并报送电子表（v{latest!.Number}）" : "填写并报送电子表",
                reported ? $"{latest!.ReportedBy} {BeijingTime.Second(latest.ReportedAt)} 报送，服务器收到时间" : facts.Due(Core.Organizations.Office.Unit).At is { } due ? $"截止 {BeijingTime.Deadline(due)}" : null,
                reported ? "已完成" : status.Label(), reported, isTyping),
            new($"打印附件2{(reported ? $"（v{latest!.Number}）" : "")}", reported ? $"{latest!.Paper.Pages} 页，查验码 {CheckCode.Display(latest.Paper.Code)}" : null,
                printed > 0 && reported ? $"已打印 {printed} 次" : unitSeal is not null ? "已打印" : reported ? "待打印" : "未到", reported && (printed > 0 || unitSeal is not null), false),
            new("加盖组团单位公章，送归口管理部门",
                unitSeal is not null ? $"{unitSeal.RegisteredBy} {BeijingTime.Minute(unitSeal.RegisteredAt)} 登记{unitSeal.Medium.Label()}件{(unitSeal.IsLate ? "（晚于纸质件截止）" : "")}"
                    : seals.Any(s => s.Kind == SealKind.Unit) ? "内容已变更，原盖章件不再有效，请打印当前版本重新盖章。" : "归口管理部门收到后按页脚查验码登记。",
                unitSeal is not null ? "已登记" : reported ? "待登记" : "未到", unitSeal is not null, false),
        };
        if (facts.Bureau is { } bureau)
        {
            var relayed = reported && status != Status.BureauReview;
            steps.Add(new($"{bureau.Name}转报", null, relayed ? "已转报" : status == Status.BureauReview ? "待转报" : "未到", relayed, status == Status.BureauReview));
        }

        var atDepartment = status is Status.DepartmentReview or Status.Recommended or Status.NotRecommended or Status.ReturnedToDepartment;
        steps.Add(new($"{facts.Setting.Department.Name}审核并汇总上报",
            facts.Ladder.Binding(Core.Organizations.Office.Department)?.DueAt is { } up ? $"报部截止 {BeijingTime.Deadline(up)}" : null,
            atDepartment ? status.Label() : isReviewed ? "已上报" : "未到", isReviewed && !atDepartment, atDepartment));
        steps.Add(new($"{facts.Setting.Call.Issuer}审核",
            departmentSeal is not null ? $"归口管理部门盖章件已登记（{departmentSeal.Medium.Label()}）" : null,
            status is Status.Planned ? "已完成" : isReviewed && !atDepartment ? status.Label() : "未到", status is Status.Planned, isReviewed && !atDepartment && status is not Status.Planned && !StatusFacts.Terminal.Contains(status)));
        steps.Add(new("计划结果", facts.Declaration.PlanNumber is { } plan && status == Status.Planned ? $"计划编号 {plan}" : null,
            status == Status.Planned ? "已下达" : status == Status.NotSupported ? "不予支持" : "待定", status == Status.Planned, false));
        return steps;
    }
}
