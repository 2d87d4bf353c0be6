namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>A column of a spreadsheet.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Width">In characters.</param>
/// <param name="Of">What a row shows in it: text, whole number, amount (a decimal, two places) or nothing.</param>
public sealed record Column<T>(string Name, double Width, Func<T, object?> Of);
