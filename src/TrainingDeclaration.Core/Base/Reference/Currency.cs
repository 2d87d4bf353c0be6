namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>A currency in which money is paid.</summary>
/// <param name="Code">ISO 4217, three capital letters.</param>
/// <param name="Name">Chinese name.</param>
public sealed record Currency(string Code, string Name)
{
    /// <summary>As an option in a list:「EUR 欧元」.</summary>
    public string Option => $"{Code} {Name}";
}
