namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What the addressee says it did. Stored by name.</summary>
public enum AnswerKind
{
    /// <summary>改了; an explanation is welcome but not required.</summary>
    Changed = 1,

    /// <summary>未改; requires a reason.</summary>
    Unchanged,
}
