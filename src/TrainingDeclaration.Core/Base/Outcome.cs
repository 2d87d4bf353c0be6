namespace TrainingDeclaration.Core.Base;

/// <summary>A value, or the refusal given instead.</summary>
public sealed record Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>The refusal; null on success.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Success, with the value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
