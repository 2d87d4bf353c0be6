using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>One step of the way from the form to the plan.</summary>
/// <param name="IsDone">Behind us.</param>
/// <param name="IsNow">What is waited for.</param>
public sealed record Step(string Title, string? Detail, string State, bool IsDone, bool IsNow)
{
    /// <summary>Where the step is taken or looked at, if it has a page.</summary>
    public string? Address { get; init; }
}

/// <summary>The way of a declaration as an ordered list; exactly one step is open unless it has ended.</summary>
public sealed class Progress
{
    private readonly Facts _facts;
    private readonly StatusRow _row;
    private readonly Submission? _latest;
    private readonly (int Times, DateTimeOffset? Last) _printed;
    private readonly DateTimeOffset _now;
    private readonly bool _isReported;
    private readonly bool _hadUnitSeal;
    private readonly bool _owesPaper;
    private readonly Seal? _unitSeal;
    private readonly Seal? _departmentSeal;
    private readonly Seal? _scan;

    private Progress(
        Facts facts, Status status, Submission? latest, IReadOnlyList<Seal> seals, (int Times, DateTimeOffset? Last) printed, bool isOwn, DateTimeOffset now)
    {
        (_facts, _row, _latest, _printed, _now) = (facts, status.Row(), latest, printed, now);
        _isReported = latest is not null && !StatusFacts.Typing.Contains(status);
        var holding = seals.Where(s => s.PrintedHash == latest?.Paper.PrintedHash).ToList();
        (_unitSeal, _departmentSeal) = (holding.State(SealKind.Unit), holding.State(SealKind.Department));
        _scan = holding.Find(s => s is { Kind: SealKind.Unit, Medium: SealMedium.Scan });
        _hadUnitSeal = seals.Any(s => s.Kind == SealKind.Unit);
        _owesPaper = isOwn && _unitSeal is null && _row.Stage == Stage.Reported && _row.Has(StatusTraits.UnderReview);
    }

    private Wording Words => _facts.Scheme.Wording;

    private string Issuer => _facts.Context.Call.Issuer;

    private string Department => _facts.Context.Department.Name;

    private Seal? OnPaper => _unitSeal is { Medium: not SealMedium.Scan } ? _unitSeal : null;

    private bool IsPrinted => _isReported && (_printed.Times > 0 || _unitSeal is not null);

    private bool IsIssued => _row.Has(StatusTraits.Issued);

    private bool IsHeld => _row.Has(StatusTraits.Held);

    /// <summary>Whether it has passed everybody below the authority.</summary>
    private bool IsAbove => _isReported && _row.Holder is not (Office.Bureau or Office.Department);

    /// <summary>The steps as the reader may know them.</summary>
    /// <param name="status">The status that the reader may know.</param>
    /// <param name="latest">The current submission, or null before the first report.</param>
    /// <param name="printed">How often the current submission was printed, and when last.</param>
    /// <param name="now">The instant at which it is read, UTC.</param>
    /// <param name="isOwn">Whether the unit itself reads: then its own paper is what is waited for first.</param>
    public static IReadOnlyList<Step> Of(
        Facts facts, Status status, Submission? latest, IReadOnlyList<Seal> seals, (int Times, DateTimeOffset? Last) printed, bool isOwn, DateTimeOffset now) =>
        [.. new Progress(facts, status, latest, seals, printed, isOwn, now).Steps()];

    private IEnumerable<Step> Steps()
    {
        IEnumerable<Step> below = [Report(), Print(), SealByUnit(), UploadScan(), ReceivePaper()];
        if (_facts.Bureau is { } bureau)
        {
            below = below.Append(Relay(bureau));
        }

        below = below.Append(ReportUp());
        if (_row.Status == Status.Recorded)
        {
            return below.Append(new($"{Issuer}收到备案", null, _row.Status.Label(Words), true, false));
        }

        IEnumerable<Step> above = [ReviewAbove(), Result()];
        return below.Concat(above).Concat(_facts.ReportsStraight && IsIssued ? AfterThePlan() : []);
    }

    private Step Report() => new(
        _isReported ? $"填写并报送电子表（v{_latest!.Number}）" : "填写并报送电子表",
        _isReported ? $"{_latest!.ReportedBy} {BeijingTime.Second(_latest.ReportedAt)} 报送，服务器收到时间" : Until(Office.Unit, _facts.Due(Office.Unit).At),
        _isReported ? "已完成" : _row.Status.Label(Words), _isReported, StatusFacts.Typing.Contains(_row.Status));

    private Step Print() => new(
        $"打印{Words.Form}{(_isReported ? $"（v{_latest!.Number}）" : "")}",
        _isReported ? $"{_latest!.Paper.Pages} 页，查验码 {CheckCode.Display(_latest.Paper.Code)}{(_printed.Last is { } last ? $"，最近 {Minute(last)}" : "")}" : null,
        _printed.Times > 0 && _isReported ? $"已打印 {_printed.Times} 次" : IsPrinted ? "已打印" : Waiting("待打印"), IsPrinted, _owesPaper && !IsPrinted);

