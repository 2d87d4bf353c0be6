using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Links with which a person sets the first password, or a forgotten one. Valid once: setting the password renews the
/// security stamp that the link carries.
/// </summary>
public sealed class ActivationTokens(IDataProtectionProvider protection, ReceiveInstant received)
{
    /// <summary>How long a link is valid.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private readonly IDataProtector protector = protection.CreateProtector("Activation");

    /// <summary>A token for the person.</summary>
    public string Create(User user)
    {
        var until = (received.Value + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return protector.Protect($"{user.Id:N} {user.SecurityStamp} {until}");
    }

    /// <summary>Whose token it is and with which stamp; null if it is forged, broken or too old.</summary>
    public (Guid UserId, string Stamp)? Read(string? token)
    {
        try
        {
            var parts = protector.Unprotect(token ?? "").Split(' ');
            return parts.Length == 3 && Guid.TryParse(parts[0], out var id)
                && long.Parse(parts[2], CultureInfo.InvariantCulture) > received.Value.UtcTicks ? (id, parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
