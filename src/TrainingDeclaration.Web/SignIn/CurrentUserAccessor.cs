using System.Security.Claims;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>The signed-in person of the current request. Set from the session, at the start of the request or at sign-in.</summary>
public sealed class CurrentUserAccessor(RequestMarks marks)
{
    /// <summary>The person; null if nobody is signed in.</summary>
    public CurrentUser? User { get; private set; }

    /// <summary>Key of the live session; null if nobody is signed in.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>How far what the frame of pages shows had changed when the request came; null where nothing may come from memory.</summary>
    public ShownMarks? Marks => marks.Value;

    /// <summary>The person, on pages that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page has the wrong binding.</exception>
    public CurrentUser Required => User ?? throw new InvalidOperationException("This page does not require a signed-in person.");

    /// <summary>From now on the request is this person's; returns the framework's principal for the person.</summary>
    public ClaimsPrincipal Become(LiveSession session, Guid id, string scheme, bool maySave)
    {
        (User, marks.Value, SessionId) = (session.User, maySave ? null : session.Marks, id);
        var user = session.User;
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString("N")), new Claim(ClaimTypes.Name, user.Account)], scheme));
    }
}
