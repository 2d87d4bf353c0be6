namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>The state of one seal: none, scan, or registered from paper or fax (all seals passed in are for the same print).</summary>
public static class SealStates
{
    /// <summary>The registration that counts: the one from paper or fax if there is one, otherwise the scan; null = none.</summary>
    public static Seal? State(this IEnumerable<Seal> seals, SealKind kind) => seals.Where(seal => seal.Kind == kind)
        .OrderBy(seal => seal.Medium == SealMedium.Scan).ThenBy(seal => seal.RegisteredAt).FirstOrDefault();

    /// <summary>CSS class of the tag that shows the state.</summary>
    public static string Tone(this Seal? seal) => seal switch
    {
        null => "tag-draft",
        { Medium: SealMedium.Scan } => "tag-wait",
        _ => "tag-ok",
    };

    /// <summary>The state in words, without its medium.</summary>
    public static string Word(this Seal? seal) => seal switch
    {
        null => "未登记",
        { Medium: SealMedium.Scan } => "扫描件已上传",
        _ => "盖章件已登记",
    };
}