    private Step SealByUnit() => new(
        $"加盖{Words.Unit}公章",
        _unitSeal is not null ? $"{Minute(_unitSeal.RegisteredAt)} 见于{_unitSeal.Medium.Label()}"
            : _hadUnitSeal ? "印刷内容已变更，原盖章件不再有效，请打印当前版本重新盖章。" : Words.SealPlace,
        _unitSeal is not null ? "已盖章" : Waiting("待盖章"), _unitSeal is not null, false);

    private Step UploadScan() => new(
        "上传盖章扫描件",
        _scan is not null ? $"{_scan.RegisteredBy} {Minute(_scan.RegisteredAt)} 上传，查验码属于 v{_latest!.Number}"
            : OnPaper is not null ? "已收到原件，不必再传。" : "PDF、JPG 或 PNG，全部页；查验码自动识别或手工输入。",
        _scan is not null ? "已上传" : OnPaper is not null ? "免" : Waiting("待上传"), _unitSeal is not null, _owesPaper && IsPrinted)
    {
        Address = _isReported ? $"/declarations/{_facts.Declaration.Key}/scans" : null,
    };

    private Step ReceivePaper() => new(
        $"{(_facts.ReportsStraight ? Issuer : Department)}收到纸质件或传真",
        OnPaper is { } paper ? $"{paper.RegisteredBy} {Minute(paper.RegisteredAt)} 登记{paper.Medium.Label()}件{Doubts(paper)}"
            : PaperDue is { } due ? $"按页脚查验码登记；请于 {BeijingTime.Deadline(due, _now)} 前送达" : "按页脚查验码登记。",
        OnPaper is not null ? "已登记" : Waiting("待登记"), OnPaper is not null, false);

    private Step Relay(Organization bureau)
    {
        var isHere = _row.Holder == Office.Bureau;
        return new($"{bureau.Name}转报", null, isHere ? "待转报" : _isReported ? "已转报" : "未到", _isReported && !isHere, !_owesPaper && isHere);
    }

    private Step ReportUp()
    {
        var isHere = _row.Holder == Office.Department;
        return new(
            _facts.ReportsStraight ? Act.ReportUp.Label(Words) : $"{Department}审核并汇总上报", Until(Office.Department, _facts.Ladder.Binding(Office.Department)?.DueAt),
            isHere ? _row.Status.Label(Words) : IsAbove ? "已上报" : "未到", IsAbove, !_owesPaper && isHere);
    }

    private Step ReviewAbove() => new(
        $"{Issuer}审核",
        _departmentSeal is { } seal
            ? $"{Words.Department}盖章件 {Minute(seal.RegisteredAt)} {(seal.Medium == SealMedium.Scan ? "已上传扫描件" : $"已登记（{seal.Medium.Label()}）")}" : null,
        IsIssued ? "已完成" : IsAbove ? _row.Status.Label(Words) : "未到", IsIssued, IsAbove && !IsIssued && !_row.Has(StatusTraits.Terminal));

    private Step Result() => new(
        "计划结果", _facts.Declaration.PlanNumber is { } plan && IsIssued ? $"计划编号 {plan}" : null,
        IsIssued ? "已下达" : _row.Has(StatusTraits.Released) ? _row.Status.Label(Words) : "待定", IsIssued, false);

    /// <summary>What follows the plan: the ministry's selection where there is one, then holding the class and summing up.</summary>
    private IEnumerable<Step> AfterThePlan()
    {
        var declaration = _facts.Declaration;
        var isWithUnit = _row.Holder == Office.Unit && !IsHeld;
        if (_facts.Category?.Support == SupportKind.SubsidyOnSelection)
        {
            var isSelected = IsHeld || isWithUnit && _row.Status != Status.Planned;
            yield return new("人社部遴选", declaration.GrantedFen is { } fen ? $"经费补助 {Money.Wan(fen)} 万元" : null,
                IsHeld ? "已有结果" : _row.Status == Status.Planned ? "待报送" : _row.Status.Label(Words), isSelected, !isSelected);
        }

        yield return new("组织实施",
            declaration is { HeldFrom: { } from, HeldUntil: { } until } ? $"{BeijingTime.LongDay(from)}至{BeijingTime.Day(until, from.Year)}，{declaration.HeldPersons} 人" : null,
            IsHeld ? "已实施" : "未登记", IsHeld, isWithUnit);
        var isSummedUp = IsHeld && _row.Has(StatusTraits.Terminal);
        yield return new("提交总结", null, isSummedUp ? "已提交" : "未提交", isSummedUp, IsHeld && !isSummedUp);
    }

    /// <summary>Until when the paper is waited for: the date of whoever receives it from the unit.</summary>
    private DateTimeOffset? PaperDue => _facts.ReportsStraight ? _facts.Context.Call.PaperDueAt : _facts.Due(Office.Unit).At ?? _facts.Context.Call.PaperDueAt;

    private string? Until(Office office, DateTimeOffset? due) => due is { } at ? $"{Words.DueOf(office)} {BeijingTime.Deadline(at, _now)}" : null;

    private string Waiting(string word) => _isReported ? word : "未到";

    private string Minute(DateTimeOffset instant) => BeijingTime.Minute(instant, _now);

    private static string Doubts(Seal paper) =>
        $"{(paper.IsLate ? "（晚于纸质件截止）" : "")}{(paper.Difference is { } differs ? $"；纸面与电子表不一致：{differs}" : "")}";
}
