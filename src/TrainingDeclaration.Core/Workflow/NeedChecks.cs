using System.Diagnostics;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Judges each need: by the facts alone before the button is shown, by facts and input when it is pressed.</summary>
public static class NeedChecks
{
    /// <summary>Longest comment of an act, in characters.</summary>
    public const int LongestComment = 2_000;

    /// <summary>What is missing whatever will be typed, as a sentence with the way out; null = nothing.</summary>
    /// <param name="receivedAt">The receive instant of the request, UTC.</param>
    public static Refusal? Missing(Need need, Facts facts, Transition row, DateTimeOffset receivedAt) => need switch
    {
        Need.Complete => Incomplete(facts),
        Need.InTime => TooLate(facts.Due(row.Office), receivedAt),
        Need.RemarksAnswered => facts.OpenRemarks.Count(remark => remark.WaitsForAnswer && remark.AddresseeId == facts.IdOn(row.Office)) is > 0 and var open
            ? new Refusal($"还有 {open} 条退回意见没有答复，请逐条答复后再{row.Act.Label(facts.Scheme.Wording)}。") : null,
        Need.NoOpenCorrection => OpenCorrections(facts, row),
        Need.ClaimFree => facts.ClaimedBy is { } other ? new Refusal($"{facts.Setting.Department.Name}已报送“{other}”，每个单位最多申报一项。请先撤回或撤销那一件，或改按其他层级申报。") : null,
        Need.UnitInUse => facts.Setting.Unit.IsRetired ? new Refusal($"{facts.Setting.Unit.Name}已停用，不能报送。确需申报，请联系{Ask(facts.Bureau ?? facts.Setting.Department)}恢复。") : null,
        Need.ReceiverSeated => Unseated(facts, row),
        Need.NotBegun => facts.Declaration.ReviewerId is not null
            ? new Refusal($"已于{BeijingTime.Minute(facts.Declaration.ReviewBegunAt ?? default, receivedAt)}开始审核。需要修改时，请联系审核单位退回。") : null,
        Need.NeverReported => facts.Declaration.SubmissionNumber > 0 ? new Refusal("已经报送过，不能删除；不再申报时请由负责人撤销申报。") : null,
        Need.EverReported => facts.Declaration.SubmissionNumber == 0 ? new Refusal("尚未报送，可直接删除草稿。") : null,
        Need.ReachedAuthority => facts.Declaration.ReachedAuthorityAt is null ? new Refusal("尚未上报。") : null,
        Need.UnitSealSeen => facts.Setting.Call.UnitSealGatesRecommend && !facts.SealsSeen.Contains(SealKind.Unit)
            ? new Refusal($"尚未登记与当前版本一致的{facts.Scheme.Wording.Unit}盖章件。收到盖章件后，请在“盖章件登记”输入页脚查验码登记。") : null,
        Need.DepartmentSealSeen => GatedBySeal(facts, row.Act) && !facts.SealsSeen.Contains(SealKind.Department)
            ? new Refusal($"尚未登记与当前版本一致的{facts.Scheme.Wording.Department}盖章件。收到后请在“盖章件登记”输入页脚查验码登记。") : null,
        Need.InFrozenBundle => facts.Bundled is not { Bundle.State: BundleState.Frozen } bundled ? new Refusal($"请先列入{facts.Scheme.Wording.Bundle}并冻结排序。")
            : bundled.Row.SubmissionNumber != facts.Declaration.SubmissionNumber ? new Refusal($"{facts.Scheme.Wording.Bundle}中是 v{bundled.Row.SubmissionNumber}，当前为 v{facts.Declaration.SubmissionNumber}。请解除冻结，取消“纳入”并保存，再重新纳入。") : null,
        Need.InReportedBundle => facts.Bundled is not { Bundle.State: BundleState.ReportedUp or BundleState.PartlyReturned }
            ? new Refusal($"这一件还没有随{facts.Scheme.Wording.Bundle}上报过，请列入后上报。") : null,
        Need.NotInFixedBundle => facts.Bundled is { Bundle.State: not BundleState.Compiling, Row.ReturnedAt: null } fixedBundle
            ? new Refusal($"已在{facts.Scheme.Wording.Bundle} {fixedBundle.Bundle.Number} 中冻结或上报。未上报的请先解除冻结。") : null,
        Need.InPlan => facts.Plan is not { State: PlanState.Compiling } ? new Refusal("请先列入编制中的计划。") : null,
        Need.InPlanAwaiting => facts.Plan is not { State: PlanState.AwaitingLeader } ? new Refusal("不在待批的计划中。") : null,
        Need.InDecidedPlan => facts.Plan is not { State: PlanState.Approved or PlanState.Issued } ? new Refusal("计划中还有未批的项目，全部批完后再逐项下达。") : null,
        Need.OnMinistryList => new Refusal($"{row.Act.Label(facts.Scheme.Wording)}要和其他项目一起办理，并生成汇总表：请到“项目遴选”按“{row.Act.Label(facts.Scheme.Wording)}”。"),
        Need.ResultsNotReleased => facts.Setting.Call.ResultsReleasedAt is not null ? new Refusal("结果已公布，不能再改变。") : null,
        Need.Declared or Need.Comment or Need.Remarks or Need.ReturnDate or Need.Proposal or Need.Opinions or Need.CheckList or Need.Grant or Need.Promises or Need.Subsidy or Need.CommentWhenTold or Need.Held => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>What is missing in what was typed; null = nothing.</summary>
    public static Refusal? Missing(Need need, Facts facts, Transition row, DateTimeOffset receivedAt, ActInput input) => need switch
    {
        Need.Declared => input.Declared ? null : new Refusal("请先勾选“内容属实，不含涉密或敏感信息”。", "declared"),
        Need.Comment => input.Comment is null ? new Refusal($"请填写{(row.Act == Act.Relay ? "转报意见" : "理由")}。", "comment") : TextRules.TooLong(input.Comment, LongestComment, "comment"),
        Need.Remarks => !Sent(facts, row, input) ? new Refusal("请至少写一条“需修改”意见，说明要改什么、为什么。", "remark.all")
            : input.Remarks.Select(remark => TextRules.TooLong(remark.Text, 1_000, $"remark.{remark.FieldKey ?? "all"}")).FirstOrDefault(refusal => refusal is not null),
        Need.ReturnDate => input.ReturnDateIsUnreadable
            ? new Refusal("退回后的截止日期不是日期，请写成 2022-06-20。", "returnDate") : WrongReturnDate(facts, row.Office, receivedAt, input.ReturnDate),
        Need.Proposal => input.Proposal is Act.Recommend or Act.Decline or Act.Return ? OpinionsTooLong(input) : new Refusal("请选择拟办意见：同意推荐、退回修改或不予推荐。", "proposal"),
        Need.Opinions => input.Necessity is null ? new Refusal("请填写必要性意见。", "necessityOpinion")
            : input.Reasonableness is null ? new Refusal("请填写合理性意见。", "reasonablenessOpinion") : OpinionsTooLong(input),
        Need.CheckList => (facts.Setting.Call.CheckPoints ?? []).Count(point => !input.Ticks.Contains(point.Text)) is > 0 and var unticked
            ? new Refusal($"审核要点还有 {unticked} 项没有勾选，全部确认后才能{row.Act.Label(facts.Scheme.Wording)}。", "tick") : null,
        Need.Grant => WrongGrant(facts, input),
        Need.Promises => facts.Body is { } body && facts.Scheme.Promises(body).Count is var asked && Enumerable.Range(1, asked).Count(input.Promises.Contains) is var made && made < asked
            ? new Refusal($"还有 {asked - made} 条承诺没有确认，请逐条看过并勾选。", "promise") : null,
        Need.Subsidy => input.GrantedFen is not >= 0 ? new Refusal("请填写补助金额，单位为万元；不补助时填 0。", "grantedFen") : OverCap(facts, input.GrantedFen),
        Need.OnMinistryList when input.IsOnMinistryList => null,
        Need.CommentWhenTold => input.Comment is not null ? TextRules.TooLong(input.Comment, LongestComment, "comment")
            : receivedAt < facts.Declaration.HeldSince + ActFacts.ReversalWindow ? null : new Refusal("登记已超过十分钟，更正请写明理由；理由随办理记录保存。", "comment"),
        Need.Held => WrongHeld(input, receivedAt),
        _ => Missing(need, facts, row, receivedAt),
    };

    /// <summary>The refusal of somebody who was about to decide when a colleague wrote a remark.</summary>
    public static Refusal AfterRemark(Refusal refusal) =>
        refusal with { Message = $"同事刚刚在您办理的同时写了意见，您的操作没有执行。{refusal.Message}" };

    /// <summary>The instant of a return: 24:00 of the chosen day, or the date that binds the returner.</summary>
    public static DateTimeOffset? ReturnInstant(Facts facts, Office returner, DateOnly? chosen) =>
        chosen is { } day ? BeijingTime.EndOf(day) : facts.Due(returner).At;

    private static bool Sent(Facts facts, Transition row, ActInput input) => input.Remarks.Any(remark => remark.Kind == RemarkKind.Correction)
        || facts.OpenRemarks.Any(remark => remark.IsOpenCorrection && remark.GoesWithReturn && remark.OrganizationId == facts.IdOn(row.Office));

    private static Refusal? OpenCorrections(Facts facts, Transition row)
    {
        var open = facts.OpenRemarks.Where(remark => remark.IsOpenCorrection && remark.OrganizationId == facts.IdOn(row.Office)).ToList();
        var unsent = open.Count(remark => remark.SentAt is null);
        return open.Count == 0 ? null
            : unsent == open.Count ? new Refusal($"本单位有 {unsent} 条“需修改”意见还没有退回。请退回修改，或撤回这些意见后再{row.Act.Label(facts.Scheme.Wording)}。")
            : new Refusal($"本单位有 {open.Count} 条“需修改”意见尚未了结。请逐条看答复和改动，按“已解决”或“再提意见”，然后再{row.Act.Label(facts.Scheme.Wording)}。");
    }

    /// <summary>An act would hand the declaration to seats that nobody holds: it would lie there, and nobody would know.</summary>
    private static Refusal? Unseated(Facts facts, Transition row)
    {
        var next = row.To.Of(facts);
        if (next.Holder() is not { } office || facts.IdOn(office) is not { } receiver)
        {
            return null;
        }

        var seats = facts.Scheme.Workflow.Rows.Where(one => one.From == next && one.Office == office && !one.Act.Ends()).SelectMany(one => one.Seats).Distinct().ToList();
        if (facts.Seated.Any(person => person.OrganizationId == receiver && seats.Contains(person.Seat)))
        {
            return null;
        }

        var lacking = string.Join('或', seats.Select(seat => seat.Label()));
        var act = row.Act.Label(facts.Scheme.Wording);
        if (receiver != facts.IdOn(row.Office))
        {
            return new Refusal($"{facts.On(office)?.Name ?? facts.Setting.Call.Issuer}现在没有人担任{lacking}，{act}后无人接办。请先与对方联系{(facts.On(office) is { } other ? $"（{Contact(other)}）" : "")}。");
        }

        var keepers = facts.Seated.Where(person => person.OrganizationId == receiver && person.Seat == SeatKind.Keeper).Select(person => person.Name).ToList();
        var above = office == Office.Unit ? facts.Bureau ?? facts.Setting.Department : facts.Setting.Department;
        return new Refusal(keepers.Count > 0
            ? $"本单位还没有{lacking}，{act}后无人办理。请本单位管理员{string.Join('、', keepers)}先在“人员”里指定{lacking}，再{act}。"
            : $"本单位还没有{lacking}，{act}后无人办理。请联系{Ask(above)}，先指定{lacking}，再{act}。");
    }

    private static string Ask(Organization organization) => Contact(organization) is { Length: > 0 } contact ? $"{organization.Name}（{contact}）" : organization.Name;

    private static string Contact(Organization organization) => string.Join(' ', new[] { organization.ContactName, organization.ContactPhone }.OfType<string>());

    private static Refusal? Incomplete(Facts facts) => facts.Findings.Count(finding => finding.Blocks) is > 0 and var count
        ? new Refusal($"还有 {count} 项需要改正或说明。") { Details = [.. facts.Findings.Where(finding => finding.Blocks).Select(finding => new Refusal(finding.Message, finding.Field))] }
        : null;

    private static Refusal? TooLate(BindingDate due, DateTimeOffset receivedAt) => DeadlineLadder.IsInTime(receivedAt, due.At)
        ? null
        : new Refusal($"已过截止时间：{due.SetBy}要求{BeijingTime.Deadline(due.At ?? default, receivedAt)}（北京时间）前，服务器收到本次请求的时间为 {BeijingTime.Second(receivedAt)}。内容已保存；确需补报，请联系{due.SetBy}延期。");

    private static bool GatedBySeal(Facts facts, Act act) => facts.Setting.Call.DepartmentSealGate switch
    {
        DepartmentSealGate.Support => act == Act.Support,
        DepartmentSealGate.ReportUp => act is Act.ReportUp or Act.ReportUpAgain,
        _ => false,
    };

    private static Refusal? WrongReturnDate(Facts facts, Office returner, DateTimeOffset receivedAt, DateOnly? chosen)
    {
        var own = facts.Due(returner).At;
        var instant = ReturnInstant(facts, returner, chosen);
        return instant is null && returner == Office.Authority ? new Refusal("请填写退回后的截止日期。", "returnDate")
            : instant <= receivedAt ? new Refusal("退回后的截止日期已过，请填写今天或以后的日期。", "returnDate")
            : returner != Office.Authority && own is { } upper && instant > upper
                ? new Refusal($"退回后的截止日期不能晚于约束本单位的日期{BeijingTime.Deadline(upper, receivedAt)}。", "returnDate") : null;
    }

    private static Refusal? WrongGrant(Facts facts, ActInput input) => facts.Category?.Support switch
    {
        SupportKind.Services => input.GrantedServices.Any(facts.Category.Services.Contains) ? null : new Refusal("请至少选择一项提供的支持服务。", "service"),
        SupportKind.SubsidyOnSelection => null,
        _ => input.GrantedPersons is not > 0 ? new Refusal("请填写核定人数。", "grantedPersons")
            : input.GrantedDays is not > 0 ? new Refusal("请填写核定天数。", "grantedDays")
            : input.GrantedFen is not >= 0 ? new Refusal("请填写核定金额，单位为万元。", "grantedFen")
            : input.GrantedPersons > facts.Declaration.Persons ? new Refusal("核定人数不能多于申请人数。", "grantedPersons")
            : input.GrantedDays > facts.Declaration.Days ? new Refusal("核定天数不能多于申请天数。", "grantedDays")
            : facts.Declaration.RequestedFen is { } requested && input.GrantedFen > requested ? new Refusal($"核定金额不能高于申请的 {Money.Wan(requested)} 万元。", "grantedFen")
            : facts.Declaration.RequestedFen is { } asked && input.GrantedFen < asked && input.Comment is null ? new Refusal("核定金额低于申请，请写明理由。", "comment")
            : OverCap(facts, input.GrantedFen),
    };

    private static Refusal? OverCap(Facts facts, long? fen) =>
        facts.Category?.CapLimit is { } cap && facts.Setting.Limit(facts.Scheme.Limit(cap)) is var most && fen > most * Money.FenPerWan
            ? new Refusal($"金额不能高于 {most} 万元。", "grantedFen") : null;

    private static Refusal? WrongHeld(ActInput input, DateTimeOffset receivedAt) =>
        input.HeldFrom is null ? new Refusal("请填写实际开始日期，如 2023-05-16。", "heldFrom")
        : input.HeldUntil is null ? new Refusal("请填写实际结束日期。", "heldUntil")
        : input.HeldUntil < input.HeldFrom ? new Refusal("结束日期早于开始日期，请改正其中一个。", "heldUntil")
        : input.HeldUntil > BeijingTime.DateOf(receivedAt) ? new Refusal("结束日期还没有到，办完后再登记。", "heldUntil")
        : input.HeldPersons is not > 0 ? new Refusal("请填写实际参加人数。", "heldPersons")
        : null;

    private static Refusal? OpinionsTooLong(ActInput input) =>
        TextRules.TooLong(input.Necessity, 1_000, "necessityOpinion") ?? TextRules.TooLong(input.Reasonableness, 1_000, "reasonablenessOpinion");
}
