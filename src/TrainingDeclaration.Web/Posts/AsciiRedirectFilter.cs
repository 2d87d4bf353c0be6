using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Escapes non-ASCII characters in redirect addresses, such as a search for 中文: the server would refuse to send them.</summary>
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
