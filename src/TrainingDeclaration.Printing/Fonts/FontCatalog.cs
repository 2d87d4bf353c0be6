namespace TrainingDeclaration.Printing.Fonts;

/// <summary>
/// Which font file plays which role. The files lie in <c>Fonts</c> beside the program and are read once, at their
/// first use; a missing file is <see cref="FileNotFoundException"/>.
/// </summary>
public static class FontCatalog
{
    private static readonly Lazy<TrueTypeFont> SongFont = new(() => Load("NotoSerifSC-Regular.ttf"));
    private static readonly Lazy<TrueTypeFont> HeiFont = new(() => Load("NotoSansSC-Medium.ttf"));

    /// <summary>The font of a role.</summary>
    public static TrueTypeFont Font(Face face) => face == Face.Hei ? HeiFont.Value : SongFont.Value;

    /// <summary>The role whose font can print the code point: the wanted one if it can, else the other; null when none can.</summary>
    public static Face? FaceFor(int codePoint, Face wanted)
    {
        if (Font(wanted).GlyphOf(codePoint) != 0)
        {
            return wanted;
        }

        var other = wanted == Face.Hei ? Face.Song : Face.Hei;
        return Font(other).GlyphOf(codePoint) != 0 ? other : null;
    }

    /// <summary>Reads all fonts now, so that the first paper of a process does not wait for them.</summary>
    public static void Preload()
    {
        _ = Font(Face.Song);
        _ = Font(Face.Hei);
    }

    private static TrueTypeFont Load(string name) => TrueTypeFont.Load(Path.Combine(AppContext.BaseDirectory, "Fonts", name));
}
