using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>How a run looks if its own properties do not say: by its character style, its paragraph's style, or the default.</summary>
internal sealed class DocxStyles
{
    private const int MostSteps = 20;

    private static readonly XNamespace W = DocxReader.W;

    private readonly Dictionary<string, XElement> _styles = [];
    private readonly string? _paragraphs;
    private readonly XElement? _usual;

    /// <summary>From the part <c>styles</c>; null = there is none.</summary>
    public DocxStyles(XElement? part)
    {
        _usual = part?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        foreach (var style in part?.Elements(W + "style") ?? [])
        {
            _styles.TryAdd((string?)style.Attribute(W + "styleId") ?? "", style);
            _paragraphs ??= (string?)style.Attribute(W + "type") == "paragraph" && IsOn(style.Attribute(W + "default")) ? (string?)style.Attribute(W + "styleId") : null;
        }
    }

    /// <summary>A property of a run, from the nearest place that sets it; null if none does.</summary>
    public XElement? Of(XElement run, XName property)
    {
        var own = run.Element(W + "rPr");
        var paragraph = run.Ancestors(W + "p").FirstOrDefault()?.Element(W + "pPr");
        return own?.Element(property)
            ?? Chain(Value(own?.Element(W + "rStyle"))).Select(style => style.Element(W + "rPr")?.Element(property)).FirstOrDefault(found => found is not null)
            ?? Chain(Value(paragraph?.Element(W + "pStyle")) ?? _paragraphs).Select(style => style.Element(W + "rPr")?.Element(property)).FirstOrDefault(found => found is not null)
            ?? _usual?.Element(property);
    }

    /// <summary>The numbering of a paragraph, its own or its style's; null = none.</summary>
    public (string Id, int Level)? NumberingOf(XElement paragraph)
    {
        var own = paragraph.Element(W + "pPr");
        var numbering = new[] { own?.Element(W + "numPr") }
            .Concat(Chain(Value(own?.Element(W + "pStyle")) ?? _paragraphs).Select(style => style.Element(W + "pPr")?.Element(W + "numPr")))
            .OfType<XElement>().ToList();
        var id = numbering.Select(one => Value(one.Element(W + "numId"))).FirstOrDefault(one => one is not null);
        var level = numbering.Select(one => Value(one.Element(W + "ilvl"))).FirstOrDefault(one => one is not null);
        return id is null or "0" ? null : (id, int.TryParse(level, out var at) && at is >= 0 and < 9 ? at : 0);
    }

    /// <summary>The numbering that a style stands for; null = none.</summary>
    public string? NumberingOf(string? style) =>
        Chain(style).Select(one => Value(one.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId"))).FirstOrDefault(one => one is not null);

    /// <summary>Whether an on-off property is on: present without a value, or with one that says so.</summary>
    public static bool IsOn(XElement? property) => property is not null && (property.Attribute(W + "val") is not { } value || IsOn(value));

    /// <summary>The attribute <c>val</c> of an element.</summary>
    public static string? Value(XElement? element) => (string?)element?.Attribute(W + "val");

    private static bool IsOn(XAttribute? value) => value?.Value is "1" or "true" or "on";

    private IEnumerable<XElement> Chain(string? style)
    {
        for (var step = 0; step < MostSteps && style is not null && _styles.TryGetValue(style, out var found); step++)
        {
            yield return found;
            style = Value(found.Element(W + "basedOn"));
        }
    }
}
