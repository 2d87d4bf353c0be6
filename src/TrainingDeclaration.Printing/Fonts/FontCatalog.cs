namespace TrainingDeclaration.Printing.Fonts;

/// <summary>
/// Which font file provides which face. Our own files are in <c>Fonts</c> beside the program and are read once, at
/// first use; a missing file throws <see cref="FileNotFoundException"/>. A site may add its licensed 仿宋 and 小标宋, which
/// the standard for official papers asks for (requirements §3.3); characters they lack come from ours.
/// </summary>
public static class FontCatalog
{
    private static readonly Lazy<TrueTypeFont> SongFont = new(() => Load("NotoSerifSC-Regular.ttf"));
    private static readonly Lazy<TrueTypeFont> HeiFont = new(() => Load("NotoSansSC-Medium.ttf"));
    private static readonly Face[] Text = [Face.FangSong, Face.Song, Face.Hei];
    private static readonly Face[] Titles = [Face.BiaoSong, Face.Hei, Face.Song];
    private static readonly Face[] Song = [Face.Song, Face.Hei];
    private static readonly Face[] Hei = [Face.Hei, Face.Song];
    private static TrueTypeFont? _fangSong;
    private static TrueTypeFont? _biaoSong;

    /// <summary>
    /// Reads the site's own files, once at startup; null = none. Throws <see cref="InvalidDataException"/> for a file
    /// that is not TrueType with glyf outlines, or whose licence forbids embedding.
    /// </summary>
    public static void UseSiteFonts(string? fangSong, string? biaoSong)
    {
        _fangSong = fangSong is null ? null : Embeddable(fangSong);
        _biaoSong = biaoSong is null ? null : Embeddable(biaoSong);
    }

    /// <summary>The font of a face. Throws <see cref="InvalidOperationException"/> for a site's face that it does not have.</summary>
    public static TrueTypeFont Font(Face face) => Find(face) ?? throw new InvalidOperationException($"This site has no file for {face}.");

    /// <summary>The first face that can print the code point, starting with the wanted one; null if none can.</summary>
    public static Face? FaceFor(int codePoint, Face wanted)
    {
        foreach (var face in wanted switch { Face.FangSong => Text, Face.BiaoSong => Titles, Face.Hei => Hei, _ => Song })
        {
            if (Find(face) is { } font && font.GlyphOf(codePoint) != 0)
            {
                return face;
            }
        }

        return null;
    }

    /// <summary>Reads all fonts now, so that the first paper of a process does not wait for them.</summary>
    public static void Preload()
    {
        _ = Font(Face.Song);
        _ = Font(Face.Hei);
    }

    private static TrueTypeFont? Find(Face face) => face switch
    {
        Face.Song => SongFont.Value,
        Face.Hei => HeiFont.Value,
        Face.FangSong => _fangSong,
        _ => _biaoSong,
    };

    private static TrueTypeFont Load(string name) => TrueTypeFont.Load(Path.Combine(AppContext.BaseDirectory, "Fonts", name));

    private static TrueTypeFont Embeddable(string path)
    {
        var font = TrueTypeFont.Load(path);
        return font.MayBeEmbedded ? font : throw new InvalidDataException($"The licence in {Path.GetFileName(path)} forbids embedding (fsType).");
    }
}
