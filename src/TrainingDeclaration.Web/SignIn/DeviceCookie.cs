using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>
/// Marks a browser in which somebody has signed in, so that strangers who guess at the account cannot lock its owner
/// out. It grants no access: the password is still required. The last person to sign in owns it.
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection, IHttpContextAccessor http, Site site, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Device");

    private string Name => site.IsSecure ? "__Host-training-device" : "training-device";

    /// <summary>The mark, if the browser carries a genuine one.</summary>
    public KnownDevice? Read()
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 } value)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(value).Split(' ');
            return parts.Length == 2 && Guid.TryParse(parts[0], out var user) ? new KnownDevice(user, parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Marks the browser as the person's, for 180 days.</summary>
    public void Write(Guid user)
    {
        var id = Read() is { } known && known.UserId == user ? known.Id : ShortKey.Create();
        http.HttpContext?.Response.Cookies.Append(Name, protector.Protect($"{user:N} {id}"), new CookieOptions
        {
            HttpOnly = true,
            Secure = site.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            Expires = clock.GetUtcNow().AddDays(180),
            MaxAge = TimeSpan.FromDays(180),
        });
    }
}
