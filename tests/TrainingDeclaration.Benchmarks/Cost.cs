namespace TrainingDeclaration.Benchmarks;

/// <summary>What one answer costs.</summary>
/// <param name="Statements">Of one answer; not a number where PostgreSQL was started without pg_stat_statements.</param>
/// <param name="ProgramMs">CPU of the program, ms.</param>
/// <param name="DatabaseMs">CPU of PostgreSQL, ms.</param>
internal sealed record Cost(PageLoad.Result Load, double Statements, double ProgramMs, double DatabaseMs);
