using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Views;

/// <summary><c>&lt;dossier-tag state="…" /&gt;</c>: the state of a dossier with a shape and a tone; the tone says whether it waits for the reader.</summary>
[HtmlTargetElement("dossier-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DossierTagTagHelper(CurrentUserAccessor current) : TagHelper
{
    public DossierState State { get; set; }

    /// <summary>The kind of dossier, where it has words of its own.</summary>
    public DossierKind? Kind { get; set; }

    /// <summary>Whether it is for dense rows.</summary>
    public bool Small { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag tag-{Tone()}{(Small ? " tag-s" : "")}");
        output.Content.SetContent(State.Label(Kind));
    }

    private string Tone() => State.Row().Tone switch
    {
        StatusTone.Back => "back",
        StatusTone.Good => "ok",
        _ => State.Holder() == current.User?.Office ? "mine" : "wait",
    };
}
