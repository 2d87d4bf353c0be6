namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>What the sign-in page asks for.</summary>
public sealed class LoginInput
{
    /// <summary>Account name.</summary>
    public string? Account { get; set; }

    /// <summary>Password, as typed; never trimmed.</summary>
    public string? Password { get; set; }
}
