using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrainingDeclaration.Web.Views;

/// <summary>The pieces of one field as HTML; every text is encoded.</summary>
internal sealed class FieldParts(FieldTagHelper field, string name, string id, string text, ModelStateEntry? state)
{
    /// <summary>The first error, if any.</summary>
    public string? Error { get; } = state?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Label, hint and error, in this order.</summary>
    public IHtmlContent Head()
    {
        var label = Element("label", ("for", id));
        if (field.Type == "radios")
        {
            label = Element("span", ("class", "lab"), ("id", $"{id}-l"));
        }

        label.InnerHtml.Append(field.Label);
        if (field.Optional)
        {
            label.InnerHtml.AppendHtml(Element("span", "选填", ("class", "opt")));
        }

        var head = new HtmlContentBuilder().AppendHtml(label);
        if (field.Hint is not null)
        {
            head.AppendHtml(Element("span", field.Hint, ("class", "hint"), ("id", $"{id}-h")));
        }

        if (Error is not null)
        {
            var error = Element("span", ("class", "err"), ("id", $"{id}-e"));
            error.InnerHtml.AppendHtml(Element("span", "错误：", ("class", "vh"))).Append(Error);
            head.AppendHtml(error);
        }

        return head;
    }

    /// <summary>The control with its unit and the content between the tags.</summary>
    public IHtmlContent Control(IHtmlContent inside)
    {
        var box = Element("div", ("class", field.Suffix is not null ? "ctl sfx" : field.Type == "password" ? "ctl pw" : "ctl"));
        box.InnerHtml.AppendHtml(field.Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            "radios" => Radios(),
            _ => Input(),
        });
        if (field.Suffix is not null)
        {
            box.InnerHtml.AppendHtml(Element("span", field.Suffix, ("id", $"{id}-u")));
        }

        box.InnerHtml.AppendHtml(inside);
        return box;
    }

    /// <summary>「还可输入 N 字」, kept up to date by a script; beyond the limit it says by how much.</summary>
    public IHtmlContent Counter()
    {
        if (field.Max is null)
        {
            return HtmlString.Empty;
        }

        var left = field.Left(text);
        var line = Element("p", ("class", "cnt"), ("id", $"{id}-c"));
        line.InnerHtml.AppendHtml(Element("span"))
            .AppendHtml(Element("b", left >= 0 ? $"还可输入 {left} 字" : $"超出 {-left} 字", ("data-count", id), ("class", left < 0 ? "over" : null)));
        return line;
    }

    private TagBuilder Input()
    {
        var isNumber = field.Type == "number";
        var input = Described(Element("input",
            ("class", field.Type == "file" ? "file" : Classes(isNumber ? "in in-n" : "in")), ("id", id), ("name", name),
            // A browser's number box swallows what it does not understand; a text box keeps it for the message.
            ("type", isNumber ? "text" : field.Type), ("inputmode", field.Inputmode ?? (isNumber ? "decimal" : null)),
            ("value", field.Type is "password" or "file" ? null : text), ("autocomplete", field.Autocomplete ?? (field.Type == "password" ? null : "off")),
            ("accept", field.Accept)));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    private TagBuilder TextArea()
    {
        var area = Described(Element("textarea",
            ("class", Classes("in")), ("id", id), ("name", name), ("rows", field.Rows.ToString(CultureInfo.InvariantCulture))));
        // A browser drops the first line end; this one is for it to drop.
        area.InnerHtml.AppendHtml("\n").Append(text);
        return area;
    }

    private TagBuilder Select()
    {
        var select = Described(Element("select", ("class", Classes("in")), ("id", id), ("name", name)));
        foreach (var item in field.Items ?? [])
        {
            var value = item.Value ?? item.Text;
            select.InnerHtml.AppendHtml(Element("option", item.Text, ("value", value), ("selected", value == text ? "selected" : null)));
        }

        return select;
    }

    private TagBuilder Radios()
    {
        var group = Described(Element("div", ("class", "radios"), ("id", id), ("role", "radiogroup"), ("aria-labelledby", $"{id}-l"), ("tabindex", "-1")));
        foreach (var item in field.Items ?? [])
        {
            var value = item.Value ?? item.Text;
            var radio = Element("input", ("type", "radio"), ("name", name), ("value", value), ("checked", value == text ? "checked" : null));
            radio.TagRenderMode = TagRenderMode.SelfClosing;
            var choice = Element("label", ("class", "ck"));
            choice.InnerHtml.AppendHtml(radio).Append(item.Text);
            group.InnerHtml.AppendHtml(choice);
        }

        return group;
    }

    private string Classes(string own) =>
        string.Join(' ', new[] { own, Error is null ? null : "in-bad", field.ControlClass }.Where(c => c is not null));

    private TagBuilder Described(TagBuilder control)
    {
        string?[] ids =
        [
            field.Hint is null ? null : $"{id}-h", Error is null ? null : $"{id}-e",
            field.Suffix is null ? null : $"{id}-u", field.Max is null ? null : $"{id}-c", field.DescribedBy,
        ];
        var described = string.Join(' ', ids.Where(one => one is not null));
        Set(control, ("aria-describedby", described.Length == 0 ? null : described));
        Set(control, ("aria-invalid", Error is null ? null : "true"));
        Set(control, ("data-max", field.Max?.ToString(CultureInfo.InvariantCulture)));
        Set(control, ("readonly", field.Readonly ? "readonly" : null));
        return control;
    }

    private static TagBuilder Element(string tag, string content, params (string Name, string? Value)[] attributes)
    {
        var element = Element(tag, attributes);
        element.InnerHtml.Append(content);
        return element;
    }

    private static TagBuilder Element(string tag, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var attribute in attributes)
        {
            Set(element, attribute);
        }

        return element;
    }

    private static void Set(TagBuilder element, (string Name, string? Value) attribute)
    {
        if (attribute.Value is not null)
        {
            element.Attributes[attribute.Name] = attribute.Value;
        }
    }
}
