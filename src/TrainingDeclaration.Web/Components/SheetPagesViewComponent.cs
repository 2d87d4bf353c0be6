using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Web.Components;

/// <summary>A sheet as it will be printed, page by page, as a draft: the PDF's own display list drawn as SVG.</summary>
public sealed class SheetPagesViewComponent : ViewComponent
{
    /// <summary>The pages; the engine has encoded every text.</summary>
    public static IHtmlContent Pages(Sheet sheet)
    {
        var pages = new HtmlContentBuilder();
        foreach (var page in SvgEngine.Render(sheet, PaperService.DraftFooter))
        {
            pages.AppendHtml("<div class=\"sheet\">").AppendHtml(page).AppendHtml("</div>");
        }

        return pages;
    }

    /// <summary>Renders the pages.</summary>
    public Microsoft.AspNetCore.Mvc.ViewComponents.HtmlContentViewComponentResult Invoke(Sheet sheet) => new(Pages(sheet));
}
