namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What the addressee says it did. Stored by name.</summary>
public enum AnswerKind
{
    /// <summary>改了; words are welcome, not asked for.</summary>
    Changed = 1,

    /// <summary>未改; only with the reason why.</summary>
    Unchanged,
}
