using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Web.Views;

/// <summary>A check list with its ticks.</summary>
public sealed record CheckListView(IReadOnlyList<CheckPoint> Points, IReadOnlyList<string> Ticks);
