using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>Turns the session cookie into the current user, in one query per request.</summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    SessionCookie cookie, SessionService sessions, CurrentUserAccessor current, PostKeeper keeper)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string SignInPage = "/account/login";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Style sheets, scripts and health answers are the same for everybody, and the page that explains a failure must
        // not ask the database, which may be what has failed.
        var endpoint = Context.GetEndpoint()?.Metadata;
        if ((endpoint?.GetMetadata<IAllowAnonymous>() is not null && endpoint.GetMetadata<PageActionDescriptor>() is null)
            || Context.Features.Get<IExceptionHandlerFeature>() is not null || cookie.Read() is not { } id)
        {
            return AuthenticateResult.NoResult();
        }

        return await sessions.FindAsync(id, Context.RequestAborted) is { } session
            ? AuthenticateResult.Success(new AuthenticationTicket(current.Become(session, id, Scheme.Name, maySave: !HttpMethods.IsGet(Request.Method)), Scheme.Name))
            : AuthenticateResult.NoResult();
    }

    /// <summary>
    /// Pages redirect to the sign-in page and back; what a script asked for gets 401. A form that somebody has filled in is
    /// kept: the page that answers with 401 holds it and asks the person to sign in.
    /// </summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Headers.ContainsKey("X-Requested-With"))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await keeper.ReadAsync(Request, Context.RequestAborted) is { } post)
        {
            Context.Items[PostKeeper.Item] = await keeper.WithOwnerAsync(post, Context.RequestAborted);
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var query = HttpMethods.IsGet(Request.Method) ? Request.QueryString : QueryString.Empty;
        var target = Request.PathBase + Request.Path + query;
        Response.Redirect(target == "/" ? SignInPage : $"{SignInPage}?returnUrl={Uri.EscapeDataString(target)}");
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
