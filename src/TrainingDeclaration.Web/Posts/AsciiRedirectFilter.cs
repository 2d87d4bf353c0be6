using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Escapes what a redirect's address holds beyond ASCII, such as 中文 of a search: the server would refuse to send it.</summary>
public sealed class AsciiRedirectFilter : IAlwaysRunResultFilter
{
    /// <inheritdoc />
    public void OnResultExecuting(ResultExecutingContext context)
    {
        switch (context.Result)
        {
            case RedirectResult redirect:
                redirect.Url = Escape(redirect.Url);
                break;
            case LocalRedirectResult redirect:
                redirect.Url = Escape(redirect.Url);
                break;
        }
    }

    /// <inheritdoc />
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static string Escape(string address)
    {
        if (address.All(c => c is > ' ' and <= '~'))
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length * 2);
        foreach (var rune in address.EnumerateRunes())
        {
            escaped.Append(rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }
}
