using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A page as a person reads it: heading, errors, tables by their headers, facts by their terms, forms by their buttons.</summary>
public sealed partial class WebPage(Browser browser, HttpResponseMessage response, byte[] bytes, IHtmlDocument document)
{
    /// <summary>The answer itself.</summary>
    public HttpResponseMessage Response { get; } = response;

    /// <summary>Its bytes, for downloads.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The document, when reading by meaning is not enough.</summary>
    public IHtmlDocument Document { get; } = document;

    /// <summary>Status of the last answer.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query after all redirects.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Title of the window.</summary>
    public string Title => Document.Title ?? "";

    /// <summary>The one h1.</summary>
    public string Heading => Read(Document.QuerySelector("h1"));

    /// <summary>The answer as it came over the wire.</summary>
    public string Html() => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>All text of the main part.</summary>
    public string Text => Read(Document.QuerySelector("main"));

    /// <summary>Lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".errs li").Select(Read)];

    /// <summary>What the page says has just been done.</summary>
    public string Done => Read(Document.QuerySelector(".done"));

    /// <summary>Names of all buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. Document.QuerySelectorAll("main button, main a.btn").Select(Read)];

    /// <summary>Entries of the left menu, without counts.</summary>
    public IReadOnlyList<string> Menu => [.. Document.QuerySelectorAll(".menu a > span:not(.n)").Select(Read)];

    /// <summary>Terms and descriptions of all definition lists.</summary>
    public IReadOnlyDictionary<string, string> Facts => Document.QuerySelectorAll("main dt")
        .GroupBy(Read).ToDictionary(group => group.Key, group => Read(group.First().NextElementSibling));

    /// <summary>Rows of the table with this caption, each cell by the text of its header; the first table without a caption given.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string? caption = null)
    {
        var table = Document.QuerySelectorAll("table").FirstOrDefault(one => caption is null || Read(one.QuerySelector("caption")) == caption)
            .ShouldNotBeNull($"a table '{caption}' on {Address}; there are: {string.Join(", ", Document.QuerySelectorAll("caption").Select(Read))}");
        var headers = table.QuerySelectorAll("thead th").Select(Read).ToList();
        return [.. table.QuerySelectorAll("tbody tr").Select(row =>
            (IReadOnlyDictionary<string, string>)row.Children.Select((cell, i) => (Header: headers.ElementAtOrDefault(i) ?? $"{i}", Text: Read(cell)))
                .GroupBy(cell => cell.Header).ToDictionary(group => group.Key, group => group.First().Text))];
    }

    /// <summary>The form with a button of this name; within the table row that contains a text, if one is given.</summary>
    public PageForm Form(string button, string? row = null)
    {
        var found = Document.QuerySelectorAll("form button, form input[type=submit], button[form]")
            .Where(one => Read(one) == button || one.GetAttribute("aria-label") == button || one.GetAttribute("value") == button)
            .FirstOrDefault(one => row is null || Read(one.Closest("tr") ?? one.Closest("li")).Contains(row, StringComparison.Ordinal))
            .ShouldNotBeNull($"a button '{button}' on {Address}; there are: {string.Join(", ", Buttons)}");
        var form = (found as IHtmlButtonElement)?.Form ?? (found as IHtmlInputElement)?.Form;
        return new PageForm(browser, this, form.ShouldNotBeNull(), (IHtmlElement)found);
    }

    /// <summary>Every button of every form that posts.</summary>
    public IReadOnlyList<PageForm> Presses() =>
    [
        .. Document.QuerySelectorAll<IHtmlButtonElement>("button").Where(button => button.Type == "submit" && button.Form is { Method: "post" })
            .Select(button => new PageForm(browser, this, button.Form!, button)),
    ];

    /// <summary>Opens the link with this text.</summary>
    public Task<WebPage> FollowAsync(string link)
    {
        var anchor = Document.QuerySelectorAll("a[href]").FirstOrDefault(one => Read(one) == link)
            .ShouldNotBeNull($"a link '{link}' on {Address}");
        return browser.GetAsync(((IHtmlAnchorElement)anchor).Href);
    }

    /// <summary>Text as a person reads it: single blanks, no icons.</summary>
    public static string Read(IElement? element) =>
        element is null ? "" : Blank().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blank();
}
