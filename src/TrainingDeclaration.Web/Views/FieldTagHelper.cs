using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Views;

/// <summary>
/// One field of a form: label, 选填 mark, hint, error, control, counter, linked for screen readers.
/// <c>&lt;field for="Input.Theme" label="培训班主题" hint="…" max="60" /&gt;</c>. Content between the tags follows the control.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property; provides name, id, value and errors.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>Name of the field if there is no property.</summary>
    public string? Name { get; set; }

    /// <summary>Overrides the property's value.</summary>
    public string? Value { get; set; }

    /// <summary>The control of a scheme's field: provides name, id, label, hint and value, unless given here.</summary>
    public FieldControl? Control { get; set; }

    /// <summary>Visible label, the accessible name.</summary>
    public string Label { get; set; } = "";

    /// <summary>text, number, tel, email, date, password, textarea, select, radios, file.</summary>
    public string Type { get; set; } = "text";

    /// <summary>One sentence below the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Unit after the control, such as 人 or 万元.</summary>
    public string? Suffix { get; set; }

    /// <summary>Maximum length in characters; more can be typed, and the excess is counted.</summary>
    public int? Max { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Options of a select or of radio buttons.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>autocomplete of the control.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>inputmode of the control.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Additional classes of the control.</summary>
    public string? ControlClass { get; set; }

    /// <summary>Further ids that describe the control.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>Accepted file types.</summary>
    public string? Accept { get; set; }

    /// <summary>Whether the control is read-only.</summary>
    public bool Readonly { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (Control is { } control)
        {
            (Name, Label, Hint, Value) = (control.Name, Label.Length > 0 ? Label : control.Label, Hint ?? control.Hint, Value ?? control.Text);
        }

        var name = For is null ? Name ?? throw new InvalidOperationException("A field needs 'for', 'name' or 'control'.")
            : FullName(For.Name);
        var state = ViewContext.ModelState.GetValueOrDefault(name);
        var parts = new FieldParts(this, name, ViewContext.ViewData["IdPrefix"] + TagBuilder.CreateSanitizedId(name, "_"), TextOf(state), state);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "f", parts.Error is null ? null : "f-err", own }.Where(c => c is not null)));
        output.Content.AppendHtml(parts.Head()).AppendHtml(parts.Control(inside)).AppendHtml(parts.Counter());
    }

    private string FullName(string expression) => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);

    /// <summary>What was typed takes precedence over what is stored; a password is never sent back.</summary>
    private string TextOf(ModelStateEntry? state) =>
        Type is "password" or "file" ? "" : state?.AttemptedValue ?? Value ?? Written(For?.Model);

    private static string Written(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Characters left, counted as everywhere else.</summary>
    internal int Left(string text) => Max.GetValueOrDefault() - TextRules.Count(text);
}
