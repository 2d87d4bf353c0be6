using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>The check of one form before 汇总上报, computed from the facts and never stored.</summary>
/// <param name="Reasons">Why it is not simply 可上报, in full sentences.</param>
/// <param name="SealsSeen">Seals that are valid for the current print.</param>
public sealed record Preflight(PreflightVerdict Verdict, IReadOnlyList<string> Reasons, IReadOnlySet<SealKind> SealsSeen);
