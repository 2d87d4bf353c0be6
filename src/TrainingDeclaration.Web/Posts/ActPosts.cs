using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads what the pages of acts post. The names of the controls are those in the needs' partials.</summary>
public static class ActPosts
{
    /// <summary>Prefix of the boxes for remarks, one per field: <c>remark.persons</c>.</summary>
    public const string Remark = "remark.";

    /// <summary>Prefix of the boxes for answers.</summary>
    public const string Answer = "answer.";

    /// <summary>Prefix of the boxes for the reasons that rules ask for.</summary>
    public const string Reason = "why.";

    /// <summary>Prefix of the verdicts on vouchers, one per row of the claim.</summary>
    public const string Verdict = "verdict.";

    /// <summary>Stands for the whole form in a remark's name.</summary>
    public const string WholeForm = "all";

    /// <summary>Stands for the whole form if the box is beside the fields.</summary>
    public const string WholeFormBeside = "whole";

    /// <summary>The input; what cannot be read counts as missing, and the need says what it expects.</summary>
    public static ActInput Read(IFormCollection posted) => new()
    {
        StatusStamp = Whole(posted, "stamp") ?? -1,
        SubmissionNumber = Whole(posted, "submission") ?? -1,
        Dossier = Enum.TryParse<DossierKind>(posted["part"], out var part) && Enum.IsDefined(part)
            ? new DossierSeen(part, Whole(posted, "dossier") ?? -1, Whole(posted, "filing") ?? -1, Whole(posted, "dossierOrdinal") ?? 1) : null,
        FundedFen = Text(posted, "fundedFen") is { } funded && Money.TryParseYuan(funded, out var fundedFen) ? fundedFen : null,
        Run = new()
        {
            BriefedOn = Day(posted, "briefedOn"),
            PlatformTested = posted["platformTested"].Contains("true"),
            Reasons = ReadReasons(posted),
        },
        Incident = ReadIncident(posted),
        Money = ReadMoney(posted),
        Comment = Text(posted, "comment"),
        CommentIsInternal = posted["internal"].Contains("true"),
        Return = new()
        {
            Date = Day(posted, "returnDate"),
            DateIsUnreadable = Text(posted, "returnDate") is not null && Day(posted, "returnDate") is null,
            Remarks = ReadRemarks(posted),
        },
        Opinion = new()
        {
            Necessity = Text(posted, "necessityOpinion"),
            Reasonableness = Text(posted, "reasonablenessOpinion"),
            Proposal = Enum.TryParse<Act>(posted["proposal"], out var proposal) && Enum.IsDefined(proposal) ? proposal : null,
            Ticks = [.. posted["tick"].OfType<string>().Distinct()],
        },
        Declared = posted["declared"].Contains("true"),
        Grant = new()
        {
            Persons = Whole(posted, "grantedPersons"),
            Days = Whole(posted, "grantedDays"),
            Fen = Money.TryParseWan(Text(posted, "grantedFen"), out var fen) && Text(posted, "grantedFen") is not null ? fen : null,
            Services = [.. posted["service"].OfType<string>().Distinct()],
        },
        Promises = [.. posted["promise"].Select(number => int.TryParse(number, out var n) ? n : 0).Distinct()],
        Held = new() { From = Day(posted, "heldFrom"), Until = Day(posted, "heldUntil"), Persons = Whole(posted, "heldPersons") },
    };

    /// <summary>
    /// The content of the remark boxes, with the kind and reason chosen beside them. Boxes without text and
    /// without a reason are ignored.
    /// </summary>
    public static IReadOnlyList<RemarkInput> ReadRemarks(IFormCollection posted) =>
    [
        .. posted.Where(field => field.Key.StartsWith(Remark, StringComparison.Ordinal))
            .Select(field => field.Key[Remark.Length..])
            .Select(name => ReadRemark(posted, Remark + name, name, name is WholeForm or WholeFormBeside ? null : name)).OfType<RemarkInput>(),
    ];

