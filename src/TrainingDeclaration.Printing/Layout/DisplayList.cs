namespace TrainingDeclaration.Printing.Layout;

/// <summary>A sheet arranged on pages: what an engine draws, in reading order, in mm from the top left corner.</summary>
/// <param name="Width">Width of every page in mm.</param>
/// <param name="Height">Height of every page in mm.</param>
/// <param name="Pages">At least one page.</param>
public sealed record DisplayList(double Width, double Height, IReadOnlyList<DisplayPage> Pages);
