using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Web.Views;

/// <summary>
/// The pages of a draft beside the form. They are an aid: whatever goes wrong while drawing them is logged and shown
/// in their place, and never takes the form away from the person who is typing.
/// </summary>
public sealed partial class DraftPreviewViewComponent(ILogger<DraftPreviewViewComponent> log) : ViewComponent
{
    private const string Unable = "<p class=\"hint\" role=\"status\">现在画不出预览，不影响填写和保存。请检查刚填写的内容，或稍后再试。</p>";

    /// <summary>Renders the pages, or why there are none.</summary>
    /// <param name="describe">Describes the sheet as typed; called once.</param>
    public HtmlContentViewComponentResult Invoke(Func<Sheet> describe) => new(Pages(describe, log));

    /// <summary>The pages, or why there are none.</summary>
    public static IHtmlContent Pages(Func<Sheet> describe, ILogger log)
    {
        try
        {
            return SheetPagesViewComponent.Pages(describe());
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Failed(log, error);
            return new HtmlString(Unable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A preview could not be drawn.")]
    private static partial void Failed(ILogger log, Exception error);
}
