namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What a person posts with an act: the submission and status they saw, and what the act's needs ask for.</summary>
public sealed record ActInput
{
    /// <summary>The status stamp of the page; a decision never applies to a status that its maker has not seen.</summary>
    public required int StatusStamp { get; init; }

    /// <summary>The submission of the page; a decision never applies to a submission that its maker has not seen.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>The dossier that the act is about, as seen on the page; null = the declaration itself.</summary>
    public DossierSeen? Dossier { get; init; }

    /// <summary>Reason, comment or opinion of the act.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the comment stays in the writer's office.</summary>
    public bool CommentIsInternal { get; init; }

    /// <summary>What a return says.</summary>
    public ReturnInput Return { get; init; } = new();

    /// <summary>What a reviewer thinks.</summary>
    public OpinionInput Opinion { get; init; } = new();

    /// <summary>What is granted.</summary>
    public GrantInput Grant { get; init; } = new();

    /// <summary>How the class was held.</summary>
    public HeldInput Held { get; init; } = new();

    /// <summary>What is confirmed of a class when it begins or ends.</summary>
    public RunInput Run { get; init; } = new();

    /// <summary>An incident that is reported or closed.</summary>
    public IncidentInput Incident { get; init; } = new();

    /// <summary>What is settled, paid or invoiced.</summary>
    public MoneyInput Money { get; init; } = new();

    /// <summary>What is funded, 元 as typed; null = nothing was typed, or not an amount.</summary>
    public long? FundedFen { get; init; }

    /// <summary>The tick before 报送.</summary>
    public bool Declared { get; init; }

    /// <summary>Numbers of the promises made, from 1.</summary>
    public IReadOnlyList<int> Promises { get; init; } = [];

    /// <summary>Whether the act is performed on all of them, on the list that goes to the ministry. Never posted.</summary>
    public bool IsOnMinistryList { get; init; }

    /// <summary>The row of a batch that the act performs: it is marked in the act's own save, and never done twice. Never posted.</summary>
    public Guid? BatchRowId { get; init; }
}

/// <summary>What the maker of a decision has seen of a dossier.</summary>
/// <param name="Stamp">Its stamp.</param>
/// <param name="FilingNumber">Its latest filing.</param>
/// <param name="Ordinal">Which one of its kind.</param>
public sealed record DossierSeen(DossierKind Kind, int Stamp, int FilingNumber, int Ordinal = 1);

/// <summary>The content of a return.</summary>
public sealed record ReturnInput
{
    /// <summary>The remarks sent with it.</summary>
    public IReadOnlyList<RemarkInput> Remarks { get; init; } = [];

    /// <summary>Date by which it must come back, Beijing, inclusive; null = the returner's own date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the date field contains something that is not a date; it is then refused rather than ignored.</summary>
    public bool DateIsUnreadable { get; init; }
}

/// <summary>What a reviewer thinks.</summary>
public sealed record OpinionInput
{
    /// <summary>必要性意见.</summary>
    public string? Necessity { get; init; }

    /// <summary>合理性意见.</summary>
    public string? Reasonableness { get; init; }

    /// <summary>What 拟办 proposes.</summary>
    public Act? Proposal { get; init; }

    /// <summary>审核要点 that were ticked, by their texts.</summary>
    public IReadOnlyList<string> Ticks { get; init; } = [];
}

/// <summary>What is granted: persons, days and an amount, or services instead of money.</summary>
public sealed record GrantInput
{
    public int? Persons { get; init; }

    public int? Days { get; init; }

    /// <summary>Amount, fen.</summary>
    public long? Fen { get; init; }

    /// <summary>Names of the services.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];
}

/// <summary>How the class was held.</summary>
public sealed record HeldInput
{
    /// <summary>First day, Beijing.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number of participants.</summary>
    public int? Persons { get; init; }
}
