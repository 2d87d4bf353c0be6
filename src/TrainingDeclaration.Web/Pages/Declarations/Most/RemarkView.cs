using TrainingDeclaration.Core.Declarations;

namespace TrainingDeclaration.Web.Pages.Declarations.Most;

/// <summary>A remark under its field.</summary>
/// <param name="IsIdle">Whether 改了 is said of a field that has not changed.</param>
public sealed record RemarkView(Remark Remark, bool IsIdle);
