using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Layout;

/// <summary>One step of the way from the form to the plan.</summary>
/// <param name="IsDone">Behind us.</param>
/// <param name="IsNow">What is waited for.</param>
public sealed record Step(string Title, string? Detail, string State, bool IsDone, bool IsNow)
{
    /// <summary>Where the step is taken or looked at, if it has a page.</summary>
    public string? Address { get; init; }
}

/// <summary>The way of a declaration as an ordered list; exactly one step is open unless it has ended.</summary>
public static class Progress
{
    /// <summary>The steps as the reader may know them.</summary>
    /// <param name="status">The status that the reader may know.</param>
    /// <param name="latest">The current submission, or null before the first report.</param>
    /// <param name="printed">How often the current submission was printed, and when last.</param>
    /// <param name="now">The instant at which it is read, UTC.</param>
    /// <param name="isOwn">Whether the unit itself reads: then its own paper is what is waited for first.</param>
    public static IReadOnlyList<Step> Of(
        Facts facts, Status status, Submission? latest, IReadOnlyList<Seal> seals, (int Times, DateTimeOffset? Last) printed, bool isOwn, DateTimeOffset now)
    {
        var words = facts.Scheme.Wording;
        var isTyping = StatusFacts.Typing.Contains(status);
        var reported = latest is not null && !isTyping;
        var holding = seals.Where(s => s.PrintedHash == latest?.Paper.PrintedHash).ToList();
        var (unitSeal, departmentSeal) = (holding.State(SealKind.Unit), holding.State(SealKind.Department));
        var scan = holding.Find(s => s is { Kind: SealKind.Unit, Medium: SealMedium.Scan });
        var onPaper = unitSeal is { Medium: not SealMedium.Scan } ? unitSeal : null;
        var isVoid = unitSeal is null && seals.Any(s => s.Kind == SealKind.Unit);
        var isPrinted = reported && (printed.Times > 0 || unitSeal is not null);
        var owesPaper = isOwn && unitSeal is null && status is (Status.BureauReview or Status.DepartmentReview);
        var isReviewed = status is not (Status.BureauReview or Status.DepartmentReview or Status.Recommended or Status.NotRecommended) && reported;
        var steps = new List<Step>
        {
            new(reported ? $"填写并报送电子表（v{latest!.Number}）" : "填写并报送电子表",
                reported ? $"{latest!.ReportedBy} {BeijingTime.Second(latest.ReportedAt)} 报送，服务器收到时间" : facts.Due(Core.People.Organizations.Office.Unit).At is { } due ? $"{words.DueOf(Core.People.Organizations.Office.Unit)} {BeijingTime.Deadline(due, now)}" : null,
                reported ? "已完成" : status.Label(words), reported, isTyping),
            new($"打印{words.Form}{(reported ? $"（v{latest!.Number}）" : "")}",
                reported ? $"{latest!.Paper.Pages} 页，查验码 {CheckCode.Display(latest.Paper.Code)}{(printed.Last is { } last ? $"，最近 {BeijingTime.Minute(last, now)}" : "")}" : null,
                printed.Times > 0 && reported ? $"已打印 {printed.Times} 次" : isPrinted ? "已打印" : reported ? "待打印" : "未到", isPrinted, owesPaper && !isPrinted),
            new($"加盖{words.Unit}公章", isVoid ? "印刷内容已变更，原盖章件不再有效，请打印当前版本重新盖章。"
                    : unitSeal is not null ? $"{BeijingTime.Minute(unitSeal.RegisteredAt, now)} 见于{unitSeal.Medium.Label()}" : words.SealPlace,
                unitSeal is not null ? "已盖章" : reported ? "待盖章" : "未到", unitSeal is not null, false),
            new("上传盖章扫描件",
                scan is not null ? $"{scan.RegisteredBy} {BeijingTime.Minute(scan.RegisteredAt, now)} 上传，查验码属于 v{latest!.Number}"
                    : onPaper is not null ? "已收到原件，不必再传。" : "PDF、JPG 或 PNG，全部页；查验码自动识别或手工输入。",
                scan is not null ? "已上传" : onPaper is not null ? "免" : reported ? "待上传" : "未到", unitSeal is not null, owesPaper && isPrinted)
            {
                Address = reported ? $"/declarations/{facts.Declaration.Key}/scans" : null,
            },
            new($"{(facts.ReportsStraight ? facts.Setting.Call.Issuer : facts.Setting.Department.Name)}收到纸质件或传真",
                onPaper is not null ? $"{onPaper.RegisteredBy} {BeijingTime.Minute(onPaper.RegisteredAt, now)} 登记{onPaper.Medium.Label()}件{(onPaper.IsLate ? "（晚于纸质件截止）" : "")}{(onPaper.Difference is { } differs ? $"；纸面与电子表不一致：{differs}" : "")}"
                    : PaperDue(facts) is { } paperDue ? $"按页脚查验码登记；请于 {BeijingTime.Deadline(paperDue, now)} 前送达" : "按页脚查验码登记。",
                onPaper is not null ? "已登记" : reported ? "待登记" : "未到", onPaper is not null, false),
        };
        if (facts.Bureau is { } bureau)
        {
            var relayed = reported && status != Status.BureauReview;
            steps.Add(new($"{bureau.Name}转报", null, relayed ? "已转报" : status == Status.BureauReview ? "待转报" : "未到", relayed, !owesPaper && status == Status.BureauReview));
        }

        var atDepartment = status is Status.DepartmentReview or Status.Recommended or Status.NotRecommended or Status.ReturnedToDepartment;
        steps.Add(new(facts.ReportsStraight ? Act.ReportUp.Label(words) : $"{facts.Setting.Department.Name}审核并汇总上报",
            facts.Ladder.Binding(Core.People.Organizations.Office.Department)?.DueAt is { } up ? $"{words.DueOf(Core.People.Organizations.Office.Department)} {BeijingTime.Deadline(up, now)}" : null,
            atDepartment ? status.Label(words) : isReviewed ? "已上报" : "未到", isReviewed && !atDepartment, !owesPaper && atDepartment));
        if (status == Status.Recorded)
        {
            steps.Add(new($"{facts.Setting.Call.Issuer}收到备案", null, status.Label(words), true, false));
            return steps;
        }

        var isIssued = StatusFacts.Issued.Contains(status);
        var isAbove = isReviewed && !atDepartment;
        steps.Add(new($"{facts.Setting.Call.Issuer}审核",
            departmentSeal is not null ? $"{words.Department}盖章件 {BeijingTime.Minute(departmentSeal.RegisteredAt, now)} {(departmentSeal.Medium == SealMedium.Scan ? "已上传扫描件" : $"已登记（{departmentSeal.Medium.Label()}）")}" : null,
            isIssued ? "已完成" : isAbove ? status.Label(words) : "未到", isIssued, isAbove && !isIssued && !StatusFacts.Terminal.Contains(status)));
        steps.Add(new("计划结果", facts.Declaration.PlanNumber is { } plan && isIssued ? $"计划编号 {plan}" : null,
            isIssued ? "已下达" : StatusFacts.Released.Contains(status) ? status.Label(words) : "待定", isIssued, false));
        if (facts.ReportsStraight && isIssued)
        {
            AddAfter(steps, facts, status);
        }

        return steps;
    }

