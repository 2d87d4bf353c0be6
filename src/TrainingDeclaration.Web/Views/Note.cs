namespace TrainingDeclaration.Web.Views;

/// <summary>A box with one message.</summary>
/// <param name="Tone">Null for information, <c>w</c> warning, <c>d</c> danger, <c>s</c> success.</param>
public sealed record Note(string Text, string? Tone = null)
{
    /// <summary>The icon of the tone.</summary>
    public string Icon => Tone switch
    {
        "w" => "warning",
        "d" => "stop",
        "s" => "tick",
        _ => "info",
    };
}
