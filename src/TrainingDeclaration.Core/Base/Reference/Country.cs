namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>An entry of the list 国家（地区）.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Chinese short name as printed; Hong Kong, Macao and Taiwan stand as 中国香港, 中国澳门, 中国台湾.</param>
/// <param name="IsRegion">Whether it is a 地区 and must never be called 国家.</param>
/// <param name="IsSelectable">Whether a new form may choose it.</param>
public sealed record Country(string Code, string Name, bool IsRegion, bool IsSelectable)
{
    /// <summary>The name in a list to choose from; a region says so.</summary>
    public string Option => IsRegion ? $"{Name}（地区）" : Name;
}
