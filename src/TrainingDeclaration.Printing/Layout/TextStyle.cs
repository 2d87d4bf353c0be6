using System.Diagnostics;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>How the text of a cell looks (requirements §3.3). Sizes in pt, padding in mm.</summary>
/// <param name="Face">Face.</param>
/// <param name="Size">Size.</param>
/// <param name="LeastSize">The size to which it may shrink so that the text fits on one line.</param>
/// <param name="Leading">Distance between two baselines.</param>
/// <param name="Align">Horizontal alignment.</param>
internal sealed record TextStyle(Face Face, double Size, double LeastSize, double Leading, Align Align)
{
    /// <summary>Nothing is ever printed smaller.</summary>
    public const double LeastOfAll = 9;

    private const double ClosePadding = 1;

    /// <summary>Distance between two baselines in close setting: in type that shrank with its table, and where that saves a page.</summary>
    public double CloseLeading { get; init; } = Leading;

    public bool Justified { get; init; }

    /// <summary>Indent of the first line of each paragraph, in ems.</summary>
    public int Indent { get; init; }

    /// <summary>Whether the text starts at the top of the cell instead of being centred vertically.</summary>
    public bool Top { get; init; }

    public bool EqualDigits { get; init; }

    /// <summary>Space between Han and Latin in thousandths of an em: a quarter in text, less in large type.</summary>
    public int LatinGap { get; init; } = 250;

    /// <summary>Space left and right inside a ruled cell.</summary>
    public double SidePadding { get; init; } = 1.5;

    /// <summary>Space above and below.</summary>
    public double Padding { get; init; } = 1.4;

    private static readonly TextStyle Mark = new(Face.Hei, 16, 16, 24, Align.Left) { Padding = 0, LatinGap = 80 };
    private static readonly TextStyle Title = new(Face.BiaoSong, 22, 18, 32, Align.Center) { Padding = 0.5, LatinGap = 120 };
    private static readonly TextStyle Label = new(Face.Hei, 12, 10.5, 17, Align.Center) { SidePadding = 1.1, CloseLeading = 15 };
    private static readonly TextStyle Value = new(Face.FangSong, 12, 10.5, 17, Align.Left) { CloseLeading = 15 };
    private static readonly TextStyle LongText = new(Face.FangSong, 10.5, 10.5, 16, Align.Left) { CloseLeading = 15, Justified = true, Indent = 2, Top = true, Padding = 1.6 };
    private static readonly TextStyle Number = new(Face.FangSong, 10.5, LeastOfAll, 15, Align.Right) { EqualDigits = true };
    private static readonly TextStyle Small = new(Face.FangSong, 10.5, 10.5, 15, Align.Left);
    private static readonly TextStyle Body = new(Face.FangSong, 14, 14, 24, Align.Left) { CloseLeading = 22, Justified = true, Indent = 2, Top = true, Padding = 0 };

    /// <summary>The style with its lines closer together and closer to the edges of the cell.</summary>
    public TextStyle Closer => this with { Leading = CloseLeading, Padding = Math.Min(Padding, ClosePadding) };

    public static TextStyle Of(CellRole role) => role switch
    {
        CellRole.Mark => Mark,
        CellRole.Title => Title,
        CellRole.Label => Label,
        CellRole.Value => Value,
        CellRole.LongText => LongText,
        CellRole.Number => Number,
        CellRole.Small => Small,
        CellRole.Body => Body,
        _ => throw new UnreachableException(),
    };
}
