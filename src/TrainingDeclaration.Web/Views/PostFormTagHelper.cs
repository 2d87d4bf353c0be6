using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Views;

/// <summary>Gives every form that posts the antiforgery token and the key against double posts, and leaves validation to the server.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>After the framework's own form helper, which may have written the token already.</summary>
    public override int Order => 1000;

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate"))
        {
            output.Attributes.Add(new TagHelperAttribute("novalidate"));
        }

        // The framework writes the token only into forms without an action address.
        if (!output.PostContent.GetContent().Contains("__RequestVerificationToken", StringComparison.Ordinal))
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceFilter.Field}\" value=\"{key}\">");
    }
}
