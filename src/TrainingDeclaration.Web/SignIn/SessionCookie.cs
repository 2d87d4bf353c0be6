using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>The cookie that names the session and nothing else. It ends with the browser; the row decides whether it is still valid.</summary>
public sealed class SessionCookie(IDataProtectionProvider protection, IHttpContextAccessor http, Site site, IMemoryCache memory)
{
    /// <summary>How long a cookie that was genuine need not be proved again; also how long a key that was revoked may still count.</summary>
    private static readonly TimeSpan Proved = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("Session");

    private string Name => site.IsSecure ? "__Host-training-session" : "training-session";

    /// <summary>The session that the request's cookie names, alive or not; null without a genuine cookie.</summary>
    public Guid? Read()
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 } value)
        {
            return null;
        }

        if (memory.TryGetValue((typeof(SessionCookie), value), out Guid known))
        {
            return known;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(value), out var id) ? memory.Set((typeof(SessionCookie), value), id, Proved) : null;
        }
        catch (CryptographicException)
        {
            // Forged, or protected by a key that was revoked: the same as no cookie.
            return null;
        }
    }

    /// <summary>Sets the cookie.</summary>
    public void Write(Guid session) =>
        http.HttpContext?.Response.Cookies.Append(Name, protector.Protect(session.ToString("N")), Options());

    /// <summary>Removes the cookie.</summary>
    public void Delete() => http.HttpContext?.Response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = site.IsSecure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
