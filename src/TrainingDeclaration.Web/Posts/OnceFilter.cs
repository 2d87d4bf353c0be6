using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// Makes a double post harmless: the form's key and content are reserved before the handler runs, and a second identical
/// post is redirected to where the first one went. A post that redirected nowhere (it was refused) may be repeated.
/// Runs after antiforgery, so that forged posts reserve nothing.
/// </summary>
public sealed class OnceFilter(PostLedger ledger, CurrentUserAccessor current, ITempDataDictionaryFactory said) : IAsyncResourceFilter
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__once";

    /// <summary>Key of what the page is told if the first post was lost with the process that handled it.</summary>
    public const string Lost = "Lost";

    /// <summary>Key of what the page is told if the first post led nowhere or is still being handled.</summary>
    public const string Unanswered = "Unanswered";

    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || current.User is not { } user || !http.Request.HasFormContentType
            || http.Request.Query["handler"] == "Autosave") // guarded by its revision, and sent by everybody who types every few seconds
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form[Field] is not [{ Length: > 0 } key])
        {
            await next();
            return;
        }

        var print = Fingerprint(key, http.Request.Path + http.Request.QueryString, form);
        if (!await ledger.ReserveAsync(user.Id, print))
        {
            // Still being handled or lost with its process: the page itself shows the current state.
            var (answer, isLost) = await ledger.WaitAsync(user.Id, print, http.RequestAborted);
            if (answer is null)
            {
                var words = said.GetTempData(http);
                words[isLost ? Lost : Unanswered] = true;
                words.Save();
            }

            context.Result = answer is null ? new LocalRedirectResult(http.Request.Path) : new RedirectResult(answer);
            return;
        }

        var location = "";
        try
        {
            await next();
            location = http.Response.StatusCode is >= 301 and <= 303 ? http.Response.Headers.Location.ToString() : "";
        }
        finally
        {
            await ledger.SettleAsync(user.Id, print, location);
        }
    }

    /// <summary>The content counts too: after going back in the browser, different input on the same page is a different post.</summary>
    private static string Fingerprint(string key, string target, IFormCollection form)
    {
        var text = new StringBuilder(key).Append('\n').Append(target);
        foreach (var (name, values) in form.Where(field => field.Key != "__RequestVerificationToken").OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').AppendJoin('\u001f', values.ToArray());
        }

        foreach (var file in form.Files)
        {
            text.Append('\n').Append(file.Name).Append(':').Append(file.FileName).Append(':').Append(file.Length);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..40];
    }
}
