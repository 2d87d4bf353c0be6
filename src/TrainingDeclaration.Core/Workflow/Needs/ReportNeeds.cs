using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What a unit needs in order to hand a declaration on, and when.</summary>
internal static class ReportNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.Complete] = new(on => Incomplete(on.Facts)),
        [Need.InTime] = new(on => on.Facts.Dossier is null ? TooLate(on.Facts.Due(on.Row.Office), on.ReceivedAt) : TooLateToSettle(on)),
        [Need.RemarksAnswered] = new(on =>
            on.Facts.OpenRemarks.Count(remark => remark.WaitsForAnswer && remark.AddresseeId == on.Facts.IdOn(on.Row.Office)) is > 0 and var open
                ? new Refusal($"还有 {open} 条退回意见没有答复，请逐条答复后再{on.Act}。") : null),
        [Need.ClaimFree] = new(on => on.Facts.ClaimedBy is { } other
            ? new Refusal($"{on.Facts.Context.Department.Name}已报送“{other}”，每个单位最多申报一项。请先撤回或撤销那一件，或改按其他层级申报。") : null),
        [Need.UnitInUse] = new(on => on.Facts.Context.Unit.IsRetired
            ? new Refusal($"{on.Facts.Context.Unit.Name}已停用，不能报送。确需申报，请联系{Ask(on.Facts.Bureau ?? on.Facts.Context.Department)}恢复。") : null),
        [Need.ReceiverSeated] = new(on => Unseated(on.Facts, on.Row)),
        [Need.NeverReported] = new(on => on.Facts.Declaration.SubmissionNumber > 0 ? new Refusal("已经报送过，不能删除；不再申报时请由负责人撤销申报。") : null),
        [Need.EverReported] = new(on => on.Facts.Declaration.SubmissionNumber == 0 ? new Refusal("尚未报送，可直接删除草稿。") : null),
        [Need.Declared] = NeedCheck.Typed((_, input) => input.Declared ? null : new Refusal("请先勾选“内容属实，不含涉密或敏感信息”。", "declared")),
        [Need.Promises] = NeedCheck.Typed(Unpromised),
    };

    private static Refusal? Incomplete(Facts facts) => facts.Findings.Count(finding => finding.Blocks) is > 0 and var count
        ? new Refusal($"还有 {count} 项需要改正或说明。") { Details = [.. facts.Findings.Where(finding => finding.Blocks).Select(finding => new Refusal(finding.Message, finding.Field))] }
        : null;

    private static Refusal? TooLate(BindingDate due, DateTimeOffset receivedAt) => DeadlineLadder.IsInTime(receivedAt, due.At)
        ? null
        : new Refusal($"已过截止时间：{due.SetBy}要求{BeijingTime.Deadline(due.At ?? default, receivedAt)}（北京时间）前，服务器收到本次请求的时间为 {BeijingTime.Second(receivedAt)}。内容已保存；确需补报，请联系{due.SetBy}延期。");

    /// <summary>A settlement that is late is refused, and the sentence says who can help (M-41, M-44).</summary>
    private static Refusal? TooLateToSettle(NeedCase on) => on.Facts.Due(Office.Unit) is var due && DeadlineLadder.IsInTime(on.ReceivedAt, due.At) ? null
        : new Refusal($"报送期限{BeijingTime.Deadline(due.At ?? default, on.ReceivedAt)}（北京时间，{due.Source}）已过，逾期不能核销，现在不能{on.Act}。内容已保存；确有原因的，请联系{due.SetBy}，只有{on.Words.Authority}领导可以延长。");

    /// <summary>The act would hand the declaration to seats that nobody holds: it would be stuck there unnoticed.</summary>
    private static Refusal? Unseated(Facts facts, Transition row)
    {
        var (next, state) = (row.To.Of(facts), row.Part is null ? null : (DossierState?)row.PartTo.Of(facts));
        if ((state is { } one ? one.Holder() : next.Holder()) is not { } office || facts.IdOn(office) is not { } receiver)
        {
            return null;
        }

        var seats = facts.Scheme.Workflow.Rows.Where(way => way.From == next && way.Part == row.Part && way.PartFrom == state && way.Office == office && !way.Act.Ends())
            .SelectMany(way => way.Seats).Distinct().ToList();
        if (facts.Seated.Any(person => person.OrganizationId == receiver && seats.Contains(person.Seat)))
        {
            return null;
        }

        var lacking = string.Join('或', seats.Select(seat => seat.Label()));
        var act = row.Act.Label(facts.Scheme.Wording);
        if (receiver != facts.IdOn(row.Office))
        {
            return new Refusal($"{facts.On(office)?.Name ?? facts.Context.Call.Issuer}现在没有人担任{lacking}，{act}后无人接办。请先与对方联系{(facts.On(office) is { } other ? $"（{Contact(other)}）" : "")}。");
        }

        var keepers = facts.Seated.Where(person => person.OrganizationId == receiver && person.Seat == SeatKind.Keeper).Select(person => person.Name).ToList();
        var above = office == Office.Unit ? facts.Bureau ?? facts.Context.Department : facts.Context.Department;
        return new Refusal(keepers.Count > 0
            ? $"本单位还没有{lacking}，{act}后无人办理。请本单位管理员{string.Join('、', keepers)}先在“人员”里指定{lacking}，再{act}。"
            : $"本单位还没有{lacking}，{act}后无人办理。请联系{Ask(above)}，先指定{lacking}，再{act}。");
    }

    private static Refusal? Unpromised(NeedCase on, ActInput input)
    {
        var asked = on.Facts.Body is { } body ? on.Facts.Scheme.Promises(body).Count : 0;
        var made = Enumerable.Range(1, asked).Count(input.Promises.Contains);
        return made < asked ? new Refusal($"还有 {asked - made} 条承诺没有确认，请逐条看过并勾选。", "promise") : null;
    }

    private static string Ask(Organization organization) => Contact(organization) is { Length: > 0 } contact ? $"{organization.Name}（{contact}）" : organization.Name;

    private static string Contact(Organization organization) => string.Join(' ', new[] { organization.ContactName, organization.ContactPhone }.OfType<string>());
}