    /// <summary>Until when the paper is waited for: the date of whoever receives it from the unit.</summary>
    private static DateTimeOffset? PaperDue(Facts facts) =>
        facts.ReportsStraight ? facts.Setting.Call.PaperDueAt : facts.Due(Core.People.Organizations.Office.Unit).At ?? facts.Setting.Call.PaperDueAt;

    /// <summary>What follows the plan: the ministry's selection where there is one, then holding the class and summing up.</summary>
    private static void AddAfter(List<Step> steps, Facts facts, Status status)
    {
        var (words, declaration) = (facts.Scheme.Wording, facts.Declaration);
        var isHeld = StatusFacts.Held.Contains(status);
        if (facts.Category?.Support == SupportKind.SubsidyOnSelection)
        {
            var isSelected = status is Status.MinistrySelected or Status.MinistryNotSelected || isHeld;
            steps.Add(new("人社部遴选", declaration.GrantedFen is { } fen ? $"经费补助 {Money.Wan(fen)} 万元" : null,
                isHeld ? "已有结果" : status == Status.Planned ? "待报送" : status.Label(words), isSelected, !isSelected));
        }

        steps.Add(new("组织实施",
            declaration is { HeldFrom: { } from, HeldUntil: { } until } ? $"{BeijingTime.LongDay(from)}至{BeijingTime.Day(until, from.Year)}，{declaration.HeldPersons} 人" : null,
            isHeld ? "已实施" : "未登记", isHeld, !isHeld && status is Status.Planned or Status.MinistrySelected or Status.MinistryNotSelected));
        steps.Add(new("提交总结", null, status == Status.Concluded ? "已提交" : "未提交", status == Status.Concluded, status == Status.Implemented));
    }
}
