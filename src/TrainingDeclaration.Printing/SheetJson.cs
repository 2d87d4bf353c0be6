using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TrainingDeclaration.Printing;

/// <summary>
/// The stored form of a sheet: one JSON text per sheet, with properties in a fixed order and defaults left out, so
/// that equal sheets are equal texts. Whatever was once written can be read by every later version.
/// </summary>
public static class SheetJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text; Chinese characters stay readable.</summary>
    public static string Write(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Encoding.UTF8.GetString(ToUtf8(json =>
        {
            json.WriteString("kind", sheet.Kind);
            json.WriteNumber("edition", sheet.Edition);
            json.WriteString("title", sheet.Title);
            if (sheet.Orientation != Orientation.Portrait)
            {
                json.WriteString("orientation", Name(sheet.Orientation));
            }

            if (sheet.EvenSizes)
            {
                json.WriteBoolean("evenSizes", true);
            }

            if (sheet.DrawsBack)
            {
                json.WriteBoolean("drawsBack", true);
            }

            WriteRows(json, sheet.Rows);
        }).Span);
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> for anything else.</summary>
    public static Sheet Read(string json) => SheetReader.Read(json);

    /// <summary>The canonical text of what is printed in cells: kind, edition and rows.</summary>
    internal static ReadOnlyMemory<byte> Printed(Sheet sheet) => ToUtf8(json =>
    {
        json.WriteString("kind", sheet.Kind);
        json.WriteNumber("edition", sheet.Edition);
        WriteRows(json, sheet.Rows);
    });

    /// <summary>The stable name of an enumeration value: its own, starting with a lower-case letter.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static ReadOnlyMemory<byte> ToUtf8(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 13);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<Row> rows)
    {
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            WriteLayout(json, row);
            json.WriteStartArray("cells");
            foreach (var cell in row.Cells)
            {
                WriteCell(json, cell);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLayout(Utf8JsonWriter json, Row row)
    {
        json.WriteNumber("height", row.MinHeight);
        if (row.PreferredHeight is { } preferred)
        {
            json.WriteNumber("preferred", preferred);
        }

        if (!row.Ruled)
        {
            json.WriteBoolean("ruled", false);
        }

        if (row.Splittable)
        {
            json.WriteBoolean("splittable", true);
        }

        if (row.KeepWithNext)
        {
            json.WriteBoolean("keepWithNext", true);
        }

        if (row.Repeat != Repeat.None)
        {
            json.WriteString("repeat", Name(row.Repeat));
        }
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        json.WriteStartObject();
        json.WriteNumber("span", cell.Span);
        json.WriteString("role", Name(cell.Role));
        if (cell.Key is { } key)
        {
            json.WriteString("key", key);
        }

        if (cell.Align is { } align)
        {
            json.WriteString("align", Name(align));
        }

        json.WriteStartArray("text");
        foreach (var paragraph in cell.Paragraphs)
        {
            json.WriteStartArray();
            foreach (var inline in paragraph.Content)
            {
                WriteInline(json, inline);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInline(Utf8JsonWriter json, Inline inline)
    {
        switch (inline)
        {
            case Text { Underlined: false } text:
                json.WriteStringValue(text.Value);
                return;
            case Text text:
                json.WriteStartObject();
                json.WriteString("underlined", text.Value);
                break;
            case Tick tick:
                json.WriteStartObject();
                json.WriteBoolean("tick", tick.On);
                break;
            case Blank blank:
                json.WriteStartObject();
                json.WriteNumber("blank", blank.Width);
                if (blank.Underlined)
                {
                    json.WriteBoolean("line", true);
                }

                break;
            case SealBox seal:
                json.WriteStartObject();
                json.WriteString("seal", seal.Label);
                if (seal.Hangs)
                {
                    json.WriteBoolean("hangs", true);
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        json.WriteEndObject();
    }
}
