namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What the bodies of all schemes have in common. Each scheme maps its own.</summary>
public abstract class Body
{
    /// <summary>Key of the declaration whose content it is.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>Typing stamp: raised with every save; a save names the one it started from.</summary>
    public int Revision { get; set; }

    /// <summary>
    /// What was typed into a field but could not be read as a number, date or amount, by field key. A draft keeps it,
    /// the page shows it again, and it is an error until corrected.
    /// </summary>
    public Dictionary<string, string> Unread { get; set; } = [];

    /// <summary>Copies the unreadable input of these fields to another version of the body.</summary>
    public void CopyUnread(Body to, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            to.Unread.Remove(key);
            if (Unread.TryGetValue(key, out var text))
            {
                to.Unread[key] = text;
            }
        }
    }
}
