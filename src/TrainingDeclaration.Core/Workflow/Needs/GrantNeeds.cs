using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What is granted, and what became of it.</summary>
internal static class GrantNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.Grant] = NeedCheck.Typed((on, input) => WrongGrant(on.Facts, input)),
        [Need.Subsidy] = NeedCheck.Typed((on, input) => input.Grant.Fen is not >= 0
            ? new Refusal("请填写补助金额，单位为万元；不补助时填 0。", "grantedFen") : OverCap(on.Facts, input.Grant.Fen)),
        [Need.CommentWhenTold] = NeedCheck.Typed((on, input) => input.Comment is not null ? NeedChecks.TooLong(input.Comment)
            : on.ReceivedAt < on.Facts.Declaration.HeldSince + ActFacts.ReversalWindow ? null
            : new Refusal("登记已超过十分钟，更正请写明理由；理由随办理记录保存。", "comment")),
        [Need.Held] = NeedCheck.Typed((on, input) => WrongHeld(input, on.ReceivedAt)),
    };

    private static Refusal? WrongGrant(Facts facts, ActInput input) => facts.Category?.Support switch
    {
        SupportKind.Services => input.Grant.Services.Any(facts.Category.Services.Contains) ? null : new Refusal("请至少选择一项提供的支持服务。", "service"),
        SupportKind.SubsidyOnSelection => null,
        _ => input.Grant.Persons is not > 0 ? new Refusal("请填写核定人数。", "grantedPersons")
            : input.Grant.Days is not > 0 ? new Refusal("请填写核定天数。", "grantedDays")
            : input.Grant.Fen is not >= 0 ? new Refusal("请填写核定金额，单位为万元。", "grantedFen")
            : input.Grant.Persons > facts.Declaration.Persons ? new Refusal("核定人数不能多于申请人数。", "grantedPersons")
            : input.Grant.Days > facts.Declaration.Days ? new Refusal("核定天数不能多于申请天数。", "grantedDays")
            : facts.Declaration.RequestedFen is { } requested && input.Grant.Fen > requested ? new Refusal($"核定金额不能高于申请的 {Money.Wan(requested)} 万元。", "grantedFen")
            : facts.Declaration.RequestedFen is { } asked && input.Grant.Fen < asked && input.Comment is null ? new Refusal("核定金额低于申请，请写明理由。", "comment")
            : OverCap(facts, input.Grant.Fen),
    };

    private static Refusal? OverCap(Facts facts, long? fen) =>
        facts.Category?.CapLimit is { } cap && facts.Context.Limit(facts.Scheme.Limit(cap)) is var most && fen > most * Money.FenPerWan
            ? new Refusal($"金额不能高于 {most} 万元。", "grantedFen") : null;

    private static Refusal? WrongHeld(ActInput input, DateTimeOffset receivedAt) =>
        input.Held.From is null ? new Refusal("请填写实际开始日期，如 2023-05-16。", "heldFrom")
        : input.Held.Until is null ? new Refusal("请填写实际结束日期。", "heldUntil")
        : input.Held.Until < input.Held.From ? new Refusal("结束日期早于开始日期，请改正其中一个。", "heldUntil")
        : input.Held.Until > BeijingTime.DateOf(receivedAt) ? new Refusal("结束日期还没有到，办完后再登记。", "heldUntil")
        : input.Held.Persons is not > 0 ? new Refusal("请填写实际参加人数。", "heldPersons")
        : null;
}
