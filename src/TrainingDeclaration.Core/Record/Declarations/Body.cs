namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What the bodies of all schemes have in common. Each scheme maps its own.</summary>
public abstract class Body : IKeepsUnread
{
    /// <summary>Key of the declaration whose content it is.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>Typing stamp: raised with every save; a save names the one it started from.</summary>
    public int Revision { get; set; }

    /// <inheritdoc />
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
