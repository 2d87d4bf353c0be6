namespace TrainingDeclaration.Printing.Word;

/// <summary>The characters of the symbol fonts used for ticks and lists in forms.</summary>
internal static class DocxSymbols
{
    private static readonly string[] Fonts = ["Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol", "Marlett", "Monotype Sorts", "ZapfDingbats"];

    /// <summary>Whether letters in this font are not really letters.</summary>
    public static bool IsSymbolFont(string? font) => Fonts.Contains(font, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a character is in the private use area, where only its font says what it is.</summary>
    public static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    /// <summary>What a character of a symbol font looks like; null if that is not known.</summary>
    /// <param name="code">As written, with or without the private use area's F000.</param>
    public static string? Of(string? font, int code) => (font?.ToUpperInvariant(), code & 0xFF) switch
    {
        (_, ' ') => " ",
        ("WINGDINGS", 0xFE) or ("WINGDINGS 2", 0x52) => "☑",
        ("WINGDINGS", 0xFC) or ("WINGDINGS 2", 0x50) or ("WEBDINGS", 0x61) => "✓",
        ("WINGDINGS", 0xFD) or ("WINGDINGS 2", 0x54 or 0x53) => "☒",
        ("WINGDINGS", 0x6F or 0xA8 or 0x71 or 0x72) or ("WINGDINGS 2", 0xA3 or 0x2A) or ("WEBDINGS", 0x63) => "□",
        ("WINGDINGS", 0x6E) or ("WEBDINGS", 0x67) => "■",
        ("WINGDINGS", 0x6C) or ("WEBDINGS", 0x6E) => "●",
        ("WINGDINGS", 0xA1) => "○",
        ("WINGDINGS", 0x75) => "◆",
        ("WINGDINGS", >= 0x81 and <= 0x8A and var circled) => $"{(char)('①' + (circled - 0x81))}",
        ("SYMBOL", 0xB7) => "•",
        ("SYMBOL", >= '0' and <= '9' and var digit) => $"{(char)digit}",
        _ => null,
    };
}
