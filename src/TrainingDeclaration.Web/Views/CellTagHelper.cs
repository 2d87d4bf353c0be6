using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingDeclaration.Web.Views;

/// <summary>
/// One control in a table whose head already says what it is: <c>&lt;cell name="…" label="第 1 次课 主题" value="…" /&gt;</c>. The label is
/// for screen readers; with items it is a select.
/// </summary>
[HtmlTargetElement("cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CellTagHelper : TagHelper
{
    public required string Name { get; set; }

    /// <summary>Accessible name: which row, which column.</summary>
    public required string Label { get; set; }

    public string? Value { get; set; }

    /// <summary>What stands there while it is empty; on narrow screens it stands for the head of the column.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Options; null = a text box.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether it is only as wide as a time or a number.</summary>
    public bool Narrow { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isBad = ViewContext.ModelState.FirstError(Name) is not null;
        output.TagName = Items is null ? "input" : "select";
        output.TagMode = Items is null ? TagMode.SelfClosing : TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"in in-s{(Narrow ? " in-t" : "")}{(isBad ? " in-bad" : "")}");
        output.Attributes.SetAttribute("id", TagBuilder.CreateSanitizedId(Name, "_"));
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("aria-label", Label);
        if (isBad)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }

        if (Items is null)
        {
            output.Attributes.SetAttribute("value", Value ?? "");
            output.Attributes.SetAttribute("placeholder", Placeholder ?? "");
            output.Attributes.SetAttribute("autocomplete", "off");
            return;
        }

        foreach (var item in Items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (item.Selected)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            output.Content.AppendHtml(option);
        }
    }
}
