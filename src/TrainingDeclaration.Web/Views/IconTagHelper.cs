using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingDeclaration.Web.Views;

/// <summary><c>&lt;icon name="clock" /&gt;</c>: an inline icon beside a word; screen readers skip it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name in <see cref="Icons.Paths"/>.</summary>
    public required string Name { get; set; }

    /// <summary>Additional classes, such as <c>i-20</c>.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null; // written whole: pages hold dozens of icons
        output.Content.SetHtmlContent(
            $"<svg class=\"{(string.IsNullOrEmpty(Class) ? "i" : $"i {Class}")}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{Icons.Paths[Name]}\"/></svg>");
    }
}
