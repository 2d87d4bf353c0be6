namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>Who becomes Keeper.</summary>
public sealed class KeeperInput
{
    /// <summary>Account, known or new.</summary>
    public string? Account { get; set; }

    /// <summary>Name of a new person.</summary>
    public string? Name { get; set; }
}
