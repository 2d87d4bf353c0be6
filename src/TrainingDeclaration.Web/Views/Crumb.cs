namespace TrainingDeclaration.Web.Views;

/// <summary>One step of the breadcrumb; the last one, the page itself, has no path.</summary>
public sealed record Crumb(string Text, string? Path = null);