    /// <summary>One remark box; null if it is empty.</summary>
    /// <param name="box">Name of the box.</param>
    /// <param name="name">What the names of its kind and reason end with.</param>
    public static RemarkInput? ReadRemark(IFormCollection posted, string box, string name, string? fieldKey)
    {
        var (text, reason) = (Text(posted, box), Text(posted, $"reason.{name}"));
        return text is null && reason is null ? null : new RemarkInput(fieldKey, text ?? "")
        {
            Kind = Enum.TryParse<RemarkKind>(posted[$"kind.{name}"], out var kind) && Enum.IsDefined(kind) ? kind : RemarkKind.Correction,
            ReasonCode = reason,
        };
    }

    /// <summary>What the person has seen of each row, by the declaration's key: <c>seen={key}.{stamp}.{submission}</c>.</summary>
    public static IReadOnlyDictionary<string, ActInput> ReadSeen(IFormCollection posted) => posted["seen"]
        .Select(row => row?.Split('.')).Where(row => row is [_, var stamp, var submission] && int.TryParse(stamp, out _) && int.TryParse(submission, out _))
        .Select(row => row ?? []).DistinctBy(row => row[0])
        .ToDictionary(row => row[0], row => new ActInput
        {
            StatusStamp = int.Parse(row[1], CultureInfo.InvariantCulture),
            SubmissionNumber = int.Parse(row[2], CultureInfo.InvariantCulture),
        });

    /// <summary>Answers to remarks, by the remark's key: <c>answer.{id}</c> for the text, <c>answered.{id}</c> for 改了 or 未改.</summary>
    public static IReadOnlyDictionary<Guid, AnswerInput> ReadAnswers(IFormCollection posted) => posted
        .Where(field => field.Key.StartsWith(Answer, StringComparison.Ordinal) && Guid.TryParse(field.Key[Answer.Length..], out _))
        .ToDictionary(field => Guid.Parse(field.Key[Answer.Length..]), field => new AnswerInput(
            Enum.TryParse<AnswerKind>(posted[$"answered.{field.Key[Answer.Length..]}"], out var kind) && Enum.IsDefined(kind) ? kind : null,
            field.Value.LastOrDefault()));

    /// <summary>Reasons by the rule that asks for them: <c>why.{key}</c>.</summary>
    private static IReadOnlyDictionary<string, string> ReadReasons(IFormCollection posted) => posted
        .Where(field => field.Key.StartsWith(Reason, StringComparison.Ordinal) && Text(posted, field.Key) is not null)
        .ToDictionary(field => field.Key[Reason.Length..], field => Text(posted, field.Key)!);

    private static MoneyInput ReadMoney(IFormCollection posted) => new()
    {
        Fen = Text(posted, "fen") is { } typed && Money.TryParseYuan(typed, out var fen) ? fen : null,
        Day = Day(posted, "day"),
        Payee = Text(posted, "payee"),
        Reference = Text(posted, "reference"),
        Ordinal = Whole(posted, "ordinal"),
        Number = Text(posted, "number"),
        Verdicts = posted.Where(field => field.Key.StartsWith(Verdict, StringComparison.Ordinal))
            .Select(field => (Row: field.Key[Verdict.Length..], State: field.Value.LastOrDefault()))
            .Where(field => Enum.TryParse<VoucherState>(field.State, out var state) && state is VoucherState.Accepted or VoucherState.Refused)
            .ToDictionary(field => field.Row, field => new VoucherVerdict(Enum.Parse<VoucherState>(field.State!), Text(posted, $"{Reason}{field.Row}"))),
    };

    private static IncidentInput ReadIncident(IFormCollection posted) => new()
    {
        Ordinal = Whole(posted, "incident"),
        OccurredAt = Day(posted, "incidentDay") is { } day && TimePosts.Minute(posted["incidentTime"].LastOrDefault()) is { } minute ? BeijingTime.StartOf(day).AddMinutes(minute) : null,
        Kind = Enum.TryParse<IncidentKind>(posted["incidentKind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        Severity = Enum.TryParse<IncidentSeverity>(posted["incidentSeverity"], out var severity) && Enum.IsDefined(severity) ? severity : null,
        Text = Text(posted, "incidentText"),
        ActionTaken = Text(posted, "incidentAction"),
    };

    private static string? Text(IFormCollection posted, string name) => TextRules.Clean(posted[name].LastOrDefault());

    private static DateOnly? Day(IFormCollection posted, string name) => DayPosts.Day(posted[name].LastOrDefault());

    private static int? Whole(IFormCollection posted, string name) =>
        int.TryParse(TextRules.HalfWidth(Text(posted, name) ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
