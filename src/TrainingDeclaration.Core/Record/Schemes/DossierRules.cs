using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a scheme says of one kind of dossier.</summary>
public sealed record DossierRules
{
    public required DossierKind Kind { get; init; }

    /// <summary>The sections that the unit types, in order.</summary>
    public required IReadOnlyList<SectionKind> Sections { get; init; }

    /// <summary>What the rules say of the content, errors first; reasons already given are in the findings.</summary>
    public required Func<DossierContent, DossierContext, IReadOnlyList<Finding>> Check { get; init; }

    /// <summary>The content as a reviewer reads it; the keys are those of remarks.</summary>
    public required Func<DossierContent, DossierContext, IReadOnlyList<FieldValue>> Fields { get; init; }

    /// <summary>Label of a field by its key, whatever the content; null for a key that can be none.</summary>
    public required Func<string, string?> LabelOf { get; init; }

    /// <summary>The section in which a field is typed, by its key.</summary>
    public required Func<string, SectionKind> SectionOf { get; init; }

    /// <summary>The usual instant by which the unit should file, UTC; null = none is known.</summary>
    public required Func<DossierContent, DossierContext, DateTimeOffset?> Due { get; init; }

    /// <summary>Why it is due then, in words.</summary>
    public required string DueSource { get; init; }

    /// <summary>The days that follow: of the class itself, and by when what comes after it is due.</summary>
    public required Func<DossierContent, DossierContext, IReadOnlyList<Milestone>> Milestones { get; init; }

    /// <summary>The currencies whose rates the content needs.</summary>
    public Func<DossierContent, IEnumerable<string>> Currencies { get; init; } = _ => [];

    /// <summary>What the content gives a funding notice to rest on; the context has its costs. Null = nothing is funded by it.</summary>
    public Func<DossierContent, DossierContext, FundingBasis>? Funding { get; init; }

    /// <summary>The vouchers of the content, each with its identity and digest; null = the dossier settles nothing.</summary>
    public Func<DossierContent, IReadOnlyList<VoucherFigures>>? Vouchers { get; init; }

    /// <summary>What a decision on the content rests on; the context has the class and its money.</summary>
    public Func<DossierContent, DossierContext, ClearingBasis>? Clearing { get; init; }

    /// <summary>The account to which the content asks to pay.</summary>
    public Func<DossierContent, PayeeAccount>? Payee { get; init; }

    /// <summary>财务核销审核表 of a decision.</summary>
    public Func<DossierContent, DossierContext, Clearing, Sheet>? ClearingPaper { get; init; }

    /// <summary>What a change is; null = the dossier changes nothing.</summary>
    public Func<DossierContent, DossierContext, ChangeVerdict>? Change { get; init; }

    /// <summary>变更批复 of a decision on a filing.</summary>
    public Func<DossierContent, DossierContext, ChangeReply, Sheet>? ReplyPaper { get; init; }

    /// <summary>The last instant to which a return may set the date of what was first filed in time, UTC; null = any.</summary>
    public Func<DossierContext, DateTimeOffset?> LatestReturn { get; init; } = _ => null;

    /// <summary>The paper that a filing prints.</summary>
    public required Func<DossierContent, DossierContext, FilingHead, Sheet> Paper { get; init; }

    /// <summary>Name of that paper.</summary>
    public required string PaperTitle { get; init; }

    /// <summary>The paper that lists the admitted trainees of a filing; null = the dossier has none.</summary>
    public Func<IReadOnlyList<RosterRow>, DossierContext, FilingHead, Sheet>? RosterPaper { get; init; }

    /// <summary>Name of that paper; the verification page says it.</summary>
    public string RosterTitle { get; init; } = "";

    /// <summary>组团通知 as typed; null = the dossier has none.</summary>
    public Func<DossierContent, DossierContext, NoticeHead, Sheet>? NoticePaper { get; init; }

    /// <summary>Name of that paper.</summary>
    public string NoticeTitle { get; init; } = "";

    /// <summary>学员手册 of a filing, which names no trainee; null = the dossier has none.</summary>
    public Func<DossierContent, DossierContext, FilingHead, Sheet>? Handbook { get; init; }

    /// <summary>Name of that paper.</summary>
    public string HandbookTitle { get; init; } = "";
}

/// <summary>The decision on a change, as its paper says it.</summary>
/// <param name="Paper">Number on the paper, such as <c>JH2022-017-BP1</c>.</param>
/// <param name="Filing">Number of the paper of the filing that is decided on.</param>
/// <param name="At">UTC.</param>
/// <param name="Comment">What the decision says besides.</param>
public sealed record ChangeReply(string Paper, string Filing, bool IsAgreed, DateTimeOffset At, string? Comment);

/// <summary>What the paper of a filing says of the filing itself.</summary>
/// <param name="Paper">Number on the paper, such as <c>JH2022-017-Z1</c>.</param>
/// <param name="At">The instant the server received it, UTC.</param>
public sealed record FilingHead(string Paper, int Number, DateTimeOffset At, string FiledBy)
{
    /// <summary>The newest block of the chain (<see cref="Chain.ChainMark"/>); null = there is none.</summary>
    public string? Mark { get; init; }

    /// <summary>The head of the dossier's next filing.</summary>
    public static FilingHead Next(Declaration declaration, Dossier dossier, DateTimeOffset at, string filedBy) =>
        new($"{declaration.PlanNumber}-{dossier.Kind.Letter()}{(dossier.Kind == DossierKind.Change ? $"{dossier.Ordinal}-" : "")}{dossier.FilingNumber + 1}", dossier.FilingNumber + 1, at, filedBy);
}
