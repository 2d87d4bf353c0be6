namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>A new password, typed twice; the present one where there is one.</summary>
public sealed class PasswordInput
{
    /// <summary>The present password.</summary>
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    public string? Password { get; set; }

    /// <summary>The new one again.</summary>
    public string? Again { get; set; }
}
