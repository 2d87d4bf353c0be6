namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>One overseas institution and whether it is an 境外培训合作机构 (M-85, M-86).</summary>
public sealed record Institution(string? Name, bool? IsPartner);
