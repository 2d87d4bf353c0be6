using System.Text.Json;

namespace TrainingDeclaration.Printing;

/// <summary>Reads the stored form of a sheet. An unknown property is refused, because it would not be printed.</summary>
internal static class SheetReader
{
    public static Sheet Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var sheet = Properties(document.RootElement, "kind", "edition", "title", "orientation", "evenSizes", "drawsBack", "rows");
        return new Sheet
        {
            Kind = Text(sheet, "kind"),
            Edition = (int)Number(sheet, "edition"),
            Title = Text(sheet, "title"),
            Orientation = Value<Orientation>(sheet, "orientation", Orientation.Portrait),
            EvenSizes = Flag(sheet, "evenSizes", false),
            DrawsBack = Flag(sheet, "drawsBack", false),
            Rows = [.. Items(Required(sheet, "rows")).Select(ReadRow)],
        };
    }

    private static Row ReadRow(JsonElement element)
    {
        var row = Properties(element, "height", "preferred", "ruled", "splittable", "keepWithNext", "repeat", "cells");
        return new Row
        {
            MinHeight = Number(row, "height"),
            PreferredHeight = row.ContainsKey("preferred") ? Number(row, "preferred") : null,
            Ruled = Flag(row, "ruled", true),
            Splittable = Flag(row, "splittable", false),
            KeepWithNext = Flag(row, "keepWithNext", false),
            Repeat = Value<Repeat>(row, "repeat", Repeat.None),
            Cells = [.. Items(Required(row, "cells")).Select(ReadCell)],
        };
    }

    private static Cell ReadCell(JsonElement element)
    {
        var cell = Properties(element, "span", "role", "key", "align", "text");
        return new Cell
        {
            Span = (int)Number(cell, "span"),
            Role = Value<CellRole>(cell, "role", null),
            Key = cell.ContainsKey("key") ? Text(cell, "key") : null,
            Align = cell.ContainsKey("align") ? Value<Align>(cell, "align", null) : null,
            Paragraphs = [.. Items(Required(cell, "text")).Select(paragraph => new Paragraph([.. Items(paragraph).Select(ReadInline)]))],
        };
    }

    private static Inline ReadInline(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return new Text(element.GetString() ?? "");
        }

        var inline = Properties(element, "tick", "blank", "line", "seal", "hangs", "underlined");
        return inline.ContainsKey("tick") ? new Tick(Flag(inline, "tick", false))
            : inline.ContainsKey("underlined") ? new Text(Text(inline, "underlined"), Underlined: true)
            : inline.ContainsKey("blank") ? new Blank(Number(inline, "blank"), Flag(inline, "line", false))
            : new SealBox(Text(inline, "seal")) { Hangs = Flag(inline, "hangs", false) };
    }

    private static Dictionary<string, JsonElement> Properties(JsonElement element, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("Expected an object.");
        }

        var properties = element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        return properties.Keys.FirstOrDefault(name => !known.Contains(name)) is { } strange
            ? throw new JsonException($"Unknown property {strange}.")
            : properties;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new JsonException("Expected a list.");

    private static JsonElement Required(Dictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out var value) ? value : throw new JsonException($"The property {name} is missing.");

    private static string Text(Dictionary<string, JsonElement> properties, string name)
    {
        var value = Required(properties, name);
        return value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : throw new JsonException($"{name} is not a string.");
    }

    private static double Number(Dictionary<string, JsonElement> properties, string name)
    {
        var value = Required(properties, name);
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new JsonException($"{name} is not a number.");
    }

    private static bool Flag(Dictionary<string, JsonElement> properties, string name, bool otherwise) =>
        !properties.TryGetValue(name, out var value) ? otherwise : value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new JsonException($"{name} is not true or false."),
        };

    private static T Value<T>(Dictionary<string, JsonElement> properties, string name, T? otherwise)
        where T : struct, Enum
    {
        if (!properties.ContainsKey(name) && otherwise is { } value)
        {
            return value;
        }

        var text = Text(properties, name);
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (SheetJson.Name(candidate) == text)
            {
                return candidate;
            }
        }

        throw new JsonException($"{text} is not a {name}.");
    }
}
