namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Typed content that loses nothing: what cannot be read as a number, date or amount is kept as it was typed.</summary>
public interface IKeepsUnread
{
    /// <summary>
    /// What was typed into a field but could not be read, by field key. A draft keeps it, the page shows it again, and it is an error
    /// until corrected.
    /// </summary>
    Dictionary<string, string> Unread { get; }
}
