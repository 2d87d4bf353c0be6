using TrainingDeclaration.Core.Access;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>The signed-in person of the present request. Written by <see cref="SessionHandler"/> alone.</summary>
public sealed class CurrentUserAccessor
{
    /// <summary>The person; null when nobody is signed in.</summary>
    public CurrentUser? User { get; internal set; }

    /// <summary>Key of the living session; null when nobody is signed in.</summary>
    public Guid? SessionId { get; internal set; }

    /// <summary>The person, on pages that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is bound wrongly.</exception>
    public CurrentUser Required => User ?? throw new InvalidOperationException("This page is not bound to signed-in people.");
}
