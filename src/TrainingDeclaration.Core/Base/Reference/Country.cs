namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>An entry in the list of 国家（地区）.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Chinese short name as printed; Hong Kong, Macao and Taiwan are 中国香港, 中国澳门, 中国台湾.</param>
/// <param name="IsRegion">Whether it is a 地区 and must never be called 国家.</param>
/// <param name="IsSelectable">Whether it can be chosen on a new form.</param>
public sealed record Country(string Code, string Name, bool IsRegion, bool IsSelectable)
{
    /// <summary>The name as an option in a list; a region is marked as such.</summary>
    public string Option => IsRegion ? $"{Name}（地区）" : Name;
}
