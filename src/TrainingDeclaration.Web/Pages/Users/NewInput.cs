namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>A new person.</summary>
public sealed class NewInput
{
    /// <summary>Code of the organization; only the security administrator chooses.</summary>
    public string? Organization { get; set; }

    /// <summary>Name as on documents.</summary>
    public string? Name { get; set; }

    /// <summary>Account name.</summary>
    public string? Account { get; set; }

    /// <summary>E-mail, optional.</summary>
    public string? Email { get; set; }
}
