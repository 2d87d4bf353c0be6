using System.Security.Claims;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>The signed-in person of the present request. Set from the session, at the start of the request or at the sign-in.</summary>
public sealed class CurrentUserAccessor
{
    /// <summary>The person; null when nobody is signed in.</summary>
    public CurrentUser? User { get; private set; }

    /// <summary>Key of the living session; null when nobody is signed in.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>The person, on pages that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is bound wrongly.</exception>
    public CurrentUser Required => User ?? throw new InvalidOperationException("This page is not bound to signed-in people.");

    /// <summary>From now on the request is the person's; returns what the framework knows the person by.</summary>
    public ClaimsPrincipal Become(CurrentUser user, Guid session, string scheme)
    {
        (User, SessionId) = (user, session);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString("N")), new Claim(ClaimTypes.Name, user.Account)], scheme));
    }
}
