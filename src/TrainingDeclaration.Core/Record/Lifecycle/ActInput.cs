namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What a person posts with an act: the submission and the status that were seen, and what the act's needs ask for.</summary>
public sealed record ActInput
{
    /// <summary>The status stamp of the page; a decision never applies to a status its maker has not seen.</summary>
    public required int StatusStamp { get; init; }

    /// <summary>The submission of the page; a decision never applies to a submission its maker has not seen.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>Reason, comment or opinion of the act.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the comment stays in the own office.</summary>
    public bool CommentIsInternal { get; init; }

    /// <summary>Remarks of a return.</summary>
    public IReadOnlyList<RemarkInput> Remarks { get; init; } = [];

    /// <summary>Date of a return, Beijing, that day included; null = the returner's own date.</summary>
    public DateOnly? ReturnDate { get; init; }

    /// <summary>Whether something was typed for it that is no date; then it is refused instead of taken for none.</summary>
    public bool ReturnDateIsUnreadable { get; init; }

    /// <summary>必要性意见.</summary>
    public string? Necessity { get; init; }

    /// <summary>合理性意见.</summary>
    public string? Reasonableness { get; init; }

    /// <summary>What 拟办 proposes.</summary>
    public Act? Proposal { get; init; }

    /// <summary>The tick before 报送.</summary>
    public bool Declared { get; init; }

    /// <summary>Granted persons.</summary>
    public int? GrantedPersons { get; init; }

    /// <summary>Granted days.</summary>
    public int? GrantedDays { get; init; }

    /// <summary>Granted amount, fen.</summary>
    public long? GrantedFen { get; init; }

    /// <summary>Services that are granted instead of money.</summary>
    public IReadOnlyList<string> GrantedServices { get; init; } = [];

    /// <summary>Numbers of the promises that were made, from 1.</summary>
    public IReadOnlyList<int> Promises { get; init; } = [];

    /// <summary>First day on which the class was held, Beijing.</summary>
    public DateOnly? HeldFrom { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Persons who took part.</summary>
    public int? HeldPersons { get; init; }

    /// <summary>审核要点 that were ticked, by their texts.</summary>
    public IReadOnlyList<string> Ticks { get; init; } = [];

    /// <summary>Whether the act is done with all of them, on the list that goes to the ministry. Never posted.</summary>
    public bool IsOnMinistryList { get; init; }

    /// <summary>The row of a selection that the act does: it is marked in the act's own save, and never done twice. Never posted.</summary>
    public Guid? SelectionRowId { get; init; }
}
