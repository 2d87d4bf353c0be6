using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>One line of the tree.</summary>
public sealed record OrganizationRow
{
    /// <summary>Code in addresses.</summary>
    public required string Code { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required Office Office { get; init; }

    /// <summary>Where it lies.</summary>
    public required string Path { get; init; }

    /// <summary>Person to ask.</summary>
    public string? ContactName { get; init; }

    /// <summary>Telephone of that person.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Whether it is retired.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Names of its Keepers.</summary>
    public required IReadOnlyList<string> Keepers { get; init; }

    /// <summary>Steps below the reader's own organization, from 1.</summary>
    public int Level { get; set; }
}
