using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>A remark under its field.</summary>
/// <param name="Label">Label of the field; null = the whole form.</param>
/// <param name="IsIdle">Whether 改了 is said of a field that has not changed.</param>
public sealed record RemarkView(Remark Remark, string? Label, bool IsIdle);
