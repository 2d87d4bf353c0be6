using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Views;

/// <summary><c>&lt;status-tag status="…" /&gt;</c>: the label with a shape and a tone; the tone says whether it is waiting for the reader.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagTagHelper(CurrentUserAccessor current) : TagHelper
{
    /// <summary>The status that the reader may know.</summary>
    public Status Status { get; set; }

    /// <summary>Whether it is for dense rows.</summary>
    public bool Small { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag tag-{Tone()}{(Small ? " tag-s" : "")}");
        output.Content.SetContent(Status.Label(current.User?.Words));
    }

    private string Tone() => Status.Row().Tone switch
    {
        StatusTone.Quiet => "draft",
        StatusTone.Back => "back",
        StatusTone.Bad => "no",
        StatusTone.Good => "plan",
        _ => Status.Holder() == current.User?.Office ? "mine" : "wait",
    };
}
