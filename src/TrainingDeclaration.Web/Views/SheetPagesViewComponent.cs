using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Web.Views;

/// <summary>A sheet as it will be or was printed, page by page: the PDF's own display list drawn as SVG.</summary>
public sealed class SheetPagesViewComponent : ViewComponent
{
    /// <summary>The pages; the engine has encoded every text.</summary>
    /// <param name="footer">The footer of a frozen paper; null draws a draft.</param>
    public static IHtmlContent Pages(Sheet sheet, SheetFooter? footer = null)
    {
        var pages = new HtmlContentBuilder();
        foreach (var page in SvgEngine.Render(sheet, footer ?? PaperService.DraftFooter))
        {
            pages.AppendHtml("<div class=\"sheet\">").AppendHtml(page).AppendHtml("</div>");
        }

        return pages;
    }

    /// <summary>Renders the pages.</summary>
    public Microsoft.AspNetCore.Mvc.ViewComponents.HtmlContentViewComponentResult Invoke(Sheet sheet, SheetFooter? footer = null) => new(Pages(sheet, footer));
}
